import type { Bounds } from "../../domain/site.ts";
import { getBoundsDistanceKm } from "../bounds-distance.ts";
import type { Crs } from "./crs.ts";
import { areDegrees, guessCrs, type CoordinateSample, type CrsGuess } from "./guess-crs.ts";
import { getTypicalBox, placeBox, swapBox, type RawBox } from "./typical-box.ts";

/** How coordinates contradict the system the file names. */
export interface CrsContradiction {
  readonly kind: "not-degrees" | "not-metres" | "outside-area" | "axes-swapped";
  /** x, y: the middle of the coordinates; distanceKm for `outside-area`. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** What would fit; null where nothing does. For swapped axes it is the declared system itself. */
  readonly proposal: CrsGuess | null;
}

/** Farther than this from its area of use nobody uses a system, km. */
const MAX_OUTSIDE_KM = 500;

/** Within this of the park a layer is the park's own, km. */
const NEAR_KM = 60;

/** Of a declared system whose axes were found swapped: nobody said so. */
const SWAPPED_CONFIDENCE = 0.85;

/**
 * What speaks against the declared system, with what would fit better; null where nothing does. It is declared
 * degrees that are no degrees, a plane that lands more than 500 km off the system's area of use, and axes the
 * other way round: those also where only the swapped ones lie at `near` (the park, degrees).
 */
export function checkDeclared(
  crs: Crs,
  sample: CoordinateSample,
  near: Bounds | null,
): CrsContradiction | null {
  const box = getTypicalBox(sample, sample.positions);
  if (box === null) return null;
  const placed = place(crs, box);
  const swapped = place(crs, swapBox(box));
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const axesSwapped: CrsContradiction = {
    kind: "axes-swapped",
    figures: { x, y },
    proposal: proposeSwapped(crs),
  };
  if (placed !== null && getOutsideKm(crs, placed) <= MAX_OUTSIDE_KM) {
    const isFar = near !== null && getBoundsDistanceKm(placed, near) > MAX_OUTSIDE_KM;
    return isFar && isAt(swapped, near) ? axesSwapped : null;
  }
  if (swapped !== null && getOutsideKm(crs, swapped) <= MAX_OUTSIDE_KM) return axesSwapped;
  const proposal = guessCrs(sample, near).find(({ code }) => code !== crs.code) ?? null;
  if (crs.isGeographic) return { kind: "not-degrees", figures: { x, y }, proposal };
  if (areDegrees(box) || areDegrees(swapBox(box))) return { kind: "not-metres", figures: { x, y }, proposal };
  const distanceKm = placed === null ? null : Math.round(getOutsideKm(crs, placed));
  return {
    kind: "outside-area",
    figures: { x, y, ...(distanceKm === null ? {} : { distanceKm }) },
    proposal,
  };
}

/** On the ground, where the numbers can be the system's at all. */
function place(crs: Crs, box: RawBox): Bounds | null {
  if (crs.isGeographic && !areDegrees(box)) return null;
  return placeBox(crs.definition, box);
}

/** Distance to the area of use, km; 0 where that is not known. */
function getOutsideKm(crs: Crs, placed: Bounds): number {
  return crs.bounds === null ? 0 : getBoundsDistanceKm(placed, crs.bounds);
}

function isAt(placed: Bounds | null, near: Bounds): boolean {
  return placed !== null && getBoundsDistanceKm(placed, near) <= NEAR_KM;
}

function proposeSwapped(crs: Crs): CrsGuess {
  return {
    code: crs.code ?? crs.name,
    name: crs.name,
    areAxesSwapped: true,
    how: "declared",
    reason: "declared-swapped",
    figures: {},
    confidence: SWAPPED_CONFIDENCE,
  };
}
