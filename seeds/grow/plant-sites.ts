import { at } from "./at.ts";
import type { PlotDraft } from "./plots.ts";
import { getGap, type Point } from "./plane.ts";
import { getCentroid, getDistanceToLine, isInside } from "./ring.ts";

/** Room for one plant: a rectangle square to the plot's longest side, metres of the plane. */
export interface PlantSite {
  readonly centre: Point;
  /** Unit vector along the longer side. */
  readonly axis: Point;
  readonly lengthM: number;
  readonly widthM: number;
}

/** Plants keep this far from the plot's line, metres. */
const SETBACK_M = 12;
/** Lanes between plants of one plot, metres (GB 50016 asks for 10 to 12 between ordinary ones). */
const LANE_M = 16;

/** Divides the largest upright rectangle of a plot into `rows` × `columns` sites. */
export function findPlantSites(draft: PlotDraft, rows: number, columns: number): PlantSite[] {
  const ring = draft.part.mesh.getRingPoints(draft.face);
  const room = findRoom(ring);
  const lengthM = (room.lengthM - LANE_M * (columns - 1)) / columns;
  const widthM = (room.widthM - LANE_M * (rows - 1)) / rows;
  const side = { x: -room.axis.y, y: room.axis.x };
  const sites: PlantSite[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const along = (column - (columns - 1) / 2) * (lengthM + LANE_M);
      const across = ((rows - 1) / 2 - row) * (widthM + LANE_M);
      const centre = {
        x: room.centre.x + room.axis.x * along + side.x * across,
        y: room.centre.y + room.axis.y * along + side.y * across,
      };
      sites.push({ centre, axis: room.axis, lengthM, widthM });
    }
  }
  return sites;
}

/** The largest rectangle about the centroid, square to the longest side, that keeps the setback. */
function findRoom(ring: readonly Point[]): PlantSite {
  const axis = getLongestSide(ring);
  const side = { x: -axis.y, y: axis.x };
  const centre = getCentroid(ring);
  let best: PlantSite = { centre, axis, lengthM: 0, widthM: 0 };
  const fullLengthM = getExtent(ring, axis);
  const fullWidthM = getExtent(ring, side);
  for (const stretch of [0.6, 0.8, 1, 1.25, 1.6]) {
    let low = 0;
    let high = 1;
    for (let i = 0; i < 14; i += 1) {
      const share = (low + high) / 2;
      const room = {
        centre,
        axis,
        lengthM: fullLengthM * share * stretch,
        widthM: (fullWidthM * share) / stretch,
      };
      if (fits(room, ring)) low = share;
      else high = share;
    }
    const room = { centre, axis, lengthM: fullLengthM * low * stretch, widthM: (fullWidthM * low) / stretch };
    if (room.lengthM * room.widthM > best.lengthM * best.widthM) best = room;
  }
  return best;
}

function fits(room: PlantSite, ring: readonly Point[]): boolean {
  const corners = getCorners(room);
  if (!corners.every((corner) => isInside(corner, ring))) return false;
  const isClear = (point: Point): boolean => getDistanceToLine(point, ring, true) >= SETBACK_M;
  return (
    corners.every(isClear) && ring.every((vertex) => getDistanceToLine(vertex, corners, true) >= SETBACK_M)
  );
}

/** Corners of a site, counter-clockwise. */
export function getCorners({ centre, axis, lengthM, widthM }: PlantSite): Point[] {
  const toCorner = (along: number, across: number): Point => ({
    x: centre.x + axis.x * along - axis.y * across,
    y: centre.y + axis.y * along + axis.x * across,
  });
  const [l, w] = [lengthM / 2, widthM / 2];
  return [toCorner(-l, -w), toCorner(l, -w), toCorner(l, w), toCorner(-l, w)];
}

function getLongestSide(ring: readonly Point[]): Point {
  let longest = 0;
  let axis: Point = { x: 1, y: 0 };
  for (let i = 0; i < ring.length; i += 1) {
    const a = at(ring, i);
    const b = at(ring, i + 1);
    const length = getGap(a, b);
    if (length <= longest) continue;
    longest = length;
    axis = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  }
  return axis;
}

function getExtent(ring: readonly Point[], axis: Point): number {
  const reaches = ring.map((point) => point.x * axis.x + point.y * axis.y);
  return Math.max(...reaches) - Math.min(...reaches);
}
