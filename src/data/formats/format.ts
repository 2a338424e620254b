import type { Finding } from "../../domain/finding.ts";
import type { SourceDataset, SourceFile } from "./source-dataset.ts";

export interface FormatOptions {
  /** Encoding the user chose; it wins over everything the file says. Any label `findEncoding` knows. */
  readonly encoding?: string;
  /** Bytes done of all, told every few milliseconds. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** One way to read files. The parser is loaded with the module, so a module is loaded when it is needed. */
export interface Format {
  /**
   * Reads `files`: the first is the one the format was recognised by, the others lie beside it.
   * Never fetches anything, never recurses on the depth of its input.
   * @throws Refusal when nothing of it can be read.
   */
  readonly read: (files: readonly SourceFile[], options: FormatOptions) => Promise<SourceDataset>;
}

/** Files nobody can read, with the one finding that says why. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}
