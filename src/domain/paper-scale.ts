/** Scales a map sheet is asked for: those of the national map series and the round ones between. */
export const SHEET_SCALES = [1000, 2000, 5000, 10_000, 20_000, 25_000, 50_000] as const;
export type SheetScale = (typeof SHEET_SCALES)[number];

/** Numbers that scales and scale bars are made of, times a power of ten. */
const ROUND_STEPS = [1, 2, 5, 10] as const;

const MM_PER_M = 1000;

/**
 * The largest round scale (1, 2 or 5 × 10ⁿ, as its denominator) at which `extentM` metres of ground fit into
 * `paperMm` millimetres. At least 1:10: nothing measured on land is finer.
 */
export function getRoundScale(extentM: number, paperMm: number): number {
  const least = Math.max((extentM * MM_PER_M) / paperMm, 10);
  // A hair of room, so that a frame of exactly 100 m does not go to the next scale for its last digit.
  return roundUp(least * (1 - 1e-9));
}

/** The first of `SHEET_SCALES` at which both extents fit; beyond them the next 1, 2 or 5 × 10ⁿ. */
export function getFittingSheetScale(
  groundM: { readonly widthM: number; readonly heightM: number },
  paperMm: { readonly widthMm: number; readonly heightMm: number },
): number {
  const least = Math.max(
    (groundM.widthM * MM_PER_M) / paperMm.widthMm,
    (groundM.heightM * MM_PER_M) / paperMm.heightMm,
  );
  return SHEET_SCALES.find((scale) => scale >= least) ?? roundUp(least);
}

/** A bar of a round length on paper. */
export interface PaperScaleBar {
  readonly lengthM: number;
  readonly widthMm: number;
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that is no longer than `maxMm` at 1:`scale`. */
export function getPaperScaleBar(scale: number, maxMm: number): PaperScaleBar {
  const longestM = (scale * maxMm) / MM_PER_M;
  const power = 10 ** Math.floor(Math.log10(longestM) + 1e-9);
  const step =
    [...ROUND_STEPS].reverse().find((candidate) => candidate * power <= longestM * (1 + 1e-9)) ?? 1;
  const lengthM = step * power;
  return { lengthM, widthMm: (lengthM * MM_PER_M) / scale };
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (ROUND_STEPS.find((step) => step * power >= value) ?? 10) * power;
}
