import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blend, fromOklch, getContrast, toHex, toOklch, toRgb } from "../../../src/theme/colour-space.ts";

const anyHex = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }))
  .map(toHex);

describe("colour space", () => {
  test("a colour comes back from OKLCH within one step of a byte", () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const back = toRgb(fromOklch(toOklch(hex)));
        toRgb(hex).forEach((value, index) => {
          expect(Math.abs(value - (back[index] ?? NaN))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test("a chroma that sRGB cannot show is lowered, hue and lightness stay", () => {
    const shown = toOklch(fromOklch({ lightness: 0.6, chroma: 0.4, hueDeg: 150 }));
    expect(shown.chroma).toBeLessThan(0.25);
    expect(shown.lightness).toBeCloseTo(0.6, 2);
    expect(Math.abs(shown.hueDeg - 150)).toBeLessThan(2);
  });

  test("known OKLab values of pure red are met", () => {
    const red = toOklch("#FF0000");
    expect(red.lightness).toBeCloseTo(0.628, 3);
    expect(red.chroma).toBeCloseTo(0.2577, 3);
    expect(red.hueDeg).toBeCloseTo(29.23, 1);
  });

  test("black on white has the contrast 21, a colour on itself 1", () => {
    expect(getContrast("#000000", "#FFFFFF")).toBeCloseTo(21, 6);
    expect(getContrast("#2446C8", "#2446C8")).toBe(1);
  });

  test("half of white over black is the middle byte", () => {
    expect(blend("#FFFFFF", 0.5, "#000000")).toBe("#808080");
  });

  test("what is no #RRGGBB is refused", () => {
    expect(() => toRgb("red")).toThrow(RangeError);
    expect(() => toRgb("#FFF")).toThrow(RangeError);
  });
});
