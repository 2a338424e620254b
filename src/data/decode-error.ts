/** A file that cannot be decoded: which one, where in it (JSON Pointer, "" is the whole), and why. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
  readonly file: string;
  /** JSON Pointer into the file. */
  readonly path: string;
  readonly reason: string;

  constructor(file: string, path: string, reason: string) {
    super(`${file}${path === "" ? "" : ` at ${path}`}: ${reason}`);
    this.file = file;
    this.path = path;
    this.reason = reason;
  }
}
