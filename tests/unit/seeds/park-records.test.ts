import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isLandUse } from "../../../src/domain/land-use.ts";
import type { Plan } from "../../../src/domain/plan.ts";
import type { Plot } from "../../../src/domain/plot.ts";
import { hasReached, STAGES } from "../../../src/domain/stage.ts";
import { clusters, manifest, places, plants, plots, type Shape, zones } from "./shipped-park.ts";

const DAY_MS = 86_400_000;
const asOfDay = toDay(manifest.asOf);
const plan = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../../seeds/plan.json", import.meta.url)), "utf8"),
) as Plan;

function toDay(iso: string): number {
  return Date.parse(iso) / DAY_MS;
}

/** Days since a date of the record; undefined where the record has none. */
function getAge(date: string | undefined): number | undefined {
  return date === undefined ? undefined : asOfDay - toDay(date);
}

function hasStage(plot: Plot, mark: (typeof STAGES)[number]): boolean {
  return plot.stage !== undefined && hasReached(plot.stage, mark);
}

/** The attribute cases, each as the rule an officer would apply. */
const RULES: Readonly<Record<string, (plot: Shape<Plot>) => boolean>> = {
  "idle-not-started": ({ properties }) =>
    hasStage(properties, "supplied") &&
    !hasStage(properties, "started") &&
    (getAge(properties.startDueOn) ?? 0) >= 366,
  "idle-suspended": ({ properties, areaM2 }) =>
    (getAge(properties.suspendedOn) ?? 0) >= 366 &&
    ((properties.developedAreaM2 ?? Infinity) < areaM2 / 3 ||
      (properties.investedWan ?? Infinity) < (properties.investmentTotalWan ?? 0) / 4),
  "idle-soon": ({ properties }) => {
    const overdue = hasStage(properties, "started") ? 0 : (getAge(properties.startDueOn) ?? 0);
    return overdue > 366 - 90 && overdue < 365;
  },
  "supplied-not-used": ({ properties }) => {
    const overdue = hasStage(properties, "started") ? 0 : (getAge(properties.startDueOn) ?? 0);
    return overdue > 0 && overdue <= 366 - 90;
  },
  "approved-not-supplied": ({ properties }) =>
    !hasStage(properties, "supplied") && (getAge(properties.approvedOn) ?? 0) > 365,
  "industry-not-in-cluster": ({ properties }) => {
    const allowed = plan.clusterIndustries[properties.cluster ?? ""]?.allowed ?? [];
    const parent = plan.industries.find(({ id }) => id === properties.industry)?.parent;
    return (
      properties.industry !== undefined &&
      !allowed.includes(properties.industry) &&
      !allowed.includes(parent ?? properties.industry)
    );
  },
  "use-not-in-plan": ({ properties }) => properties.landUse === "1002",
  "area-mismatch": ({ properties, areaM2 }) =>
    Math.abs((properties.areaRegisteredM2 ?? areaM2) - areaM2) > Math.max(areaM2 / 1000, 1),
  "far-out-of-range": ({ properties, areaM2 }) => {
    if (properties.floorAreaM2 === undefined) return false;
    const far = properties.floorAreaM2 / areaM2;
    return far < (properties.farMin ?? 0) || far > (properties.farMax ?? Infinity);
  },
  "record-stale": ({ properties }) => (getAge(properties.verifiedOn) ?? Infinity) > 365,
};

describe("the planted cases", () => {
  const planted = manifest.plantedCases ?? [];

  it("are a dozen or more, each code with a rule here", () => {
    expect(planted.flatMap(({ subjects }) => subjects).length).toBeGreaterThanOrEqual(12);
    expect(planted.map(({ code }) => code).sort()).toEqual(Object.keys(RULES).sort());
  });

  it.each(planted)("of $code are exactly the plots its rule finds", ({ code, subjects }) => {
    const found = plots.filter((plot) => RULES[code]?.(plot) === true).map(({ properties }) => properties.id);
    expect(found.sort()).toEqual([...subjects].sort());
  });
});

describe("the records of the shipped park", () => {
  const plotById = new Map(plots.map((plot) => [plot.properties.id, plot]));

  it("have unique ids that say their cluster", () => {
    const prefixes: Record<string, string> = {
      zhengyang: "ZY",
      "logistics-base": "WL",
      fengjia: "FJ",
      qinggang: "QG",
    };
    for (const layer of [clusters, zones, plots, plants, places]) {
      const ids = layer.map(({ properties }) => properties.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const { properties } of plots) {
      expect(properties.id).toMatch(/^(ZY|WL|FJ|QG)-(\d{2,3}-\d{2}|[RGW]\d{2,3})$/);
      expect(properties.id.startsWith(prefixes[properties.cluster ?? ""] ?? "?")).toBe(true);
    }
  });

  it("use known codes and stages and say that they are a sketch", () => {
    for (const { properties } of plots) {
      expect(isLandUse(properties.landUse ?? ""), properties.id).toBe(true);
      expect(STAGES).toContain(properties.stage);
      expect(properties.geometryStatus).toBe("schematic");
      expect(properties.source).toContain("示意");
    }
    for (const { properties } of [...clusters, ...zones, ...plants]) {
      expect(properties).toHaveProperty("geometryStatus", "schematic");
    }
  });

  it("have dates in order, none but the due one after the day the data speak of", () => {
    for (const { properties } of plots) {
      const { approvedOn, suppliedOn, handedOverOn, startedOn, suspendedOn, completedOn } = properties;
      const dates = [
        approvedOn,
        suppliedOn,
        handedOverOn,
        startedOn,
        suspendedOn ?? completedOn,
        manifest.asOf,
      ].filter((date) => date !== undefined);
      expect(dates, properties.id).toEqual([...dates].sort());
      if (hasStage(properties, "supplied") && suppliedOn !== undefined) {
        expect(properties.startDueOn, properties.id).toBeDefined();
      }
    }
  });

  it("have the dates their stage has reached and no others", () => {
    const inBlocks = plots.filter(({ properties }) => properties.approvedOn !== undefined);
    expect(inBlocks.length).toBeGreaterThan(500);
    for (const { properties } of inBlocks) {
      expect(properties.suppliedOn !== undefined, properties.id).toBe(hasStage(properties, "supplied"));
      expect(properties.handedOverOn !== undefined, properties.id).toBe(hasStage(properties, "handed-over"));
      expect(properties.startedOn !== undefined, properties.id).toBe(hasStage(properties, "started"));
      expect(properties.completedOn !== undefined, properties.id).toBe(hasStage(properties, "completed"));
    }
  });

  it("put the plan's enterprises in the cluster of their industry", () => {
    const getHolders = (cluster: string): string[] =>
      plots
        .filter(({ properties }) => properties.cluster === cluster)
        .flatMap(({ properties }) => properties.holder ?? []);
    expect(getHolders("qinggang")).toEqual(
      expect.arrayContaining(["三磊玻纤", "京宏源", "左石合金", "铖锋锰业"]),
    );
    expect(getHolders("zhengyang")).toEqual(expect.arrayContaining(["黔龙印务", "衡生药用胶囊", "蓬江食品"]));
    expect(getHolders("fengjia")).toEqual(expect.arrayContaining(["海通茧丝绸"]));
  });

  it("let plants stand on finished production plots only, floor area about footprint × storeys", () => {
    for (const { properties, areaM2 } of plants) {
      const plot = plotById.get(properties.plot ?? "")?.properties;
      expect(plot?.landUse, properties.id).toMatch(/^1[01]/);
      expect(plot !== undefined && hasStage(plot, "completed"), properties.id).toBe(true);
      if (properties.storeys === undefined) continue;
      const ratio = (properties.floorAreaM2 ?? 0) / (areaM2 * properties.storeys);
      expect(ratio, properties.id).toBeGreaterThan(0.9);
      expect(ratio, properties.id).toBeLessThan(1.05);
    }
  });

  it("name nobody: no contact on any record", () => {
    for (const { properties } of [...plots, ...plants]) expect(properties.contact).toBeUndefined();
  });

  it("leave some fields of offered plants unknown, and most known", () => {
    const offered = plants.filter(({ properties }) => properties.vacantFloorAreaM2 !== undefined);
    for (const field of [
      "clearHeightM",
      "floorLoadTPerM2",
      "columnGridM",
      "powerKva",
      "fireResistance",
    ] as const) {
      const known = offered.filter(({ properties }) => properties[field] !== undefined).length;
      expect(known / offered.length, field).toBeGreaterThan(0.7);
      expect(known, field).toBeLessThan(offered.length);
    }
  });

  it("come from a manifest that names a source and a licence for every layer", () => {
    expect(manifest.crs).toBe("EPSG:4490");
    expect(manifest.geometryStatus).toBe("schematic");
    expect(manifest.sources.length).toBeGreaterThanOrEqual(4);
    expect(manifest.sources.every(({ licence }) => licence.length > 0)).toBe(true);
    expect(JSON.stringify(manifest.sources)).toContain("CC BY 4.0");
  });
});
