import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getBulletLayout } from "../../../../src/components/overview/bullet-layout.ts";

const km2 = fc.double({ min: 0, max: 60, noNaN: true });
const PARTS = { built: 25, "in-process": 4, available: 3, rest: 6 };

describe("getBulletLayout", () => {
  it("lays the parts end to end inside the axis, whatever they are", () => {
    fc.assert(
      fc.property(
        km2,
        km2,
        km2,
        km2,
        fc.double({ min: 1, max: 60, noNaN: true }),
        (built, inProcess, available, rest, plan) => {
          const { segments } = getBulletLayout(
            { built, "in-process": inProcess, available, rest },
            plan,
            null,
          );
          let end = 0;
          for (const { start, length } of segments) {
            expect(start).toBeCloseTo(end, 9);
            expect(length).toBeGreaterThanOrEqual(0);
            end = start + length;
          }
          expect(end).toBeLessThan(1);
        },
      ),
    );
  });

  it("runs the axis 5 % beyond the larger of plan and total", () => {
    expect(getBulletLayout(PARTS, 38, 25).axisEndKm2).toBeCloseTo(39.9, 9);
    expect(getBulletLayout({ ...PARTS, rest: 10 }, 38, 25).axisEndKm2).toBeCloseTo(44.1, 9);
  });

  it("shows what goes beyond the plan, and nothing where the plan is kept", () => {
    const over = getBulletLayout({ ...PARTS, rest: 10 }, 38, null);
    expect((over.excess?.start ?? 0) * over.axisEndKm2).toBeCloseTo(38, 9);
    expect((over.excess?.length ?? 0) * over.axisEndKm2).toBeCloseTo(4, 9);
    expect(getBulletLayout(PARTS, 38, null).excess).toBeNull();
  });

  it("gives the labels of two near marks a line each", () => {
    expect(getBulletLayout(PARTS, 38, 25).isCrowded).toBe(false);
    expect(getBulletLayout(PARTS, 38, 35).isCrowded).toBe(true);
    expect(getBulletLayout(PARTS, 38, null)).toMatchObject({ isCrowded: false, reference: null });
  });

  it("hangs the label of a mark near the start to its right", () => {
    expect(getBulletLayout(PARTS, 38, 5).reference?.anchor).toBe("start");
    expect(getBulletLayout(PARTS, 38, 25).reference?.anchor).toBe("end");
  });

  it("leaves the end of the axis to its unit", () => {
    const { ticks } = getBulletLayout({ ...PARTS, rest: 10 }, 38, null);
    expect(ticks.map(({ km2: value, isLabelled }) => [value, isLabelled])).toEqual([
      [0, true],
      [10, true],
      [20, true],
      [30, true],
      [40, false],
    ]);
  });
});
