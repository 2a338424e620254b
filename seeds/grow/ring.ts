import { at } from "./at.ts";
import type { Point } from "./plane.ts";

/** Rings are open lists: the first point is not repeated at the end. */

/** Signed area, m² of the plane: positive when counter-clockwise. */
export function getSignedArea(ring: readonly Point[]): number {
  let doubled = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const a = at(ring, i);
    const b = at(ring, i + 1);
    doubled += a.x * b.y - b.x * a.y;
  }
  return doubled / 2;
}

export function getCentroid(ring: readonly Point[]): Point {
  const base = at(ring, 0);
  let doubled = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const a = at(ring, i);
    const b = at(ring, i + 1);
    const cross = (a.x - base.x) * (b.y - base.y) - (b.x - base.x) * (a.y - base.y);
    doubled += cross;
    x += (a.x + b.x - 2 * base.x) * cross;
    y += (a.y + b.y - 2 * base.y) * cross;
  }
  return { x: base.x + x / (3 * doubled), y: base.y + y / (3 * doubled) };
}

export function getPerimeter(ring: readonly Point[]): number {
  let length = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const a = at(ring, i);
    const b = at(ring, i + 1);
    length += Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
  }
  return length;
}

/** Even-odd rule; a point on the line itself may fall either way. */
export function isInside(point: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0; i < ring.length; i += 1) {
    const a = at(ring, i);
    const b = at(ring, i + 1);
    if (a.y > point.y === b.y > point.y) continue;
    const x = a.x + ((point.y - a.y) / (b.y - a.y)) * (b.x - a.x);
    if (point.x < x) inside = !inside;
  }
  return inside;
}

/** A point well inside the ring: middle of its widest stretch on one of a few level lines. */
export function getInnerPoint(ring: readonly Point[]): Point {
  const ys = ring.map((point) => point.y);
  const south = Math.min(...ys);
  const north = Math.max(...ys);
  let best: Point = at(ring, 0);
  let widest = -1;
  for (const share of [0.5, 0.37, 0.63, 0.23, 0.77]) {
    const y = south + (north - south) * share;
    const crossings: number[] = [];
    for (let i = 0; i < ring.length; i += 1) {
      const a = at(ring, i);
      const b = at(ring, i + 1);
      if (a.y > y !== b.y > y) crossings.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
    }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = at(crossings, i + 1) - at(crossings, i);
      if (width <= widest) continue;
      widest = width;
      best = { x: (at(crossings, i) + at(crossings, i + 1)) / 2, y };
    }
  }
  return best;
}

/** Metres from `point` to the nearest place on the line; `closed` joins its ends. */
export function getDistanceToLine(point: Point, line: readonly Point[], closed: boolean): number {
  let nearest = Infinity;
  const count = closed ? line.length : line.length - 1;
  for (let i = 0; i < count; i += 1) {
    nearest = Math.min(nearest, getDistanceToSegment(point, at(line, i), at(line, i + 1)));
  }
  return nearest;
}

function getDistanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length2 = dx * dx + dy * dy;
  const share =
    length2 === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length2));
  return Math.sqrt((point.x - a.x - share * dx) ** 2 + (point.y - a.y - share * dy) ** 2);
}
