import { Clipper64, ClipType, FillRule, type Path64, type Paths64, type Point64 } from "clipper2-ts";

/** Thrown when Clipper cannot do it: it would else give back an empty result, as if nothing were there. */
export class ClippingError extends Error {
  override readonly name = "ClippingError";
}

/** What `paths` run round at all, whichever way (non-zero winding). Throws ClippingError. */
export function unitePaths(paths: Paths64): Paths64 {
  return clipPaths(ClipType.Union, paths, []);
}

/** What `paths` run round more often to the left than to the right (positive winding). Throws ClippingError. */
export function fillPositive(paths: Paths64): Paths64 {
  return clipPaths(ClipType.Union, paths, [], FillRule.Positive);
}

/** What lies in `paths` and not in `others`. Throws ClippingError. */
export function subtractPaths(paths: Paths64, others: Paths64): Paths64 {
  return clipPaths(ClipType.Difference, paths, others);
}

/** What lies in both. Throws ClippingError. */
export function intersectPaths(paths: Paths64, others: Paths64): Paths64 {
  return clipPaths(ClipType.Intersection, paths, others);
}

function clipPaths(
  type: ClipType,
  paths: Paths64,
  others: Paths64,
  fillRule: FillRule = FillRule.NonZero,
): Paths64 {
  const clipper = new Clipper64();
  clipper.addSubject(withoutLevelSpikes(paths));
  clipper.addClip(withoutLevelSpikes(others));
  const result: Paths64 = [];
  if (!clipper.execute(type, fillRule, result)) throw new ClippingError("clipping failed");
  return result;
}

/**
 * clipper2-ts 2.0.1 never ends, and eats all memory, on a path that runs east and right then back west on the same
 * line, or the other way (countertype/clipper2-ts#36). The vertex where it turns encloses nothing and is left out; so is
 * a path of less than three, on which it fails.
 */
function withoutLevelSpikes(paths: Paths64): Paths64 {
  return paths
    .map((path) => (path.some((_, at) => isLevelTurn(path, at)) ? cutLevelSpikes(path) : path))
    .filter((path) => path.length >= 3);
}

function isLevelTurn(path: Path64, at: number): boolean {
  const point = path[at] as Point64;
  const before = path[at === 0 ? path.length - 1 : at - 1] as Point64;
  if (before.y !== point.y) return false;
  const after = path[at + 1 === path.length ? 0 : at + 1] as Point64;
  return after.y === point.y && (point.x - before.x) * (after.x - point.x) <= 0;
}

/** What is left out may make the vertex before it one to leave out: looks back, and round the end once more. */
function cutLevelSpikes(path: Path64): Path64 {
  let kept: Path64 = [];
  for (const point of path) {
    kept.push(point);
    while (kept.length >= 3 && isLevelTurn(kept.slice(-3), 1)) kept.splice(-2, 1);
  }
  while (kept.length >= 3) {
    const turn = [kept.length - 1, 0].find((at) => isLevelTurn(kept, at));
    if (turn === undefined) return kept;
    kept = kept.filter((_, at) => at !== turn);
  }
  return [];
}
