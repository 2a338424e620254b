import type { CoordinateSample } from "../../geo/crs/guess-crs.ts";
import { visitRawPositions } from "./raw-positions.ts";

/** Enough to see a system by; spread over the whole file. */
const MAX_POSITIONS = 1_000;

/** Extent and some positions of a GeoJSON value nobody has checked, as it has them; null where it has none. */
export function sampleCoordinates(root: unknown): CoordinateSample | null {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  let count = 0;
  let step = 1;
  let positions: (readonly [x: number, y: number])[] = [];
  visitRawPositions(root, ([x, y]) => {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
    if (count % step === 0) positions.push([x, y]);
    count += 1;
    // When full, every other one goes and half as many come: evenly spread whatever the file's length.
    if (positions.length === MAX_POSITIONS) {
      positions = positions.filter((_, index) => index % 2 === 0);
      step *= 2;
    }
  });
  return count === 0 ? null : { minX, minY, maxX, maxY, positions };
}
