import { at } from "./at.ts";
import type { Mesh } from "./mesh.ts";
import { getGap, mix, type Point } from "./plane.ts";
import { isInside } from "./ring.ts";

/** A cut that meets a line this near one of its vertices goes through the vertex: no splinter edges. */
const SNAP_M = 2.5;

/** Sine of the angle under which two lines count as parallel: their crossing would be noise. */
const PARALLEL = 1e-6;

/** Share of an edge by which a crossing may miss its end: a line through a vertex must not slip between. */
const END_SLACK = 1e-9;

interface Crossing {
  /** Segment of the cutting line plus the share of it: the order along the line. */
  readonly position: number;
  /** Index of the ring edge, and the share of it. */
  readonly edge: number;
  readonly share: number;
  readonly point: Point;
}

/**
 * Cuts a face along every stretch of `line` that runs through it; the line must begin and end outside.
 * Gives the faces that cover the old one (the face itself where nothing was cut).
 */
export function cutFace<Tag>(mesh: Mesh<Tag>, face: number, line: readonly Point[]): number[] {
  const shape = mesh.getRingPoints(face);
  const crossings = findCrossings(shape, line);
  if (crossings.length < 2) return [face];
  const vertices = placeVertices(mesh, face, crossings);
  const pieces = [face];
  for (let i = 0; i + 1 < crossings.length; i += 1) {
    const from = at(vertices, i);
    const to = at(vertices, i + 1);
    if (from === to) continue;
    const path = getPath(line, at(crossings, i), at(crossings, i + 1));
    const middle = getMiddle([mesh.getPoint(from), ...path, mesh.getPoint(to)]);
    if (!isInside(middle, shape)) continue;
    const piece = pieces.findIndex((candidate) => {
      const ring = mesh.getRing(candidate);
      if (!ring.includes(from) || !ring.includes(to)) return false;
      return isInside(middle, mesh.getRingPoints(candidate));
    });
    if (piece < 0) continue;
    const target = at(pieces, piece);
    if (path.length === 0 && areRingNeighbours(mesh.getRing(target), from, to)) continue;
    const inner = path.map((point) => mesh.addPoint(point));
    pieces.splice(piece, 1, ...mesh.splitFace(target, from, to, inner));
  }
  return pieces;
}

function findCrossings(shape: readonly Point[], line: readonly Point[]): Crossing[] {
  const crossings: Crossing[] = [];
  for (let segment = 0; segment + 1 < line.length; segment += 1) {
    const p = at(line, segment);
    const q = at(line, segment + 1);
    for (let edge = 0; edge < shape.length; edge += 1) {
      const a = at(shape, edge);
      const b = at(shape, edge + 1);
      const cross = (q.x - p.x) * (b.y - a.y) - (q.y - p.y) * (b.x - a.x);
      if (Math.abs(cross) < PARALLEL * getGap(p, q) * getGap(a, b)) continue;
      const along = ((a.x - p.x) * (b.y - a.y) - (a.y - p.y) * (b.x - a.x)) / cross;
      const share = ((a.x - p.x) * (q.y - p.y) - (a.y - p.y) * (q.x - p.x)) / cross;
      if (along < 0 || along >= 1 || share < -END_SLACK || share > 1 + END_SLACK) continue;
      crossings.push({ position: segment + along, edge, share, point: mix(p, q, along) });
    }
  }
  return crossings.sort((a, b) => a.position - b.position);
}

/** The vertex of each crossing: one of the ring's own where it is near, else a new one. */
function placeVertices<Tag>(mesh: Mesh<Tag>, face: number, crossings: readonly Crossing[]): number[] {
  const ring = [...mesh.getRing(face)];
  const vertices = new Array<number>(crossings.length).fill(-1);
  ring.forEach((start, edge) => {
    const end = at(ring, edge + 1);
    let from = start;
    const here = crossings
      .map((crossing, index) => ({ crossing, index }))
      .filter(({ crossing }) => crossing.edge === edge)
      .sort((a, b) => a.crossing.share - b.crossing.share);
    for (const { crossing, index } of here) {
      if (getGap(crossing.point, mesh.getPoint(from)) >= SNAP_M) {
        if (getGap(crossing.point, mesh.getPoint(end)) < SNAP_M) {
          vertices[index] = end;
          continue;
        }
        from = mesh.splitEdge(from, end, crossing.point);
      }
      vertices[index] = from;
    }
  });
  return vertices;
}

/** Vertices of the line between two crossings, leaving out those that would make a splinter edge. */
function getPath(line: readonly Point[], from: Crossing, to: Crossing): Point[] {
  return line
    .slice(Math.floor(from.position) + 1, Math.floor(to.position) + 1)
    .filter((point) => getGap(point, from.point) > SNAP_M && getGap(point, to.point) > SNAP_M);
}

/** The place half-way along a short line. */
function getMiddle(line: readonly Point[]): Point {
  const gaps = line.slice(1).map((point, index) => getGap(point, at(line, index)));
  let left = gaps.reduce((sum, gap) => sum + gap, 0) / 2;
  for (const [index, gap] of gaps.entries()) {
    if (left <= gap) return mix(at(line, index), at(line, index + 1), gap === 0 ? 0 : left / gap);
    left -= gap;
  }
  return at(line, -1);
}

function areRingNeighbours(ring: readonly number[], a: number, b: number): boolean {
  const index = ring.indexOf(a);
  return at(ring, index + 1) === b || at(ring, index - 1) === b;
}
