import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFrame } from "../../../seeds/grow/frame.ts";

const frame = createFrame([
  { x: 100, y: -3000 },
  { x: 180, y: -1000 },
  { x: -40, y: 1000 },
  { x: 120, y: 3000 },
]);

describe("a valley frame", () => {
  it("finds the way back from the plane, to a metre", () => {
    const u = fc.integer({ min: -1200, max: 1200 });
    const v = fc.integer({ min: 100, max: 5800 });
    fc.assert(
      fc.property(u, v, (u, v) => {
        const back = frame.toFrame(frame.toPlane({ u, v }));
        expect(Math.abs(back.u - u)).toBeLessThan(1);
        expect(Math.abs(back.v - v)).toBeLessThan(20);
      }),
    );
  });

  it("has u to the right of the way up", () => {
    expect(frame.toPlane({ u: 500, v: 3000 }).x).toBeGreaterThan(frame.toPlane({ u: -500, v: 3000 }).x);
  });
});
