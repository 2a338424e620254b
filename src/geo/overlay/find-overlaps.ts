import type { Paths64 } from "clipper2-ts";
import Flatbush from "flatbush";
import { intersectPaths } from "../plane/clip-paths.ts";
import { type CutLand, toCutLand } from "./cut-land.ts";
import { PairContact } from "./pair-contact.ts";
import {
  createOverlayGrid,
  createPolygonTable,
  type PolygonTable,
  type TableShape,
} from "./polygon-table.ts";
import { ShapePaths } from "./shape-paths.ts";
import { getCommonWindow, toWindowPaths } from "./window-paths.ts";

/** Two shapes by their positions, `a` < `b`, and the land both cover. */
export interface Overlap extends CutLand {
  readonly a: number;
  readonly b: number;
}

/** Told after so many shapes. */
const REPORT_EVERY = 1024;

/**
 * All pairs of shapes that cover common land, however little, in order of `a`, then `b`. Shapes are valid polygons,
 * lon, lat in degrees; null where there is none. Works in the 3° Gauss-Krüger plane of their middle on whole cells of
 * 0.01 mm; areas are by the area rule. Most pairs of neighbours are told apart by their edges alone; the rest is
 * clipped. Throws NoPlaneError, ClippingError.
 */
export function findOverlaps(
  shapes: readonly TableShape[],
  onProgress?: (done: number, total: number) => void,
): Overlap[] {
  return findTableOverlaps(createPolygonTable(shapes, createOverlayGrid(shapes)), onProgress);
}

/** The same of shapes that are on the grid already: of those at the positions `from` … `end` - 1 of the table. */
export function findTableOverlaps(
  table: PolygonTable,
  onProgress?: (done: number, total: number) => void,
  { from, end }: { readonly from: number; readonly end: number } = { from: 0, end: table.shapeCount },
): Overlap[] {
  const overlaps: Overlap[] = [];
  const find = createPairFinder(table, from, end);
  for (let a = from; a < end; a += 1) {
    if ((a - from) % REPORT_EVERY === 0) onProgress?.(a - from, end - from);
    for (const [b, parts] of find(a)) {
      const land = intersectParts(table, parts);
      if (land !== null) overlaps.push({ a, b, ...land });
    }
  }
  onProgress?.(end - from, end - from);
  return overlaps;
}

/** Parts of two shapes that may have land in common. */
interface PartSets {
  readonly first: ReadonlySet<number>;
  readonly second: ReadonlySet<number>;
}

/** For a shape those after it that may have land in common with it, in order, each with the parts that may. */
function createPairFinder(
  table: PolygonTable,
  from: number,
  end: number,
): (shape: number) => readonly (readonly [shape: number, parts: PartSets])[] {
  const { partBoxes: boxes, shapeParts } = table;
  const firstPart = shapeParts[from] as number;
  const endPart = shapeParts[end] as number;
  if (firstPart === endPart) return () => [];
  const shapeOf = new Int32Array(endPart);
  for (let shape = from; shape < end; shape += 1) {
    shapeOf.fill(shape, shapeParts[shape], shapeParts[shape + 1]);
  }
  const tree = new Flatbush(endPart - firstPart);
  for (let part = firstPart; part < endPart; part += 1) {
    const at = 4 * part;
    tree.add(boxes[at] as number, boxes[at + 1] as number, boxes[at + 2], boxes[at + 3]);
  }
  tree.finish();
  const contact = new PairContact(table);
  let shape = 0;
  const isLater = (item: number): boolean => (shapeOf[item + firstPart] as number) > shape;
  return (wanted) => {
    shape = wanted;
    let found: Map<number, { readonly first: Set<number>; readonly second: Set<number> }> | null = null;
    const lastPart = shapeParts[shape + 1] as number;
    for (let part = shapeParts[shape] as number; part < lastPart; part += 1) {
      const at = 4 * part;
      const near = tree.search(
        boxes[at] as number,
        boxes[at + 1] as number,
        boxes[at + 2] as number,
        boxes[at + 3] as number,
        isLater,
      );
      for (const item of near) {
        const other = item + firstPart;
        if (contact.areApart(part, other)) continue;
        found ??= new Map();
        const sets = found.get(shapeOf[other] as number);
        if (sets === undefined) {
          found.set(shapeOf[other] as number, { first: new Set([part]), second: new Set([other]) });
        } else {
          sets.first.add(part);
          sets.second.add(other);
        }
      }
    }
    return found === null ? [] : [...found].sort(([a], [b]) => a - b);
  };
}

/** The land that parts of one shape have in common with parts of another; null where there is none. */
function intersectParts(table: PolygonTable, { first, second }: PartSets): CutLand | null {
  const window = getCommonWindow(table, first, second);
  const paths = new ShapePaths(table, window[0], window[1]);
  const [a, b] = [first, second].map((parts) =>
    [...parts].flatMap((part) => toWindowPaths(table, part, window, paths)),
  ) as [Paths64, Paths64];
  return toCutLand(intersectPaths(a, b), paths);
}

/** Paths with their origin at the corner of a shape's box. */
export function createShapePaths(table: PolygonTable, shape: number): ShapePaths {
  const { boxes } = table;
  return new ShapePaths(table, boxes[4 * shape] as number, boxes[4 * shape + 1] as number);
}
