import type { Path64, Paths64 } from "clipper2-ts";
import { fillPositive } from "./clip-paths.ts";
import { cutPathAt } from "./cut-path.ts";
import { joinPaths } from "./grid-parts.ts";

/** Fewer vertices are filled nearly as fast in one, and no line gets a bend of half a cell where a strip ends. */
const FEW_VERTICES = 50_000;

/** Strips per square root of the number of vertices: some dozen lines side by side in each. */
const STRIPS_PER_ROOT = 1 / 12;

/**
 * What `paths` run round more often to the left than to the right, where they may have a million vertices: the clipper
 * looks at all lines that lie side by side again and again, so it is given narrow strips. Throws ClippingError.
 */
export function fillInStrips(paths: Paths64): Paths64 {
  const count = paths.reduce((sum, path) => sum + path.length, 0);
  if (count <= FEW_VERTICES) return fillPositive(paths);
  const limits = getLimits(paths, Math.ceil(Math.sqrt(count) * STRIPS_PER_ROOT));
  const whole: Paths64 = [];
  const cut: Paths64 = [];
  const isLimit = new Set(limits);
  for (const strip of cutIntoStrips(paths, limits)) {
    for (const path of fillPositive(strip)) {
      if (path.some(({ x }) => isLimit.has(x))) cut.push(path);
      else whole.push(path);
    }
  }
  for (const path of joinPaths(cut)) whole.push(path);
  return whole;
}

/** Lines between strips of as many vertices each; none runs through a vertex, or both sides of it would not be alike. */
function getLimits(paths: Paths64, stripCount: number): number[] {
  const xs = Float64Array.from(paths.flatMap((path) => path.map(({ x }) => x))).sort();
  const limits: number[] = [];
  for (let strip = 1; strip < stripCount; strip += 1) {
    let at = Math.floor((strip * xs.length) / stripCount);
    while (at < xs.length && (xs[at] as number) - (xs[at - 1] as number) < 2) at += 1;
    const limit = at < xs.length ? (xs[at] as number) - 1 : Infinity;
    if (limit < Infinity && limit > (limits.at(-1) ?? -Infinity)) limits.push(limit);
  }
  return limits;
}

function cutIntoStrips(paths: Paths64, limits: readonly number[]): Paths64[] {
  const strips = Array.from({ length: limits.length + 1 }, (): Path64[] => []);
  for (const path of paths) {
    let rest = path;
    const west = path.reduce((least, { x }) => Math.min(least, x), Infinity);
    const east = path.reduce((most, { x }) => Math.max(most, x), -Infinity);
    limits.forEach((limit, strip) => {
      if (rest.length === 0 || limit < west) return;
      if (limit > east) {
        strips[strip]?.push(rest);
        rest = [];
        return;
      }
      pushClosed(strips[strip], cutPathAt(rest, "x", limit, -1));
      rest = cutPathAt(rest, "x", limit, 1);
    });
    pushClosed(strips[limits.length], rest);
  }
  return strips;
}

function pushClosed(strip: Path64[] | undefined, path: Path64): void {
  if (path.length >= 3) strip?.push(path);
}
