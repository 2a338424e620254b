import { describe, expect, test } from "vitest";
import { drawPattern } from "../../../src/theme/pattern-image.ts";
import { getPatternSvg } from "../../../src/theme/pattern-svg.ts";
import { PATTERNS, type PatternName } from "../../../src/theme/pattern.ts";

const NAMES = Object.keys(PATTERNS) as PatternName[];

/** Share of the square a pattern inks, from its description: lengths × width plus circles. */
function getDescribedInk(name: PatternName): number {
  const { tilePx, lines, lineWidthPx, dots, dotRadiusPx, opacity } = PATTERNS[name];
  const strokes = lines.reduce(
    (sum, [x1, y1, x2, y2]) => sum + Math.hypot(x2 - x1, y2 - y1) * lineWidthPx,
    0,
  );
  return ((strokes + dots.length * Math.PI * dotRadiusPx ** 2) * opacity) / tilePx ** 2;
}

describe.each(NAMES)("pattern %s", (name) => {
  test.each([1, 1.5, 2, 3])("is whole pixels at %s× and inks what its description says", (pixelRatio) => {
    const { width, height, data } = drawPattern(name, "#9C6200", pixelRatio);
    expect(width).toBe(PATTERNS[name].tilePx * pixelRatio);
    expect(height).toBe(width);
    let alpha = 0;
    for (let index = 3; index < data.length; index += 4) alpha += (data[index] ?? 0) / 255;
    // ends of strokes are rounded in pixels, butt in the sum; crossings are inked once
    expect(alpha / (width * height) / getDescribedInk(name)).toBeGreaterThan(0.75);
    expect(alpha / (width * height) / getDescribedInk(name)).toBeLessThan(1.6);
  });

  test("has the colour asked for wherever it inks", () => {
    const { data } = drawPattern(name, "#9C6200", 2);
    for (let index = 0; index < data.length; index += 4) {
      if ((data[index + 3] ?? 0) > 0) expect([...data.slice(index, index + 3)]).toEqual([0x9c, 0x62, 0]);
    }
  });

  test("is the same drawing in the legend: as many strokes and dots", () => {
    const svg = getPatternSvg(name);
    expect(svg.strokePath.split("M")).toHaveLength(PATTERNS[name].lines.length + 1);
    expect(svg.fillPath.split("Z")).toHaveLength(PATTERNS[name].dots.length + 1);
    expect(svg.opacity).toBe(PATTERNS[name].opacity);
  });
});

test("a rising line joins its neighbours: their lines ink the corners they pass", () => {
  const { width, data } = drawPattern("rising-lines", "#000000", 2);
  const alphaAt = (column: number, row: number): number => data[(row * width + column) * 4 + 3] ?? 0;
  expect(alphaAt(0, width - 1)).toBeGreaterThan(0);
  // the neighbours' lines pass exactly here
  expect(alphaAt(0, 0)).toBeGreaterThan(0);
  expect(alphaAt(width - 1, width - 1)).toBe(alphaAt(0, 0));
});

test("no two patterns are the same drawing", () => {
  const drawings = NAMES.map((name) => JSON.stringify([PATTERNS[name].lines, PATTERNS[name].dots]));
  expect(new Set(drawings).size).toBe(NAMES.length);
});
