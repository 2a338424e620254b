import * as fc from "fast-check";
import type { Paths64 } from "clipper2-ts";
import { describe, expect, test } from "vitest";
import { coverShapes } from "../../../../src/geo/overlay/cover-shapes.ts";
import type { CutLand } from "../../../../src/geo/overlay/cut-land.ts";
import { getPlaneArea, makeCellTable } from "../../../fixtures/overlay/cell-grid.ts";
import { netShapes, type NetShape } from "../../../fixtures/overlay/net-shape.ts";
import { getSlabArea } from "../../../fixtures/overlay/slab-area.ts";

/** Fine enough that where lines cross is no matter of rounding. */
const CELLS_PER_UNIT = 10_000;

const scenes = fc.tuple(netShapes, netShapes, netShapes, fc.constantFrom(-1, 0, 1));

function cover(covers: readonly NetShape[], shape: NetShape, own: number) {
  const table = makeCellTable(
    [...covers, shape].map(({ geometry }) => geometry),
    CELLS_PER_UNIT,
  );
  const ownCovers = Int32Array.from([-1, -1, own]);
  const [found] = coverShapes(table, covers.length, ownCovers);
  if (found === undefined) throw new Error("the shape has no land");
  return found;
}

function toArea(land: "whole" | CutLand | null | undefined, whole: number): number {
  if (land === null || land === undefined) return 0;
  return land === "whole" ? whole : getPlaneArea(land.geometry);
}

const isInBoth = (ofA: number, ofB: number): boolean => ofA > 0 && ofB > 0;
const isOnlyInA = (ofA: number, ofB: number): boolean => ofA > 0 && ofB <= 0;

describe("a shape is cut by covers", () => {
  test("into the land it has in each, and what lies in none", () => {
    fc.assert(
      fc.property(scenes, ([first, second, shape, own]) => {
        const covers = [first, second];
        const { parts, outside } = cover(covers, shape, own);
        const whole = getPlaneArea(shape.geometry);
        covers.forEach((each, position) => {
          const part = parts.find((candidate) => candidate.cover === position);
          expect(toArea(part?.land, whole)).toBeCloseTo(getSlabArea(shape.paths, each.paths, isInBoth), 1);
        });
        const all: Paths64 = [...first.paths, ...second.paths];
        expect(toArea(outside, whole)).toBeCloseTo(getSlabArea(shape.paths, all, isOnlyInA), 1);
      }),
      { numRuns: 300 },
    );
  });

  test("and what lies in others than its own is all it has there but in its own", () => {
    fc.assert(
      fc.property(scenes, ([first, second, shape, own]) => {
        const { astray } = cover([first, second], shape, own);
        const whole = getPlaneArea(shape.geometry);
        if (own === -1) {
          expect(astray).toBeNull();
          return;
        }
        const [mine, others] = own === 0 ? [first, second] : [second, first];
        const inBoth = getSlabArea(shape.paths, [...others.paths, ...mine.paths], isInBoth);
        const inMine = getSlabArea(shape.paths, mine.paths, isInBoth);
        expect(toArea(astray, whole)).toBeCloseTo(inBoth - inMine, 1);
      }),
      { numRuns: 300 },
    );
  });
});
