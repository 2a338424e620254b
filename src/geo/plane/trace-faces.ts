import type { Path64, Paths64, Point64 } from "clipper2-ts";

interface DirectedEdge {
  readonly from: Point64;
  readonly to: Point64;
  isUsed: boolean;
}

/**
 * The boundaries of the connected faces that `paths` enclose on their left. Paths may meet in vertices only, or run
 * along one another, where two that run against each other cancel out. At a vertex where several paths meet, the
 * boundary takes the sharpest turn to the left, so that faces that touch there come apart; a face that touches
 * itself runs through the vertex again.
 */
export function traceFaces(paths: Paths64): Paths64 {
  const outgoing = new Map<string, DirectedEdge[]>();
  const edges = cancelOpposites(paths);
  for (const edge of edges) {
    const key = getKey(edge.from);
    const others = outgoing.get(key);
    if (others === undefined) outgoing.set(key, [edge]);
    else others.push(edge);
  }
  const faces: Paths64 = [];
  for (const start of edges) {
    if (start.isUsed) continue;
    const face = traceFrom(start, outgoing);
    if (face !== null) faces.push(face);
  }
  return faces;
}

function cancelOpposites(paths: Paths64): DirectedEdge[] {
  const edges = new Map<string, DirectedEdge[]>();
  for (const path of paths) {
    for (const [i, from] of path.entries()) {
      const to = path[(i + 1) % path.length] as Point64;
      const [a, b] = [getKey(from), getKey(to)];
      if (a === b || edges.get(`${b} ${a}`)?.pop() !== undefined) continue;
      const like = edges.get(`${a} ${b}`);
      const edge = { from, to, isUsed: false };
      if (like === undefined) edges.set(`${a} ${b}`, [edge]);
      else like.push(edge);
    }
  }
  return [...edges.values()].flat();
}

/** The boundary from `start` back to it; null where it does not lead back. */
function traceFrom(
  start: DirectedEdge,
  outgoing: ReadonlyMap<string, readonly DirectedEdge[]>,
): Path64 | null {
  const face: Path64 = [];
  for (let edge = start; ;) {
    edge.isUsed = true;
    face.push(edge.from);
    const next = getLeftmost(edge, start, outgoing.get(getKey(edge.to)) ?? []);
    if (next === start) return face;
    if (next === null) return null;
    edge = next;
  }
}

/** Of the edges that leave the end of `edge`, the one first met turning clockwise from the way back. */
function getLeftmost(
  edge: DirectedEdge,
  start: DirectedEdge,
  leaving: readonly DirectedEdge[],
): DirectedEdge | null {
  const open = leaving.filter((candidate) => !candidate.isUsed || candidate === start);
  if (open.length <= 1) return open[0] ?? null;
  const back = getAngle(edge.to, edge.from);
  const turns = open.map(({ from, to }) => (back - getAngle(from, to) + 4 * Math.PI) % (2 * Math.PI));
  return open[turns.indexOf(Math.min(...turns))] ?? null;
}

function getAngle(from: Point64, to: Point64): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

function getKey({ x, y }: Point64): string {
  return `${x} ${y}`;
}
