import { describe, expect, test } from "vitest";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import { blend, getContrast, toOklch } from "../../../src/theme/colour-space.ts";
import {
  getLandUseFill,
  getOfficialColour,
  isEdgeDashed,
  LAND_USE_FILL_OPACITY,
} from "../../../src/theme/land-use-colours.ts";
import { getLandUsePattern } from "../../../src/theme/land-use-patterns.ts";
import { LAND_USE_STYLES, type LandUseStyle } from "../../../src/theme/land-use-style.ts";
import { THEME_NAMES, type ThemeName } from "../../../src/theme/theme-name.ts";
import { TOKENS } from "../../../src/theme/tokens.ts";
import { getSeenDistance } from "./colour-vision.ts";

/** One code for each class a park has, as it is mostly met. */
const PARK_CODES = ["0701", "0801", "0901", "1001", "1101", "1208", "13", "1402", "16", "17", "1207"];
/** Nearer than this, OKLab × 100, two fills are taken for one another. */
const LEAST_DISTANCE = 10;

function getDrawn(code: string, theme: ThemeName, style: LandUseStyle): string {
  const { fill, fillOpacity } = getLandUseFill(code, theme, style);
  return blend(fill, fillOpacity, TOKENS[theme].ground);
}

/** Texture and kind of edge: what tells apart without colour. */
function getTexture(code: string, style: LandUseStyle): string {
  const hasEdge = !code.startsWith("1207");
  return `${getLandUsePattern(code, style) ?? "plain"}/${isEdgeDashed(code) ? "dashed" : hasEdge ? "edge" : "none"}`;
}

function listPairs(codes: readonly string[]): (readonly [string, string])[] {
  return codes.flatMap((a, index) => codes.slice(index + 1).map((b) => [a, b] as const));
}

describe("official colours", () => {
  test("the rules' own values are kept", () => {
    expect(getOfficialColour("1001")).toEqual({ hex: "#BB9674", source: "standard" });
    expect(getOfficialColour("0902")).toEqual({ hex: "#C00000", source: "second-table" });
    expect(getOfficialColour("100103").source).toBe("proposal");
  });

  test("a code without a colour has its parent's, an unknown one is grey", () => {
    expect(getOfficialColour("110103")).toEqual(getOfficialColour("1101"));
    expect(getOfficialColour("1307")).toEqual(getOfficialColour("13"));
    expect(getOfficialColour("100199")).toEqual(getOfficialColour("1001"));
    expect(getOfficialColour("99").hex).toBe("#C9C9C9");
  });

  test("no known code is left grey", () => {
    for (const code of LAND_USES) expect(getOfficialColour(code).hex, code).not.toBe("#C9C9C9");
  });
});

describe.each(THEME_NAMES)("fills of the %s theme", (theme) => {
  test("every known code has a fill and an edge in every style", () => {
    for (const style of LAND_USE_STYLES) {
      for (const code of LAND_USES) {
        const { fill, edge, fillOpacity } = getLandUseFill(code, theme, style);
        expect(fill).toMatch(/^#[0-9A-F]{6}$/);
        expect(edge).toMatch(/^#[0-9A-F]{6}$/);
        expect(fillOpacity).toBeGreaterThan(0);
      }
    }
  });

  test("the hue of the convention is kept and its chroma capped", () => {
    for (const code of ["0701", "0901", "1001", "1101", "1401"]) {
      const official = toOklch(getOfficialColour(code).hex);
      const { fill, fillOpacity } = getLandUseFill(code, theme, "textured");
      const shown = toOklch(fill);
      expect(Math.abs(shown.hueDeg - official.hueDeg), code).toBeLessThan(4);
      expect(shown.chroma).toBeLessThanOrEqual((theme === "light" ? 0.155 : 0.125) + 0.003);
      expect(fillOpacity).toBe(LAND_USE_FILL_OPACITY[theme]);
    }
  });

  test("streets, water and reserve are drawn in tokens", () => {
    const tokens = TOKENS[theme];
    expect(getLandUseFill("1207", theme, "textured").fill).toBe(tokens.street);
    expect(getLandUseFill("1704", theme, "textured").fill).toBe(tokens.water);
    expect(getLandUseFill("16", theme, "textured").fill).toBe(tokens.panel);
  });

  test("an edge stands off its fill", () => {
    for (const code of ["0701", "0901", "1001", "1101", "13", "1402"]) {
      const { edge } = getLandUseFill(code, theme, "textured");
      expect(getContrast(edge, getDrawn(code, theme, "textured")), code).toBeGreaterThanOrEqual(1.7);
    }
  });

  test("with textures, two classes that come close for colour-blind eyes differ in texture or edge", () => {
    for (const [a, b] of listPairs(PARK_CODES)) {
      const distance = getSeenDistance(getDrawn(a, theme, "textured"), getDrawn(b, theme, "textured"));
      if (distance >= LEAST_DISTANCE) continue;
      expect(getTexture(a, "textured"), `${a} and ${b} are ${distance.toFixed(1)} apart`).not.toBe(
        getTexture(b, "textured"),
      );
    }
  });

  test("the scheme for colour-blind eyes keeps every two classes apart by colour alone", () => {
    const codes = PARK_CODES.filter((code) => code !== "1207" && code !== "16");
    for (const [a, b] of listPairs(codes)) {
      const distance = getSeenDistance(
        getDrawn(a, theme, "colour-blind-safe"),
        getDrawn(b, theme, "colour-blind-safe"),
      );
      expect(distance, `${a} and ${b}`).toBeGreaterThanOrEqual(LEAST_DISTANCE);
    }
  });
});
