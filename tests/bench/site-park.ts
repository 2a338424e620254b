import type { Park } from "../../src/domain/park.ts";
import type { Plan } from "../../src/domain/plan.ts";
import type { Plant } from "../../src/domain/plant.ts";
import type { Plot } from "../../src/domain/plot.ts";
import type { LonLat } from "../../src/domain/site.ts";
import { SUPPLY_MODES } from "../../src/domain/supply-mode.ts";
import { createRandom } from "../fixtures/random.ts";

const CLUSTERS = ["qinggang", "zhengyang", "fengjia", "logistics-base"];
const LAND_USES = ["100101", "100102", "100103", "1101", "0901", "1301"];
const DAYS = ["2026-03-31", "2026-09-30", "2026-12-31", "2027-03-01", "2027-09-01"];
const MANIFEST: Park["manifest"] = {
  version: 1,
  id: "bench",
  name: { zh: "试园", en: "Bench park" },
  asOf: "2026-06-30",
  crs: "EPSG:4490",
  geometryStatus: "schematic",
  plan: "plan.json",
  layers: {},
  sources: [],
};

export const CENTRE: LonLat = [108.786, 29.43];

export const BENCH_PLAN: Plan = {
  version: 1,
  id: "bench",
  name: { zh: "试规划", en: "Bench plan" },
  document: "试",
  plannedAreaM2: 38_000_000,
  industries: ["aluminium", "textiles", "logistics", "food"].map((id) => ({ id, name: { zh: id, en: id } })),
  clusterIndustries: {
    qinggang: { allowed: ["aluminium"] },
    zhengyang: { allowed: ["food", "textiles"] },
    fengjia: { allowed: ["textiles"], conditional: [{ industry: "food", why: "—" }] },
    "logistics-base": { allowed: ["logistics"] },
  },
  figures: [],
};

/** Records of one seed: all of them may be had, one value in eight is unknown. */
export function makeSitePark(plotCount: number, plantCount: number, seed: number): Park {
  const random = createRandom(seed);
  const pick = <Each>(all: readonly Each[]): Each => all[Math.floor(random() * all.length)] as Each;
  const between = (min: number, max: number): number => Math.round((min + random() * (max - min)) * 10) / 10;
  const some = <Key extends string, Value>(key: Key, value: Value): Partial<Record<Key, Value>> =>
    random() < 1 / 8 ? {} : ({ [key]: value } as Record<Key, Value>);
  const place = (areaM2: number | null): Plot["site"] => ({
    index: 0,
    areaM2,
    bounds: null,
    anchor: [CENTRE[0] + (random() - 0.5) / 5, CENTRE[1] + (random() - 0.5) / 5],
  });
  const plots = Array.from({ length: plotCount }, (_, index): Plot => ({
    id: `${pick(["QG", "ZY", "FJ", "LB"])}-${String(index).padStart(6, "0")}`,
    stage: "reserved",
    available: true,
    ...some("cluster", pick(CLUSTERS)),
    ...some("landUse", pick(LAND_USES)),
    ...some("supplyMode", pick(SUPPLY_MODES)),
    ...some("priceWanPerMu", between(8, 20)),
    ...some("availableOn", pick(DAYS)),
    ...some("verifiedOn", pick(DAYS)),
    site: place(random() < 1 / 8 ? null : between(1_000, 90_000)),
    other: {},
  }));
  const plants = Array.from({ length: plantCount }, (_, index): Plant => ({
    id: `CF-${String(index).padStart(6, "0")}`,
    plot: pick(plots).id,
    state: random() < 0.5 ? "vacant" : "partly-vacant",
    name: { zh: `标准厂房${index}号`, en: `Standard plant ${index}` },
    ...some("vacantFloorAreaM2", between(500, 30_000)),
    ...some("clearHeightM", between(5, 15)),
    ...some("floorLoadTPerM2", between(0.5, 4)),
    ...some("craneT", pick([5, 10, 20, 32])),
    ...some("powerKva", pick([315, 630, 1_250, 2_500])),
    ...some("rentYuanPerM2Month", between(6, 20)),
    ...some("divisible", random() < 0.5),
    ...some("availableOn", pick(DAYS)),
    ...some("verifiedOn", pick(DAYS)),
    site: place(null),
    other: {},
  }));
  const clusters = CLUSTERS.map((id) => ({ id, site: place(null), other: {} }));
  const station = { id: "station", kind: "station", site: { ...place(null), anchor: CENTRE }, other: {} };
  return { manifest: MANIFEST, clusters, zones: [], plots, plants, places: [station] };
}
