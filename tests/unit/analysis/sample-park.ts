import * as fc from "fast-check";
import type { Cluster } from "../../../src/domain/cluster.ts";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import type { Park } from "../../../src/domain/park.ts";
import type { Place } from "../../../src/domain/place.ts";
import type { Plan } from "../../../src/domain/plan.ts";
import { PLANT_STATES, type Plant } from "../../../src/domain/plant.ts";
import type { Plot } from "../../../src/domain/plot.ts";
import type { Site } from "../../../src/domain/site.ts";
import { STAGES } from "../../../src/domain/stage.ts";
import type { Zone } from "../../../src/domain/zone.ts";

export function makeSite(part: Partial<Site> = {}): Site {
  return { index: 0, areaM2: null, bounds: null, anchor: null, ...part };
}

export function makePlot(part: Partial<Plot> & { readonly id: string }, areaM2: number | null = null): Plot {
  return { site: makeSite({ areaM2 }), other: {}, ...part };
}

export function makePlant(part: Partial<Plant> & { readonly id: string }): Plant {
  return { site: makeSite(), other: {}, ...part };
}

export function makeCluster(
  part: Partial<Cluster> & { readonly id: string },
  areaM2: number | null = null,
): Cluster {
  return { site: makeSite({ areaM2 }), other: {}, ...part };
}

export function makeZone(part: Partial<Zone> & { readonly id: string }, areaM2: number | null = null): Zone {
  return { site: makeSite({ areaM2 }), other: {}, ...part };
}

export function makePlace(part: Partial<Place> & { readonly id: string }): Place {
  return { site: makeSite(), other: {}, ...part };
}

export function makePark(part: Partial<Park> = {}): Park {
  return {
    manifest: {
      version: 1,
      id: "sample",
      name: { zh: "样园", en: "Sample park" },
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
    ...part,
  };
}

/** Two clusters, `north` for metal and its part foil, `south` for cloth and, on a condition, metal. */
export const SAMPLE_PLAN: Plan = {
  version: 1,
  id: "sample",
  name: { zh: "样例规划", en: "Sample plan" },
  document: "样例",
  plannedAreaM2: 1_000_000,
  industries: [
    { id: "metal", name: { zh: "金属", en: "Metal" }, targetOutput100MYuan: 40 },
    { id: "foil", name: { zh: "箔材", en: "Foil" }, targetOutput100MYuan: 15, parent: "metal" },
    { id: "cloth", name: { zh: "布料", en: "Cloth" }, targetOutput100MYuan: 10 },
    { id: "trade", name: { zh: "商贸", en: "Trade" } },
  ],
  clusterIndustries: {
    north: { allowed: ["metal", "foil"] },
    south: { allowed: ["cloth"], conditional: [{ industry: "metal", why: "仅限箔材" }] },
    depot: { allowed: ["trade"] },
  },
  figures: [],
};

const id = fc.constantFrom("north", "south", "depot", "elsewhere");
const areaM2 = fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: null, freq: 8 });

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined, freq: 4 });
}

/** Drops undefined values: an unknown property is absent. */
function compact<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

const plotPart = fc.record({
  cluster: maybe(id),
  stage: maybe(fc.constantFrom(...STAGES)),
  landUse: maybe(fc.constantFrom(...LAND_USES)),
  industry: maybe(fc.constantFrom("metal", "foil", "cloth", "unheard")),
  available: maybe(fc.boolean()),
  areaM2,
});

const plantPart = fc.record({
  plot: maybe(fc.integer({ min: 0, max: 40 }).map((index) => `plot-${index}`)),
  state: maybe(fc.constantFrom(...PLANT_STATES)),
  floorAreaM2: maybe(fc.integer({ min: 1, max: 50_000 })),
  vacantFloorAreaM2: maybe(fc.integer({ min: 0, max: 50_000 })),
});

/** Parks with everything that may be absent, unknown or dangling. Areas are whole, so that sums are exact. */
export const anyPark: fc.Arbitrary<Park> = fc
  .record({
    clusters: fc.uniqueArray(fc.record({ id: fc.constantFrom("north", "south", "depot"), areaM2 }), {
      selector: (cluster) => cluster.id,
    }),
    plots: fc.array(plotPart, { maxLength: 30 }),
    plants: fc.array(plantPart, { maxLength: 30 }),
  })
  .map(({ clusters, plots, plants }) =>
    makePark({
      clusters: clusters.map((cluster) => makeCluster({ id: cluster.id }, cluster.areaM2)),
      plots: plots.map(({ areaM2: plotAreaM2, ...part }, index) =>
        makePlot(compact({ id: `plot-${index}`, ...part }) as Plot, plotAreaM2),
      ),
      plants: plants.map((part, index) => makePlant(compact({ id: `plant-${index}`, ...part }) as Plant)),
    }),
  );
