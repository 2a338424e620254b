import { describe, expect, it } from "vitest";
import { getAllocationSummary } from "../../../src/analysis/allocation-summary.ts";
import { getDistances } from "../../../src/analysis/distances.ts";
import { createSiteCatalog } from "../../../src/analysis/sites/site-catalog.ts";
import { getSupervisionFlag } from "../../../src/analysis/supervision-flag.ts";
import { getIndustryStanding } from "../../../src/domain/cluster-industries.ts";
import { readPark } from "../../../src/data/read-park.ts";
import { createDiskFiles } from "../../../src/data/sources/disk-files.ts";
import { vocabulary } from "../../../src/i18n/zh-CN/vocabulary.ts";

const { park, plan } = await readPark(createDiskFiles("geodata/zhengyang"), { validate: false });
const { asOf, plantedCases = [] } = park.manifest;

function getPlanted(...codes: readonly string[]): string[] {
  return plantedCases.flatMap(({ code, subjects }) => (codes.includes(code) ? subjects : [])).sort();
}

describe("the questions, asked of the shipped park", () => {
  it("find exactly the idle land planted in it", () => {
    const idle = park.plots.filter((plot) => getSupervisionFlag(plot, asOf) === "idle").map(({ id }) => id);
    expect(idle.length).toBeGreaterThan(0);
    expect(idle.sort()).toEqual(getPlanted("idle-not-started", "idle-suspended"));
  });

  it("find exactly the industries planted in the wrong cluster", () => {
    const misplaced = park.plots.filter(
      ({ cluster, industry }) =>
        cluster !== undefined &&
        industry !== undefined &&
        getIndustryStanding(plan, cluster, industry).kind !== "allowed",
    );
    expect(misplaced.map(({ id }) => id).sort()).toEqual(getPlanted("industry-not-in-cluster"));
  });

  it("lose no plot, plant or target of the plan", () => {
    const { rows, total, missingClusters, completeness } = getAllocationSummary(park, plan);
    expect(rows.filter(({ cluster }) => cluster === undefined)).toEqual([]);
    expect(missingClusters).toEqual([]);
    expect(total.plotsM2.refs).toHaveLength(park.plots.length);
    expect(total.plantCount.value).toBe(park.plants.length);
    expect(total.targetOutput100MYuan).toBe(350);
    expect(completeness.share).toBe(1);
  });

  it("offer enough vacant plants and available plots, every one with a known area", () => {
    const { candidates } = createSiteCatalog(park, plan);
    expect(candidates.filter(({ kind }) => kind === "plant").length).toBeGreaterThanOrEqual(40);
    expect(candidates.filter(({ kind }) => kind === "plot").length).toBeGreaterThanOrEqual(60);
    expect(candidates.filter(({ areaM2 }) => areaM2 === null)).toEqual([]);
  });

  it("reach station, airport and cluster centre from every candidate, by kinds that have a name", () => {
    for (const candidate of createSiteCatalog(park, plan).candidates) {
      const { anchor } = (candidate.kind === "plant" ? candidate.plant : candidate.plot).site;
      expect(anchor).not.toBeNull();
      const distances = getDistances(park, anchor ?? [0, 0], candidate.plot?.cluster);
      const kinds = distances.map(({ kind }) => kind);
      expect(kinds.slice(0, 3)).toEqual(["cluster-centre", "station", "airport"]);
      for (const kind of kinds) expect(vocabulary).toHaveProperty([`placeKind.${kind}`]);
    }
  });
});
