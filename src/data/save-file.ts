/** Long enough for any browser to have begun the download. */
const RELEASE_AFTER_MS = 60_000;

/** Hands the user a file under `name`, made of `bytes`. Nothing leaves the machine. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
