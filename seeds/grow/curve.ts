import { at } from "./at.ts";
import { getGap, mix, type Point } from "./plane.ts";

/** Fine steps of a drawn curve before it is walked at even distances. */
const STEPS_PER_SPAN = 40;

/** Uniform Catmull-Rom through four points, `share` of the way from `b` to `c`. */
function getSplinePoint(a: Point, b: Point, c: Point, d: Point, share: number): Point {
  const t2 = share * share;
  const t3 = t2 * share;
  const blend = (p: number, q: number, r: number, s: number): number =>
    0.5 * (2 * q + (r - p) * share + (2 * p - 5 * q + 4 * r - s) * t2 + (3 * q - p - 3 * r + s) * t3);
  return { x: blend(a.x, b.x, c.x, d.x), y: blend(a.y, b.y, c.y, d.y) };
}

/** A smooth line through `controls`, with points about `stepM` apart, ends kept. */
export function drawCurve(controls: readonly Point[], stepM: number): Point[] {
  const first = at(controls, 0);
  const last = at(controls, -1);
  const padded = [mix(at(controls, 1), first, 2), ...controls, mix(at(controls, -2), last, 2)];
  const fine: Point[] = [];
  for (let i = 1; i + 2 < padded.length; i += 1) {
    for (let step = 0; step < STEPS_PER_SPAN; step += 1) {
      fine.push(
        getSplinePoint(
          at(padded, i - 1),
          at(padded, i),
          at(padded, i + 1),
          at(padded, i + 2),
          step / STEPS_PER_SPAN,
        ),
      );
    }
  }
  fine.push(last);
  return walk(fine, stepM);
}

/** A smooth closed line through `controls`, points about `stepM` apart, the first not repeated. */
export function drawClosedCurve(controls: readonly Point[], stepM: number): Point[] {
  const fine: Point[] = [];
  for (let i = 0; i < controls.length; i += 1) {
    for (let step = 0; step < STEPS_PER_SPAN; step += 1) {
      fine.push(
        getSplinePoint(
          at(controls, i - 1),
          at(controls, i),
          at(controls, i + 1),
          at(controls, i + 2),
          step / STEPS_PER_SPAN,
        ),
      );
    }
  }
  fine.push(at(fine, 0));
  return walk(fine, stepM).slice(0, -1);
}

/** The same line with points at even distances near `stepM`. */
function walk(line: readonly Point[], stepM: number): Point[] {
  const lengths = [0];
  for (let i = 1; i < line.length; i += 1) {
    lengths.push(at(lengths, -1) + getGap(at(line, i - 1), at(line, i)));
  }
  const total = at(lengths, -1);
  const count = Math.max(1, Math.round(total / stepM));
  const walked: Point[] = [];
  let segment = 1;
  for (let i = 0; i < count; i += 1) {
    const reach = (total * i) / count;
    while (at(lengths, segment) < reach) segment += 1;
    const before = at(lengths, segment - 1);
    const span = at(lengths, segment) - before;
    walked.push(mix(at(line, segment - 1), at(line, segment), span === 0 ? 0 : (reach - before) / span));
  }
  walked.push(at(line, -1));
  return walked;
}

/** The open line moved `distanceM` to its right, vertex by vertex: for gentle bends only. */
export function offsetLine(line: readonly Point[], distanceM: number): Point[] {
  return line.map((point, index) => {
    const before = index === 0 ? point : at(line, index - 1);
    const after = index === line.length - 1 ? point : at(line, index + 1);
    const length = getGap(before, after);
    return {
      x: point.x + ((after.y - before.y) / length) * distanceM,
      y: point.y - ((after.x - before.x) / length) * distanceM,
    };
  });
}
