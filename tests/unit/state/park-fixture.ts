import type { ParkData } from "../../../src/data/park-data.ts";
import type { Park } from "../../../src/domain/park.ts";
import type { Plan } from "../../../src/domain/plan.ts";
import type { Site } from "../../../src/domain/site.ts";

const PLAN: Plan = {
  version: 1,
  id: "small-plan",
  name: { zh: "小规划", en: "Small plan" },
  document: "a plan for tests",
  plannedAreaM2: 1_000_000,
  industries: [],
  clusterIndustries: {},
  figures: [],
};

/** A record's place: `index` in its layer, 100 × 100 m at a point of its own. */
export function siteAt(index: number, areaM2 = 10_000): Site {
  const west = 108.7 + index * 0.01;
  return { index, areaM2, bounds: [west, 29.4, west + 0.001, 29.401], anchor: [west + 0.0005, 29.4005] };
}

/** A park of two clusters, three plots and two plants. */
function createPark(): Park {
  return {
    manifest: {
      version: 1,
      id: "small",
      name: { zh: "小园区", en: "Small park" },
      asOf: "2026-06-30",
      crs: "EPSG:4490",
      geometryStatus: "schematic",
      plan: "plan.json",
      layers: {},
      sources: [],
    },
    clusters: [
      { id: "north", name: { zh: "北组团", en: "North" }, site: siteAt(0, 30_000), other: {} },
      { id: "south", site: siteAt(1, 20_000), other: {} },
    ],
    zones: [],
    plots: [
      { id: "N-1", cluster: "north", landUse: "100101", stage: "completed", site: siteAt(0), other: {} },
      {
        id: "N-2",
        cluster: "north",
        landUse: "100102",
        stage: "reserved",
        available: true,
        site: siteAt(1),
        other: {},
      },
      { id: "S-1", cluster: "south", landUse: "1207", stage: "completed", site: siteAt(2), other: {} },
    ],
    plants: [
      { id: "P-1", plot: "N-1", state: "vacant", floorAreaM2: 4000, site: siteAt(0, 0), other: {} },
      { id: "P-2", plot: "N-1", state: "occupied", floorAreaM2: 6000, site: siteAt(1, 0), other: {} },
    ],
    places: [],
  };
}

export function createParkData(): ParkData {
  return { park: createPark(), plan: PLAN, shapes: {}, findings: [] };
}
