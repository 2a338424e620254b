import type { Path64 } from "clipper2-ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { simplifyPath } from "../../../../src/geo/plane/simplify-path.ts";

function toPath(corners: readonly (readonly [number, number])[]): Path64 {
  return corners.map(([x, y]) => ({ x, y }));
}

test("what lies near the line goes, corners and the vertex in the middle stay", () => {
  const path = toPath([[0, 0], [50, 1], [100, 0], [100, 50], [99, 100], [50, 99], [0, 100]]); // prettier-ignore
  expect(simplifyPath(path, 2)).toEqual(toPath([[0, 0], [100, 0], [100, 50], [99, 100], [0, 100]])); // prettier-ignore
  expect(simplifyPath(path, 0.5)).toEqual(path);
});

test("a line that runs on and comes back is not straightened beyond its turn", () => {
  const spike = toPath([[0, 0], [40, 0], [200, 1], [60, 2], [100, 100], [0, 100]]); // prettier-ignore
  expect(simplifyPath(spike, 3)).toContainEqual({ x: 200, y: 1 });
});

test("no vertex that is left out lies farther than the reach from the path that stays", () => {
  const corners = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(corners, fc.integer({ min: 1, max: 30 }), (ring, reach) => {
      const path = toPath(ring);
      const kept = simplifyPath(path, reach);
      for (const point of path) {
        const nearest = Math.min(
          ...kept.map((from, at) => getDistance(point, from, kept[(at + 1) % kept.length] ?? from)),
        );
        expect(nearest).toBeLessThanOrEqual(reach + 1e-9);
      }
    }),
    { numRuns: 500 },
  );
});

function getDistance(point: Path64[number], from: Path64[number], to: Path64[number]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}
