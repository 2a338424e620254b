import type { Finding } from "../../domain/finding.ts";
import type { DeclaredCrs } from "../../geo/crs/declared-crs.ts";
import type { FormatName } from "./format-name.ts";

/** A file in memory. */
export interface SourceFile {
  /** Bare name, with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * How the encoding of a file's text is known: chosen by the user, a `.cpg` beside it, a byte-order mark, a
 * declaration inside the file, fixed by the format, nothing but ASCII in it, or detected from the bytes.
 */
export type EncodingHow = "chosen" | "cpg" | "bom" | "declared" | "format" | "ascii" | "detected";

export interface EncodingReading {
  /** A label of the Encoding Standard in upper case as users know it: UTF-8, GB18030, BIG5, WINDOWS-1252 … */
  readonly name: string;
  readonly how: EncodingHow;
  /** 0–1; below 0.9 somebody has to look. */
  readonly confidence: number;
}

/** A table of features as a file holds it. */
export interface SourceLayer {
  readonly name: string;
  /**
   * A GeoJSON value with coordinates in the layer's own system, x (east) before y (north) where the format
   * says which is which. Nothing of it is checked: validation comes after it was placed. Attributes without
   * geometry are features whose geometry is null.
   */
  readonly root: unknown;
  /** What the file itself says its system is. */
  readonly crs?: DeclaredCrs;
  /** The format has no other system than longitude and latitude on WGS 84 (KML, GPX, plain GeoJSON). */
  readonly isLonLatByFormat: boolean;
  /** For formats with rows: the row (1-based, as the user's program shows it) of each feature. */
  readonly rows?: readonly number[];
}

/** What a format made of one or more files. */
export interface SourceDataset {
  readonly format: FormatName;
  readonly encoding: EncodingReading;
  /** Encodings in which the text can be read at all, best first; absent where the format fixes it. */
  readonly encodingCandidates?: readonly string[];
  readonly layers: readonly SourceLayer[];
  /** What was met on the way and does not end the reading. */
  readonly findings: readonly Finding[];
}
