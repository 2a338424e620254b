import type { Path64, Paths64 } from "clipper2-ts";
import { expect, test } from "vitest";
import { fillPositive } from "../../../../src/geo/plane/clip-paths.ts";
import { fillInStrips } from "../../../../src/geo/plane/fill-in-strips.ts";
import { toGridParts } from "../../../../src/geo/plane/grid-parts.ts";
import { createRandom } from "../../../fixtures/random.ts";

const CELLS_PER_M = 100_000;

/** Blocks between streets: a frame, and holes of so many corners that it is filled in strips. */
function makeStreets(blocksAcross: number, corners: number): Paths64 {
  const random = createRandom(5);
  const side = 100 * CELLS_PER_M;
  const whole = blocksAcross * side;
  const frame: Path64 = [{ x: 0, y: 0 }, { x: whole, y: 0 }, { x: whole, y: whole }, { x: 0, y: whole }]; // prettier-ignore
  const holes = Array.from({ length: blocksAcross * blocksAcross }, (_, block): Path64 => {
    const x0 = (block % blocksAcross) * side + side / 2;
    const y0 = Math.floor(block / blocksAcross) * side + side / 2;
    return Array.from({ length: corners }, (_each, at) => {
      const angle = (-2 * Math.PI * at) / corners;
      const reach = (35 + 10 * random()) * CELLS_PER_M;
      return { x: Math.round(x0 + reach * Math.cos(angle)), y: Math.round(y0 + reach * Math.sin(angle)) };
    });
  });
  return [frame, ...holes];
}

function getAreaM2(paths: Paths64): number {
  return paths.reduce((sum, path) => {
    let [doubleArea, from] = [0, path.at(-1)];
    for (const to of path) {
      if (from !== undefined) doubleArea += from.x * to.y - to.x * from.y;
      from = to;
    }
    return sum + doubleArea / 2 / CELLS_PER_M ** 2;
  }, 0);
}

test("streets of 60,000 corners are filled strip by strip, and are one piece with the same land as in one go", () => {
  const streets = makeStreets(20, 150);
  const inStrips = fillInStrips(streets);
  const inOne = fillPositive(streets);
  expect(inStrips).not.toEqual(inOne);
  expect(inStrips.length).toBe(inOne.length);
  expect(toGridParts(inStrips)).toHaveLength(1);
  expect(getAreaM2(inStrips)).toBeCloseTo(getAreaM2(inOne), 2);
}, 30_000);

test("few corners are filled in one go", () => {
  const streets = makeStreets(2, 12);
  expect(fillInStrips(streets)).toEqual(fillPositive(streets));
  expect(fillInStrips([])).toEqual([]);
});
