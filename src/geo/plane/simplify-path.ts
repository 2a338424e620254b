import type { Path64, Point64 } from "clipper2-ts";

/**
 * A closed path with fewer vertices: none that is left out lies farther than `reach` (cells) from the edge that takes
 * its place (Douglas and Peucker 1973, by the distance from the edge itself and not from its line).
 */
export function simplifyPath(path: Path64, reach: number): Path64 {
  if (path.length < 5) return path;
  const half = path.length >> 1;
  const isKept = new Uint8Array(path.length);
  isKept[0] = 1;
  isKept[half] = 1;
  const stretches: [from: number, to: number][] = [
    [0, half],
    [half, path.length],
  ];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const [from, to] = stretch;
    const start = path[from] as Point64;
    const end = path[to === path.length ? 0 : to] as Point64;
    let farthest = -1;
    let most = reach * reach;
    for (let at = from + 1; at < to; at += 1) {
      const squared = getSquaredDistance(path[at] as Point64, start, end);
      if (squared <= most) continue;
      most = squared;
      farthest = at;
    }
    if (farthest === -1) continue;
    isKept[farthest] = 1;
    stretches.push([from, farthest], [farthest, to]);
  }
  return path.filter((_, at) => isKept[at] === 1);
}

function getSquaredDistance({ x, y }: Point64, from: Point64, to: Point64): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squaredLength = dx * dx + dy * dy;
  const along = squaredLength === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / squaredLength;
  const share = Math.min(1, Math.max(0, along));
  return (x - from.x - share * dx) ** 2 + (y - from.y - share * dy) ** 2;
}
