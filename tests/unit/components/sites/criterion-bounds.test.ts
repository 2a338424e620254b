import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  getEdges,
  getHandleStep,
  moveHandle,
  readBound,
} from "../../../../src/components/sites/criterion-bounds.ts";

/** 24 bins from 4 to 15.5. */
const EDGES = Array.from({ length: 25 }, (_, step) => 4 + (11.5 * step) / 24);

const anyEdges = fc
  .tuple(
    fc.double({ min: 0.01, max: 1e5, noNaN: true }),
    fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    fc.integer({ min: 2, max: 24 }),
    fc.boolean(),
  )
  .map(([min, width, count, isLog]) =>
    Array.from({ length: count + 1 }, (_, step) => {
      const share = step / count;
      return isLog ? min * ((min + width) / min) ** share : min + width * share;
    }),
  );

describe("the edges of a histogram", () => {
  it("are one more than its bins, and none without bins", () => {
    const bin = { allCount: 1, count: 1 };
    expect(getEdges({ bins: [{ ...bin, from: 1, to: 2 }, { ...bin, from: 2, to: 4 }] })).toEqual([1, 2, 4]); // prettier-ignore
    expect(getEdges({ bins: [] })).toEqual([]);
  });
});

describe("a handle", () => {
  it("stands at its end where there is no bound, and else on the nearest edge", () => {
    expect(getHandleStep(EDGES, {}, "min")).toBe(0);
    expect(getHandleStep(EDGES, {}, "max")).toBe(24);
    expect(getHandleStep(EDGES, { min: 9 }, "min")).toBe(10);
    expect(getHandleStep(EDGES, { max: 1000 }, "max")).toBe(24);
  });

  it("asks for a round number", () => {
    expect(moveHandle(EDGES, {}, "min", 10)).toEqual({ min: 8.6 });
    expect(moveHandle(EDGES, { min: 8.6 }, "max", 20)).toEqual({ min: 8.6, max: 13.6 });
  });

  it("asks nothing at its own end and keeps the other bound", () => {
    expect(moveHandle(EDGES, { min: 9, max: 12 }, "min", 0)).toEqual({ max: 12 });
    expect(moveHandle(EDGES, { min: 9, max: 12 }, "max", 24)).toEqual({ min: 9 });
  });

  it("stops before the other one", () => {
    const { min } = moveHandle(EDGES, { max: EDGES[5] ?? 0 }, "min", 12);
    expect(getHandleStep(EDGES, { ...(min !== undefined && { min }) }, "min")).toBe(4);
  });

  it("stays where it was put, and leaves no value of its bin out", () => {
    fc.assert(
      fc.property(anyEdges, fc.nat(), fc.constantFrom("min" as const, "max" as const), (edges, at, end) => {
        const last = edges.length - 1;
        const step = 1 + (at % (last - 1 || 1));
        if (step >= last) return;
        const range = moveHandle(edges, {}, end, step);
        expect(getHandleStep(edges, range, end)).toBe(step);
        const edge = edges[step] ?? NaN;
        if (range.min !== undefined) expect(range.min).toBeLessThanOrEqual(edge);
        if (range.max !== undefined) expect(range.max).toBeGreaterThanOrEqual(edge);
      }),
    );
  });
});

describe("a number field", () => {
  it("asks nothing where it is empty, no number or less than zero", () => {
    expect(readBound("9.5")).toBe(9.5);
    expect(readBound("0")).toBe(0);
    for (const text of ["", " ", "-1", "nine", "1e999"]) expect(readBound(text)).toBeUndefined();
  });
});
