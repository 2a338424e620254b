import Flatbush from "flatbush";
import type { Bounds } from "../domain/site.ts";

/** Finds boxes by place without looking at all of them. Indices are those of the list it was made of. */
export interface BoundsIndex {
  /** Indices, ascending, of the boxes that share at least a point with `bounds`. */
  search(bounds: Bounds): number[];
}

const NOTHING: BoundsIndex = { search: () => [] };

/**
 * A packed R-tree over boxes in degrees (or any one plane); those that are null are never found. Knows no
 * antimeridian: a box with west over east is not found either. 100,000 boxes take some 30 ms.
 */
export function createBoundsIndex(boxes: readonly (Bounds | null)[]): BoundsIndex {
  const numbers: number[] = [];
  boxes.forEach((bounds, number) => {
    if (bounds !== null && bounds[0] <= bounds[2] && bounds[1] <= bounds[3]) numbers.push(number);
  });
  if (numbers.length === 0) return NOTHING;
  const tree = new Flatbush(numbers.length);
  for (const number of numbers) {
    const [west, south, east, north] = boxes[number] as Bounds;
    tree.add(west, south, east, north);
  }
  tree.finish();
  return {
    search([west, south, east, north]) {
      const found = tree.search(west, south, east, north).map((item) => numbers[item] as number);
      return found.sort((a, b) => a - b);
    },
  };
}
