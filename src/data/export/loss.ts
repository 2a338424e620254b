/** What a format cannot hold. `loss.<code>` of the message tables says each in words. */
export const LOSS_CODES = [
  "cell-cut",
  "text-cut",
  "name-shortened",
  "name-changed",
  "character-replaced",
  "control-character-dropped",
  "space-trimmed",
  "empty-text-as-null",
  "number-not-finite",
  "nested-as-text",
  "mixed-as-text",
  "day-as-text",
  "geometry-left-out",
  "geometry-dropped",
  "geometry-split",
  "geometry-collapsed",
  "geometry-invalid-rounded",
  "notes-left-out",
] as const;
export type LossCode = (typeof LOSS_CODES)[number];

/** One thing a format cannot hold, with where it is met. */
export interface Loss {
  readonly code: LossCode;
  /** Key of the field; absent where the loss is of shapes or of the whole table. */
  readonly field?: string;
  /** 0-based positions in the table's rows, the first MAX_LOSS_ROWS of them; empty where no single row is meant. */
  readonly rows: readonly number[];
  /** Number of rows met; of names, notes and files where no row is meant. */
  readonly count: number;
  /** What the format holds at most: characters of a cell, bytes of a text or name. */
  readonly limit?: number;
  /** The name it goes out under. */
  readonly becomes?: string;
}

/** Enough to look at; the count tells the rest. */
export const MAX_LOSS_ROWS = 20;
