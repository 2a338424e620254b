import { scaleLinear } from "d3-scale";
import { ALLOCATION_CLASSES, type AllocationClass } from "../../domain/allocation.ts";

/** Room beyond the larger of plan and total, so that neither ends at the edge. */
const AXIS_HEADROOM = 1.05;
/** Wanted number of steps on the axis. */
const TICK_COUNT = 4;
/** Beyond this share of the axis stands its unit: a tick there has no number. */
const UNIT_SHARE = 0.88;
/** Two marks nearer than this share of the axis would print their labels over each other. */
const CROWDED_SHARE = 0.32;
/** Below this share a label hangs to the right of its mark, for want of room to the left. */
const LABEL_START_SHARE = 0.5;

/** Positions and lengths as shares (0–1) of the axis. */
export interface BulletLayout {
  readonly axisEndKm2: number;
  readonly segments: readonly {
    readonly name: AllocationClass;
    readonly start: number;
    readonly length: number;
  }[];
  readonly plan: BulletMark;
  readonly reference: BulletMark | null;
  /** What the parts go beyond the plan by, where they do. */
  readonly excess: { readonly start: number; readonly length: number } | null;
  readonly ticks: readonly { readonly at: number; readonly km2: number; readonly isLabelled: boolean }[];
  /** True where the labels of plan and reference need a line each. */
  readonly isCrowded: boolean;
}

export interface BulletMark {
  readonly at: number;
  /** Which side of the mark the label's text begins or ends at. */
  readonly anchor: "start" | "end";
}

/** Parts laid end to end against the plan; `referenceKm2` is a second mark, such as the built area of a year. */
export function getBulletLayout(
  partsKm2: Readonly<Record<AllocationClass, number>>,
  planKm2: number,
  referenceKm2: number | null,
): BulletLayout {
  const totalKm2 = ALLOCATION_CLASSES.reduce((sum, name) => sum + partsKm2[name], 0);
  const axisEndKm2 = Math.max(planKm2, totalKm2, referenceKm2 ?? 0) * AXIS_HEADROOM;
  const scale = scaleLinear([0, axisEndKm2], [0, 1]);
  let startKm2 = 0;
  const segments = ALLOCATION_CLASSES.map((name) => {
    const segment = { name, start: scale(startKm2), length: scale(partsKm2[name]) };
    startKm2 += partsKm2[name];
    return segment;
  });
  return {
    axisEndKm2,
    segments,
    plan: toMark(scale(planKm2)),
    reference: referenceKm2 === null ? null : toMark(scale(referenceKm2)),
    excess: totalKm2 > planKm2 ? { start: scale(planKm2), length: scale(totalKm2 - planKm2) } : null,
    ticks: scale
      .ticks(TICK_COUNT)
      .map((km2) => ({ at: scale(km2), km2, isLabelled: scale(km2) < UNIT_SHARE })),
    isCrowded: referenceKm2 !== null && Math.abs(scale(planKm2 - referenceKm2)) < CROWDED_SHARE,
  };
}

function toMark(at: number): BulletMark {
  return { at, anchor: at < LABEL_START_SHARE ? "start" : "end" };
}
