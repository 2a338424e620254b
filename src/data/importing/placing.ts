import type { ShiftedDatum } from "../../domain/shifted-datum.ts";

/**
 * How a layer's place is known: chosen, declared by the file, fixed by the format, told by a zone prefix, guessed
 * from the coordinates, or not at all.
 */
export type PlacingHow = "chosen" | "declared" | "format" | "zone-prefix" | "guessed" | "unknown" | "none";

/** A system the coordinates would fit. */
export interface PlacingCandidate {
  /** "EPSG:n" */
  readonly code: string;
  readonly name: string;
  readonly areAxesSwapped: boolean;
  /** 0–1. */
  readonly confidence: number;
  /** Code of the reason, with its figures. */
  readonly reason: string;
  readonly figures: Readonly<Record<string, number | string>>;
}

/** Where a layer lies, and how that is known. */
export interface Placing {
  /** "EPSG:n"; null where the system is not known or has no number. */
  readonly code: string | null;
  readonly name: string;
  readonly how: PlacingHow;
  /** 0–1; 0.9 and more only when declared, chosen, fixed by the format or by a zone prefix. */
  readonly confidence: number;
  readonly areAxesSwapped: boolean;
  readonly reason?: string;
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly candidates: readonly PlacingCandidate[];
  /** The shift that was taken back. */
  readonly datum?: ShiftedDatum;
  /** True when the coordinates came to longitude and latitude. */
  readonly isPlaced: boolean;
}
