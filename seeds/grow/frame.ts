import { at } from "./at.ts";
import { drawCurve } from "./curve.ts";
import { getGap, mix, type Point } from "./plane.ts";

/** Metres along a valley: `v` up the spine from its south end, `u` to the right of it (east, going north). */
export interface FramePoint {
  readonly u: number;
  readonly v: number;
}

/** The valley's own grid: streets run along it or across it, so that blocks come out near rectangular. */
export interface Frame {
  readonly lengthM: number;
  toPlane(point: FramePoint): Point;
  toFrame(point: Point): FramePoint;
  /** Unit vector up the valley at `v`. */
  getDirection(v: number): Point;
}

/** Fine enough that the spine's bends stay smooth in the offsets. */
const SPINE_STEP_M = 40;

export function createFrame(controls: readonly Point[]): Frame {
  const spine = drawCurve(controls, SPINE_STEP_M);
  const lengths = [0];
  for (let i = 1; i < spine.length; i += 1) {
    lengths.push(at(lengths, -1) + getGap(at(spine, i - 1), at(spine, i)));
  }
  const lengthM = at(lengths, -1);
  const tangents = spine.map((point, index) => {
    const before = index === 0 ? point : at(spine, index - 1);
    const after = index === spine.length - 1 ? point : at(spine, index + 1);
    const gap = getGap(before, after);
    return { x: (after.x - before.x) / gap, y: (after.y - before.y) / gap };
  });

  const locate = (v: number): { index: number; share: number } => {
    let index = 1;
    while (index < spine.length - 1 && at(lengths, index) < v) index += 1;
    const before = at(lengths, index - 1);
    return { index, share: (v - before) / (at(lengths, index) - before) };
  };

  const getDirection = (v: number): Point => {
    const { index, share } = locate(v);
    const clamped = Math.min(1, Math.max(0, share));
    const mean = mix(at(tangents, index - 1), at(tangents, index), clamped);
    const length = Math.sqrt(mean.x * mean.x + mean.y * mean.y);
    return { x: mean.x / length, y: mean.y / length };
  };

  return {
    lengthM,
    getDirection,
    toPlane({ u, v }) {
      const { index, share } = locate(v);
      const base = mix(at(spine, index - 1), at(spine, index), share);
      const direction = getDirection(v);
      return { x: base.x + direction.y * u, y: base.y - direction.x * u };
    },
    toFrame(point) {
      let best: FramePoint = { u: 0, v: 0 };
      let nearest = Infinity;
      for (let i = 1; i < spine.length; i += 1) {
        const a = at(spine, i - 1);
        const b = at(spine, i);
        const length = at(lengths, i) - at(lengths, i - 1);
        const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
        const low = i === 1 ? -Infinity : 0;
        const high = i === spine.length - 1 ? Infinity : length;
        const reach = Math.min(high, Math.max(low, along));
        const foot = mix(a, b, reach / length);
        const distance = getGap(point, foot);
        if (distance >= nearest) continue;
        nearest = distance;
        const side = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
        best = { u: side > 0 ? -distance : distance, v: at(lengths, i - 1) + reach };
      }
      return best;
    },
  };
}
