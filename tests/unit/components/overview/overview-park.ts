import type { Cluster } from "../../../../src/domain/cluster.ts";
import type { Park } from "../../../../src/domain/park.ts";
import type { Plan } from "../../../../src/domain/plan.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import type { Sited } from "../../../../src/domain/site.ts";
import type { Zone } from "../../../../src/domain/zone.ts";

function sited(areaM2: number | null): Sited {
  return { site: { index: 0, areaM2, bounds: null, anchor: null }, other: {} };
}

export function makeCluster(id: string, areaM2: number | null): Cluster {
  return { id, ...sited(areaM2) };
}

export function makePlot(id: string, areaM2: number | null, fields: Partial<Plot> = {}): Plot {
  return { id, cluster: "north", landUse: "1001", stage: "started", ...fields, ...sited(areaM2) };
}

export function makePlant(id: string, fields: Partial<Plant> = {}): Plant {
  return { id, plot: "P1", state: "occupied", ...fields, ...sited(null) };
}

export function makeZone(id: string, areaM2: number, fields: Partial<Zone> = {}): Zone {
  return { id, ...fields, ...sited(areaM2) };
}

export function makePark(layers: Partial<Omit<Park, "manifest">> = {}): Park {
  return {
    manifest: {
      version: 1,
      id: "test",
      name: { zh: "测试园区", en: "Test park" },
      asOf: "2026-06-30",
      crs: "EPSG:4490",
      geometryStatus: "schematic",
      plan: "plan.json",
      layers: {},
      sources: [],
    },
    clusters: [],
    zones: [],
    plots: [],
    plants: [],
    places: [],
    ...layers,
  };
}

export function makePlan(fields: Partial<Plan> = {}): Plan {
  return {
    version: 1,
    id: "test-plan",
    name: { zh: "测试规划", en: "Test plan" },
    document: "测试规划文件",
    plannedAreaM2: 10_000_000,
    industries: [],
    clusterIndustries: {},
    figures: [],
    ...fields,
  };
}
