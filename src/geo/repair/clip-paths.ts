import { Clipper64, ClipType, FillRule, type Path64, type Paths64 } from "clipper2-ts";

/** Slants tried, in cells north per cell east: few, so that rounding in the slanted grid stays within three cells. */
const SLANTS = [0, 1, -1, 2, -2, 3, -3] as const;

/** Thrown when Clipper cannot do it: it would else give back an empty result, as if nothing were there. */
export class ClippingError extends Error {
  override readonly name = "ClippingError";
}

/** What `paths` run round at all, whichever way (non-zero winding). Throws ClippingError. */
export function unitePaths(paths: Paths64): Paths64 {
  return clipPaths(ClipType.Union, paths, []);
}

/** What lies in `paths` and not in `others`. Throws ClippingError. */
export function subtractPaths(paths: Paths64, others: Paths64): Paths64 {
  return clipPaths(ClipType.Difference, paths, others);
}

/** What lies in both. Throws ClippingError. */
export function intersectPaths(paths: Paths64, others: Paths64): Paths64 {
  return clipPaths(ClipType.Intersection, paths, others);
}

/**
 * clipper2-ts 2.0.1 never ends, and eats all memory, on edges that run east and then back west on one line
 * (countertype/clipper2-ts#36). So the grid is slanted until no edge is horizontal, which changes no topology.
 */
function clipPaths(type: ClipType, paths: Paths64, others: Paths64): Paths64 {
  const slant = SLANTS.find(
    (candidate) => ![...paths, ...others].some((path) => hasLevelEdge(path, candidate)),
  );
  if (slant === undefined) throw new ClippingError("edges in every slant");
  const clipper = new Clipper64();
  clipper.addSubject(slantPaths(paths, slant));
  clipper.addClip(slantPaths(others, slant));
  const result: Paths64 = [];
  if (!clipper.execute(type, FillRule.NonZero, result)) throw new ClippingError("clipping failed");
  return slantPaths(result, -slant);
}

function hasLevelEdge(path: Path64, slant: number): boolean {
  let from = path.at(-1);
  for (const to of path) {
    if (from !== undefined && from.y + slant * from.x === to.y + slant * to.x && from.x !== to.x) return true;
    from = to;
  }
  return false;
}

function slantPaths(paths: Paths64, slant: number): Paths64 {
  return paths.map((path) => path.map(({ x, y }) => ({ x, y: y + slant * x })));
}
