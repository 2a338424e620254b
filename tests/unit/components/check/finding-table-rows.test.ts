import { describe, expect, it } from "vitest";
import { createFindingPlaces } from "../../../../src/analysis/check/finding-places.ts";
import { getAreaText } from "../../../../src/components/check/area-text.ts";
import { createFindingLand } from "../../../../src/components/check/finding-lands.ts";
import { getFindingSection } from "../../../../src/components/check/finding-section.ts";
import {
  type FindingTableContext,
  getFindingCell,
  getFindingCellText,
} from "../../../../src/components/check/finding-table-rows.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { Plan } from "../../../../src/domain/plan.ts";
import { createFindingNames } from "../../../../src/i18n/check-finding-text.ts";

const site = (index: number, areaM2: number) => ({ index, areaM2, bounds: null, anchor: null });
const PARK = {
  clusters: [{ id: "north", name: { zh: "北组团", en: "North" }, site: site(0, 9000), other: {} }],
  plots: [
    { id: "A-1", cluster: "north", site: site(0, 300), other: {} },
    { id: "A-2", cluster: "north", site: site(1, 400), other: {} },
  ],
  plants: [],
  zones: [],
};
const PLACES = createFindingPlaces(PARK);
const OVERLAP: CheckFinding = {
  code: "plots-overlap",
  severity: "error",
  subjects: ["A-1", "A-2"],
  figures: { areaM2: 12.345, kind: "contained", sharePercent: 4 },
  key: "plots-overlap/A-1/A-2",
  piece: { geometry: { type: "Polygon", coordinates: [] }, areaM2: 12.345, widthM: 1, at: [0, 0] },
  areaM2: 12.345,
};
const STALE: CheckFinding = {
  code: "record-stale",
  severity: "info",
  subjects: ["A-1"],
  figures: { verifiedOn: "2024-01-01", days: 900 },
  key: "record-stale/A-1",
  areaM2: 300,
};
const CONTEXT: FindingTableContext = {
  locale: "zh-CN",
  names: createFindingNames(PARK, null, "zh-CN"),
  places: PLACES,
  acceptances: new Map([[STALE.key, { reason: "已电话核实", by: "某科", at: "2026-01-01T00:00:00Z" }]]),
};

describe("a row of the findings table", () => {
  it("reads as the list does", () => {
    const columns = ["severity", "code", "subjects", "areaM2", "cluster", "detail", "accepted"] as const;
    expect(columns.map((column) => getFindingCellText(OVERLAP, column, CONTEXT))).toEqual([
      "须改",
      "地块重叠",
      "A-1 × A-2",
      "12.35",
      "北组团",
      "包含",
      "",
    ]);
    expect(getFindingCellText(STALE, "areaM2", CONTEXT)).toBe("300.00");
    expect(getFindingCellText(STALE, "accepted", CONTEXT)).toBe("某科：已电话核实");
  });

  it("sorts severities by how bad they are, and what is not accepted as unknown", () => {
    expect(Number(getFindingCell(OVERLAP, "severity", CONTEXT))).toBeLessThan(
      Number(getFindingCell(STALE, "severity", CONTEXT)),
    );
    expect(getFindingCell(OVERLAP, "accepted", CONTEXT)).toBeNull();
  });
});

describe("createFindingLand", () => {
  it("selects the cut pieces, else whole plots, each once, and the same lists whenever asked", () => {
    const land = createFindingLand([OVERLAP, STALE, { ...STALE, key: "again" }], PLACES);
    expect(land.pieces).toEqual([OVERLAP.piece]);
    expect(land.refs).toEqual([{ layer: "plots", id: "A-1" }]);
    expect(land.refs).toBe(land.refs);
    expect(land.count).toBe(3);
  });
});

describe("getAreaText", () => {
  it("writes hectares, and m² where hectares would read 0.00", () => {
    expect(getAreaText(6128.1, "zh-CN")).toBe("0.61");
    expect(getAreaText(50, "zh-CN")).toBe("0.01");
    expect(getAreaText(49.96, "zh-CN")).toBe("50.0 m²");
    expect(getAreaText(0.37, "zh-CN")).toBe("0.370 m²");
    expect(getAreaText(null, "zh-CN")).toBe("—");
  });
});

describe("getFindingSection", () => {
  it("names the section of the plan a finding is judged by, and none where the record is judged", () => {
    const plan = {
      sections: { plannedAreaM2: "四/（一）", clusterIndustries: "四/（二）" },
      clusterLandUses: { north: { allowed: [], section: "五" } },
    } as unknown as Plan;
    expect(getFindingSection({ ...OVERLAP, code: "cluster-gap" }, plan)).toBe("四/（一）");
    expect(getFindingSection({ ...OVERLAP, code: "industry-not-in-cluster" }, plan)).toBe("四/（二）");
    const use = { ...OVERLAP, code: "use-not-in-plan" as const, figures: { cluster: "north" } };
    expect(getFindingSection(use, plan)).toBe("五");
    expect(getFindingSection(STALE, plan)).toBeUndefined();
  });
});
