import type { Paths64 } from "clipper2-ts";
import { intersectPaths, subtractPaths, unitePaths } from "../plane/clip-paths.ts";
import { CoverIndex } from "./cover-index.ts";
import { type CutLand, toCutLand } from "./cut-land.ts";
import { createShapePaths } from "./find-overlaps.ts";
import { PairContact } from "./pair-contact.ts";
import { hasLand, type PolygonTable } from "./polygon-table.ts";
import type { ShapePaths } from "./shape-paths.ts";
import { getWindow, toShapeWindowPaths } from "./window-paths.ts";

/** What of a shape lies in one cover: all of it ("whole"), or a piece. */
export interface CoveredPart {
  readonly cover: number;
  readonly land: "whole" | CutLand;
}

/** How one shape lies to the covers. */
export interface ShapeCover {
  readonly shape: number;
  /** In rising order of the covers; none of a cover it does not reach into. */
  readonly parts: readonly CoveredPart[];
  /** What lies in no cover. */
  readonly outside: "whole" | CutLand | null;
  /** What lies in a cover and not in the shape's own one; null where that is nothing or it has none. */
  readonly astray: "whole" | CutLand | null;
}

const REPORT_EVERY = 1024;

/**
 * Cuts every shape by a few larger ones, the covers, which are shapes `0` … `coverCount - 1` of the same table;
 * `ownCovers[s]` is the cover the shape is said to lie in, -1 for none. Most lie wholly in or out and are not clipped.
 * Shapes without rings are left out. Throws ClippingError.
 */
export function coverShapes(
  table: PolygonTable,
  coverCount: number,
  ownCovers: Int32Array,
  onProgress?: (done: number, total: number) => void,
): ShapeCover[] {
  const indices = Array.from({ length: coverCount }, (_, cover) => new CoverIndex(table, cover));
  const contact = new PairContact(table);
  const result: ShapeCover[] = [];
  const total = table.shapeCount - coverCount;
  for (let shape = coverCount; shape < table.shapeCount; shape += 1) {
    if ((shape - coverCount) % REPORT_EVERY === 0) onProgress?.(shape - coverCount, total);
    if (!hasLand(table, shape)) continue;
    result.push(coverShape(table, indices, contact, shape, ownCovers[shape] ?? -1));
  }
  onProgress?.(total, total);
  return result;
}

function coverShape(
  table: PolygonTable,
  indices: readonly CoverIndex[],
  contact: PairContact,
  shape: number,
  own: number,
): ShapeCover {
  const { boxes } = table;
  const at = 4 * shape;
  const [west, south] = [boxes[at] as number, boxes[at + 1] as number];
  const [east, north] = [boxes[at + 2] as number, boxes[at + 3] as number];
  const around: number[] = [];
  const near: number[] = [];
  indices.forEach((index, cover) => {
    if (!doBoxesMeet(boxes, shape, cover)) return;
    const place = index.getPlace(west, south, east, north);
    if (place === "outside") return;
    if (place === "inside" || isWithin(table, contact, shape, cover)) around.push(cover);
    else if (!isApart(table, contact, shape, cover)) near.push(cover);
  });
  const isIn = around.length > 0;
  if (near.length === 0) {
    const isAstray = isIn && own !== -1 && !around.includes(own);
    return {
      shape,
      parts: around.map((cover) => ({ cover, land: "whole" })),
      outside: isIn ? null : "whole",
      astray: isAstray ? "whole" : null,
    };
  }
  return clipShape(table, shape, own, around, near);
}

/** Whether a shape on the boundary of a cover of one part surely lies in it all the same. */
function isWithin({ shapeParts }: PolygonTable, contact: PairContact, shape: number, cover: number): boolean {
  const coverPart = shapeParts[cover] as number;
  if ((shapeParts[cover + 1] as number) - coverPart !== 1) return false;
  const endPart = shapeParts[shape + 1] as number;
  for (let part = shapeParts[shape] as number; part < endPart; part += 1) {
    if (!contact.isWithin(part, coverPart)) return false;
  }
  return true;
}

/** Whether a shape surely has no land in a cover. */
function isApart({ shapeParts }: PolygonTable, contact: PairContact, shape: number, cover: number): boolean {
  const endPart = shapeParts[shape + 1] as number;
  const endCover = shapeParts[cover + 1] as number;
  for (let part = shapeParts[shape] as number; part < endPart; part += 1) {
    for (let coverPart = shapeParts[cover] as number; coverPart < endCover; coverPart += 1) {
      if (!contact.areApart(part, coverPart)) return false;
    }
  }
  return true;
}

function clipShape(
  table: PolygonTable,
  shape: number,
  own: number,
  around: readonly number[],
  near: readonly number[],
): ShapeCover {
  const paths = createShapePaths(table, shape);
  const subject = paths.toPaths(shape);
  const window = getWindow(table, shape);
  const covers = new Map(near.map((cover) => [cover, toShapeWindowPaths(table, cover, window, paths)]));
  const parts: CoveredPart[] = around.map((cover) => ({ cover, land: "whole" }));
  for (const [cover, coverPaths] of covers) {
    const rest = subtractPaths(subject, coverPaths);
    if (toCutLand(rest, paths) === null) {
      parts.push({ cover, land: "whole" });
      continue;
    }
    const land = toCutLand(intersectPaths(subject, coverPaths), paths);
    if (land !== null) parts.push({ cover, land });
  }
  parts.sort((a, b) => a.cover - b.cover);
  const outside = around.length > 0 ? null : subtractOrWhole(subject, [...covers.values()].flat(), paths);
  return { shape, parts, outside, astray: getAstray(parts, own, subject, covers, paths) };
}

function getAstray(
  parts: readonly CoveredPart[],
  own: number,
  subject: Paths64,
  covers: ReadonlyMap<number, Paths64>,
  paths: ShapePaths,
): ShapeCover["astray"] {
  const others = parts.filter(({ cover }) => cover !== own);
  const ownPart = parts.find(({ cover }) => cover === own);
  if (own === -1 || others.length === 0 || ownPart?.land === "whole") return null;
  const isAround = others.some(({ land }) => land === "whole");
  const reached = isAround
    ? subject
    : unitePaths(others.flatMap(({ cover }) => intersectPaths(subject, covers.get(cover) ?? [])));
  if (ownPart === undefined) return isAround ? "whole" : toCutLand(reached, paths);
  return toCutLand(subtractPaths(reached, covers.get(own) ?? []), paths);
}

/** "whole" where nothing of the subject is taken off. */
function subtractOrWhole(subject: Paths64, others: Paths64, paths: ShapePaths): ShapeCover["outside"] {
  if (others.length === 0 || intersectPaths(subject, others).length === 0) return "whole";
  return toCutLand(subtractPaths(subject, others), paths);
}

function doBoxesMeet(boxes: Float64Array, a: number, b: number): boolean {
  return (
    (boxes[4 * a] as number) <= (boxes[4 * b + 2] as number) &&
    (boxes[4 * a + 2] as number) >= (boxes[4 * b] as number) &&
    (boxes[4 * a + 1] as number) <= (boxes[4 * b + 3] as number) &&
    (boxes[4 * a + 3] as number) >= (boxes[4 * b + 1] as number)
  );
}
