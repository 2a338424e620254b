import { describe, expect, test } from "vitest";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import { LAND_USE_STYLES } from "../../../src/theme/land-use-style.ts";
import { getStatusStyle, PLOT_STATUSES_SHOWN } from "../../../src/theme/status-style.ts";
import {
  getLandUseSwatch,
  getOfficialSwatch,
  getPlantSwatch,
  getStatusSwatch,
  type Swatch,
} from "../../../src/theme/swatch.ts";
import { THEME_NAMES } from "../../../src/theme/theme-name.ts";

/** What a reader of the legend can tell apart. */
function describeSwatch({ fill, pattern, isEdgeDashed, edge }: Swatch): string {
  return JSON.stringify([fill, pattern?.strokePath, pattern?.fillPath, isEdgeDashed, edge]);
}

describe.each(THEME_NAMES)("legend of the %s theme", (theme) => {
  test.each(LAND_USE_STYLES)("in the style %s no two classes have the same box", (style) => {
    const classes = LAND_USES.filter((code) => code.length === 2);
    const boxes = classes.map((code) => describeSwatch(getLandUseSwatch(code, theme, style)));
    expect(new Set(boxes).size).toBe(classes.length);
  });

  test("every box can be seen: an edge is never its own fill", () => {
    for (const code of LAND_USES) {
      const { fill, edge } = getLandUseSwatch(code, theme, "textured");
      expect(edge, code).not.toBe(fill);
    }
  });

  test("a status has no fill, and no two statuses the same pattern", () => {
    const boxes = PLOT_STATUSES_SHOWN.map((status) => getStatusSwatch(status, theme));
    for (const box of boxes) expect(box.fill).toBeUndefined();
    expect(new Set(boxes.map(describeSwatch)).size).toBe(boxes.length);
  });

  test("no land use borrows a status's pattern", () => {
    const statusPatterns = new Set(
      PLOT_STATUSES_SHOWN.map((status) => getStatusStyle(status, theme).pattern),
    );
    const swatches = LAND_USES.map((code) => getLandUseSwatch(code, theme, "textured"));
    const statuses = PLOT_STATUSES_SHOWN.map((status) => getStatusSwatch(status, theme));
    expect(statusPatterns.size).toBe(PLOT_STATUSES_SHOWN.length);
    for (const { pattern } of swatches) {
      for (const status of statuses) {
        if (pattern === undefined) continue;
        const isSame =
          pattern.strokePath === status.pattern?.strokePath && pattern.fillPath === status.pattern.fillPath;
        expect(isSame).toBe(false);
      }
    }
  });

  test("a vacant plant is hollow, one in use is full", () => {
    expect(getPlantSwatch(true, theme).edgeWidthPx).toBeGreaterThan(0);
    expect(getPlantSwatch(false, theme).edgeWidthPx).toBe(0);
    expect(getPlantSwatch(true, theme).fill).not.toBe(getPlantSwatch(false, theme).fill);
  });

  test("the standard style has no textures, the textured one has", () => {
    expect(getLandUseSwatch("14", theme, "standard").pattern).toBeUndefined();
    expect(getLandUseSwatch("14", theme, "textured").pattern).toBeDefined();
  });

  test("the official box shows the pure colour", () => {
    expect(getOfficialSwatch("0901", theme)).toMatchObject({ fill: "#FF0000", fillOpacity: 1 });
  });
});
