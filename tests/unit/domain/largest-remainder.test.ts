import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundToTotal } from "../../../src/domain/largest-remainder.ts";

describe("rounding that closes", () => {
  it("gives the missing unit to the part that lost most", () => {
    expect(roundToTotal([1.4, 1.4, 1.2], 0)).toEqual([2, 1, 1]);
  });

  it("adds up to the rounded total, and moves no part by a whole unit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 4 }),
        (parts, decimals) => {
          const unit = 10 ** -decimals;
          const rounded = roundToTotal(parts, decimals);
          const total = parts.reduce((sum, part) => sum + part, 0);
          const printed = rounded.reduce((sum, part) => sum + Math.round(part / unit), 0);
          expect(Math.abs(printed - total / unit)).toBeLessThanOrEqual(0.5 + 1e-6);
          rounded.forEach((part, index) => {
            expect(Math.abs(part - (parts[index] ?? 0))).toBeLessThan(unit * (1 + 1e-6));
          });
        },
      ),
    );
  });
});
