/** Repairs that change no area and no place on the ground by more than is stated: one press does them all. */
export const LOSSLESS_REPAIRS = ["close-ring", "rewind-ring", "drop-duplicate-vertex", "drop-spike"] as const;

/** Repairs that change a shape: each is chosen by itself. */
export const CHOSEN_REPAIRS = ["snap-vertices", "split-crossing", "drop-sliver"] as const;

export const REPAIR_CODES = [...LOSSLESS_REPAIRS, ...CHOSEN_REPAIRS] as const;
export type RepairCode = (typeof REPAIR_CODES)[number];

/** One repair as it was done to one feature. */
export interface Repair {
  readonly code: RepairCode;
  /** 0-based index of the feature in its file. */
  readonly feature: number;
  /** Rings, vertices or parts it touched. */
  readonly count: number;
  /** Change of the feature's area, m². */
  readonly areaChangeM2: number;
  /** Furthest a vertex moved, m; 0 where none did. */
  readonly movedM: number;
}
