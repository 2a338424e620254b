/** Why a file could not even be read. */
export const READING_FAILURES = [
  "unreadable",
  "too-large",
  "unknown-format",
  "park-unreadable",
  "reader-failed",
] as const;
export type ReadingFailure = (typeof READING_FAILURES)[number];

const SEPARATOR = ": ";

/** A file that could not be read at all; its message is `failure: detail`. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
  readonly failure: ReadingFailure;
  readonly detail: string;

  constructor(failure: ReadingFailure, detail: string) {
    super(`${failure}${SEPARATOR}${detail}`);
    this.failure = failure;
    this.detail = detail;
  }
}

/** The failure and its detail out of the message of a `ReadingError`; anything else is a failed reader. */
export function parseReadingFailure(message: string): {
  readonly failure: ReadingFailure;
  readonly detail: string;
} {
  const cut = message.indexOf(SEPARATOR);
  const head = message.slice(0, Math.max(cut, 0));
  const failure = READING_FAILURES.find((known) => known === head);
  return failure === undefined
    ? { failure: "reader-failed", detail: message }
    : { failure, detail: message.slice(cut + SEPARATOR.length) };
}
