/** What a record names as a photograph or a document, told apart by what may be done with it. */
export type Attachment =
  /** In the park's folder: `path` is relative to it, decoded, with `/`. */
  | { readonly kind: "file"; readonly path: string; readonly name: string; readonly isImage: boolean }
  /** On the web: to be opened by the user, never loaded. */
  | { readonly kind: "link"; readonly url: string; readonly name: string; readonly host: string }
  /** Anything else: to be read, nothing more. */
  | { readonly kind: "text"; readonly text: string };

const IMAGE_NAME = /\.(jpe?g|png|webp|gif)$/i;

/** What a browser shows without running anything of it; everything else of a folder is downloaded. */
const SHOWN_NAME = /\.(jpe?g|png|webp|gif|pdf|txt)$/i;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Control and format characters, lone surrogates: no name has them, and an address with them is not what it looks like. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** More layers of percent-encoding than this no honest path has. */
const MAX_ENCODINGS = 4;

/** Reads what a record names, whatever a stranger wrote there. */
export function readAttachment(text: string): Attachment {
  const trimmed = text.trim();
  if (trimmed === "" || HIDDEN.test(trimmed)) return { kind: "text", text: trimmed };
  return readLink(trimmed) ?? readFile(trimmed) ?? { kind: "text", text: trimmed };
}

/** True when a browser shows a file of this name and runs nothing of it. */
export function isShownByBrowser(name: string): boolean {
  return SHOWN_NAME.test(name);
}

/**
 * Address of a file in the folder of a park that is served with the app, or null where it would lie elsewhere.
 * `parksUrl` is absolute and ends in `/`; `path` is an attachment's.
 */
export function getParkFileUrl(parksUrl: string, parkId: string, path: string): string | null {
  const folder = new URL(`${encodeURIComponent(parkId)}/`, parksUrl).href;
  const { href } = new URL(path.split("/").map(encodeURIComponent).join("/"), folder);
  const isInside = folder !== parksUrl && folder.startsWith(parksUrl) && href.startsWith(folder);
  return isInside && href !== folder ? href : null;
}

/** An address with a user name in it is one to mislead: it stays text. */
function readLink(text: string): Attachment | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { href, host, pathname, username, password } = new URL(text);
  if (username !== "" || password !== "") return null;
  const last = pathname.split("/").findLast((step) => step !== "") ?? "";
  const name = decode(last) ?? last;
  return { kind: "link", url: href, host, name: name === "" || HIDDEN.test(name) ? host : name };
}

function readFile(text: string): Attachment | null {
  const path = decode(text) ?? text;
  for (let inner: string | null = text, depth = 0; inner !== null; depth += 1) {
    if (depth > MAX_ENCODINGS || leavesFolder(inner)) return null;
    const decoded = decode(inner);
    inner = decoded === inner ? null : decoded;
  }
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  const name = steps.at(-1);
  if (name === undefined) return null;
  return { kind: "file", path: steps.join("/"), name, isImage: IMAGE_NAME.test(name) };
}

function leavesFolder(path: string): boolean {
  return (
    SCHEME.test(path) ||
    path.startsWith("/") ||
    path.includes("\\") ||
    HIDDEN.test(path) ||
    path.split("/").some((step) => step.trim() === "..")
  );
}

/** Without its percent-encoding; null where that is broken. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
