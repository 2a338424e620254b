/**
 * Why something could not be kept or found again: no space left; the browser keeps nothing (or refuses just now);
 * what is stored was written by a newer program; it is not a project this program understands; another tab runs
 * another version of the program; a project names an original that was never stored whole; a project was changed
 * since this page read it, or this page never could read it.
 */
export const STORAGE_FAILURES = [
  "quota",
  "unavailable",
  "newer-version",
  "damaged",
  "blocked",
  "original-missing",
  "changed-elsewhere",
] as const;
export type StorageFailureCode = (typeof STORAGE_FAILURES)[number];

/** Browser storage that did not do what was asked; nothing was half done. */
export class StorageFailure extends Error {
  override readonly name = "StorageFailure";
  readonly code: StorageFailureCode;
  /** Technical text. */
  readonly detail: string;

  constructor(code: StorageFailureCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** What a browser threw, as a failure with a code. */
export function toStorageFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const name = error instanceof Error ? error.name : typeof error;
  const detail = error instanceof Error ? `${name}: ${error.message}` : String(error);
  if (isQuotaError(error)) return new StorageFailure("quota", detail);
  if (name === "VersionError") return new StorageFailure("newer-version", detail);
  return new StorageFailure("unavailable", detail);
}

/** True where the browser says that its storage, or the disk, is full; by name, for the class differs by age. */
export function isQuotaError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED")
  );
}
