import { describe, expect, it } from "vitest";
import { PLOT_STATUSES } from "../../../src/analysis/plot-status.ts";
import { PROJECT_COLUMNS } from "../../../src/analysis/project-board.ts";
import { SITE_KINDS } from "../../../src/domain/need.ts";
import { SUPERVISION_FLAGS } from "../../../src/analysis/supervision-flag.ts";
import { ALLOCATION_CLASSES } from "../../../src/domain/allocation.ts";
import { CLUSTER_KINDS } from "../../../src/domain/cluster.ts";
import { GEOMETRY_STATUSES } from "../../../src/domain/geometry-status.ts";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import { CONTRADICTION_KINDS, UTILITY_KINDS } from "../../../src/domain/plan.ts";
import { FIRE_HAZARD_CLASSES, FIRE_RESISTANCES, PLANT_STATES } from "../../../src/domain/plant.ts";
import { STAGES } from "../../../src/domain/stage.ts";
import { SUPPLY_MODES } from "../../../src/domain/supply-mode.ts";
import { ZONE_KINDS } from "../../../src/domain/zone.ts";
import { vocabulary as en } from "../../../src/i18n/en/vocabulary.ts";
import { vocabulary as zh } from "../../../src/i18n/zh-CN/vocabulary.ts";

const CODES: Readonly<Record<string, readonly string[]>> = {
  landUse: LAND_USES,
  stage: STAGES,
  supplyMode: SUPPLY_MODES,
  projectState: PROJECT_COLUMNS,
  zoneKind: ZONE_KINDS,
  clusterKind: CLUSTER_KINDS,
  plantState: PLANT_STATES,
  allocationClass: ALLOCATION_CLASSES,
  plotStatus: PLOT_STATUSES,
  supervisionFlag: SUPERVISION_FLAGS,
  geometryStatus: GEOMETRY_STATUSES,
  fireHazardClass: FIRE_HAZARD_CLASSES,
  fireResistance: FIRE_RESISTANCES,
  siteKind: SITE_KINDS,
  utilityKind: UTILITY_KINDS,
  contradictionKind: CONTRADICTION_KINDS,
};

const WITH_NOTES = ["supplyMode", "allocationClass", "supervisionFlag", "geometryStatus"];

describe("the vocabulary", () => {
  it.each(Object.entries(CODES))("names every %s and nothing else, in both languages", (prefix, codes) => {
    const named = Object.keys(zh).filter((key) => key.startsWith(`${prefix}.`) && !key.endsWith(".note"));
    expect(named.sort()).toEqual(codes.map((code) => `${prefix}.${code}`).sort());
    for (const key of named) {
      expect(zh[key as keyof typeof zh]).not.toBe("");
      expect(en[key as keyof typeof en]).toMatch(/^[ -~]+$/);
    }
  });

  it.each(WITH_NOTES)("explains every %s in a line", (prefix) => {
    for (const code of CODES[prefix] ?? []) {
      expect(zh).toHaveProperty([`${prefix}.${code}.note`]);
    }
  });

  it("tells any two codes of one list apart", () => {
    for (const [prefix, codes] of Object.entries(CODES)) {
      for (const table of [zh, en]) {
        const names = codes.map((code) => table[`${prefix}.${code}` as keyof typeof zh]);
        expect(new Set(names).size, prefix).toBe(codes.length);
      }
    }
  });

  it("marks what is not verified in both languages alike", () => {
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      expect(en[key].includes("to be verified"), key).toBe(zh[key].includes("待核"));
    }
  });
});
