import type { Path64 } from "clipper2-ts";

/**
 * What of a closed path lies on the side of the line x or y = `limit` that `sign` points to (Sutherland and Hodgman
 * 1974): it runs round every point there as often as before, with edges along the line that may lie on one another.
 * The points on the line are the same for both sides of it.
 */
export function cutPathAt(path: Path64, axis: "x" | "y", limit: number, sign: 1 | -1): Path64 {
  const other = axis === "x" ? "y" : "x";
  const result: Path64 = [];
  let from = path.at(-1);
  if (from === undefined) return result;
  let isFromInside = sign * (from[axis] - limit) >= 0;
  for (const to of path) {
    const isToInside = sign * (to[axis] - limit) >= 0;
    if (isFromInside !== isToInside) {
      const share = (limit - from[axis]) / (to[axis] - from[axis]);
      const across = Math.round(from[other] + share * (to[other] - from[other]));
      result.push(axis === "x" ? { x: limit, y: across } : { x: across, y: limit });
    }
    if (isToInside) result.push(to);
    from = to;
    isFromInside = isToInside;
  }
  return result;
}
