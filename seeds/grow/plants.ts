import { roundToTotal } from "../../src/domain/largest-remainder.ts";
import type { LonLat } from "../../src/domain/site.ts";
import { at } from "./at.ts";
import { getDistrict } from "./land-use.ts";
import { toLonLat } from "./plane.ts";
import { findPlantSites, getCorners, type PlantSite } from "./plant-sites.ts";
import { PLANT_THEMES, type PlantTheme } from "./plant-themes.ts";
import type { PlotDraft } from "./plots.ts";
import { createRandom } from "./random.ts";
import { isProductionUse, type Standing } from "./stages.ts";
import { hasReached } from "../../src/domain/stage.ts";

/** A plant with its place and size, before its card is written. */
export interface PlantDraft {
  readonly id: string;
  readonly plot: PlotDraft;
  readonly theme: PlantTheme;
  readonly standard: boolean;
  /** Letter of the standard plants' area, and the number in the area or park. */
  readonly area?: string;
  readonly number: number;
  readonly storeys: number;
  readonly floorAreaM2: number;
  readonly footprintM2: number;
  readonly ring: readonly LonLat[];
}

/** The plan's floor areas at the end of 2020, m². */
const FLOOR_M2 = 1_400_000;
const STANDARD_FLOOR_M2 = 210_000;

/** Standard plants stand in areas A, B, C … of a few rows each. */
const STANDARD_PLOTS = 7;
const AREA_LETTERS = "ABCDEFG";

/** Plots that produce without a plant on record: yards, works, plants nobody has entered yet. */
const UNRECORDED_SHARE = 0.24;
/** A site narrower than this carries no plant, metres. */
const MIN_SITE_WIDTH_M = 24;
const SECOND_PLANT_PLOT_M2 = 65_000;

/** Footprint of the outer walls over floor area ÷ storeys. */
const WALL_FACTOR = 1.02;

interface PlantPlan extends Omit<PlantDraft, "floorAreaM2" | "footprintM2" | "ring" | "id"> {
  readonly site: PlantSite;
  readonly weight: number;
}

/** Plants on the production plots that are finished; their floor areas add up to the plan's, exactly. */
export function draftPlants(
  plots: readonly PlotDraft[],
  standings: ReadonlyMap<string, Standing>,
  scale: number,
): PlantDraft[] {
  const ready = plots.filter((plot) => {
    const stage = standings.get(plot.id)?.stage;
    return stage !== undefined && hasReached(stage, "completed") && isProductionUse(plot.landUse);
  });
  const isStandard = (plot: PlotDraft): boolean => getDistrict(plot.ground).programme === "standard-plants";
  const standardPlots = pickStandardPlots(ready.filter(isStandard));
  const standard = standardPlots.flatMap((plot, index) => planStandard(plot, AREA_LETTERS.charAt(index)));
  const numbers = new Map<string, number>();
  const ordinary = ready
    .filter((plot) => !standardPlots.includes(plot))
    .flatMap((plot) => planOrdinary(plot, numbers));
  const plans = [...standard, ...ordinary];
  const floors = [
    ...shareFloor(standard, STANDARD_FLOOR_M2),
    ...shareFloor(ordinary, FLOOR_M2 - STANDARD_FLOOR_M2),
  ];
  const counts = new Map<string, number>();
  return plans.map(({ site, weight: _, ...plan }, index) => {
    const prefix = plan.plot.id.slice(0, 2);
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const floorAreaM2 = at(floors, index);
    const footprintM2 = (floorAreaM2 / plan.storeys) * WALL_FACTOR;
    return {
      ...plan,
      id: `${prefix}-P${String(count).padStart(3, "0")}`,
      floorAreaM2,
      footprintM2: Math.round(footprintM2),
      ring: place(site, footprintM2 / (scale * scale), plan.plot.id, scale),
    };
  });
}

/** The largest plots, spread over the clusters that have any. */
function pickStandardPlots(plots: readonly PlotDraft[]): PlotDraft[] {
  const byCluster = new Map<string, PlotDraft[]>();
  for (const plot of [...plots].sort((a, b) => b.areaM2 - a.areaM2)) {
    byCluster.set(plot.ground.cluster, [...(byCluster.get(plot.ground.cluster) ?? []), plot]);
  }
  const picked: PlotDraft[] = [];
  for (let rank = 0; picked.length < STANDARD_PLOTS; rank += 1) {
    const layer = [...byCluster.values()].flatMap((list) => list.slice(rank, rank + 1));
    if (layer.length === 0) break;
    picked.push(...layer.slice(0, STANDARD_PLOTS - picked.length));
  }
  return plots.filter((plot) => picked.includes(plot));
}

function planStandard(plot: PlotDraft, area: string): PlantPlan[] {
  const theme = getTheme(plot);
  const random = createRandom(`standard ${plot.id}`);
  const storeys = random.pick(theme.storeys);
  return findPlantSites(plot, 3, plot.areaM2 > 45_000 ? 2 : 1).map((site, index) => {
    const weight = random.between(...theme.size);
    return { plot, theme, standard: true, area, number: index + 1, storeys, site, weight };
  });
}

function planOrdinary(plot: PlotDraft, numbers: Map<string, number>): PlantPlan[] {
  const theme = getTheme(plot);
  const random = createRandom(`plants ${plot.id}`);
  if (random.chance(UNRECORDED_SHARE)) return [];
  const columns = plot.areaM2 > SECOND_PLANT_PLOT_M2 && random.chance(0.35) ? 2 : 1;
  const sites = findPlantSites(plot, 1, columns).filter(
    ({ lengthM, widthM }) => Math.min(lengthM, widthM) >= MIN_SITE_WIDTH_M,
  );
  return sites.map((site) => {
    const key = `${plot.ground.cluster} ${theme.name.en}`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    const weight = random.between(...theme.size);
    return { plot, theme, standard: false, number, storeys: random.pick(theme.storeys), site, weight };
  });
}

function getTheme(plot: PlotDraft): PlantTheme {
  const theme = PLANT_THEMES[getDistrict(plot.ground).programme];
  if (theme === undefined) throw new Error(`no plants are planned on ${plot.id}`);
  return theme;
}

/** Whole m² per plant, by weight, none larger than its site can hold, adding up to `totalM2`. */
function shareFloor(plans: readonly PlantPlan[], totalM2: number): number[] {
  const caps = plans.map(
    ({ site, storeys }) => ((site.lengthM * site.widthM * storeys) / WALL_FACTOR) * 0.96,
  );
  const share = (factor: number): number[] =>
    plans.map(({ weight }, index) => Math.min(at(caps, index), weight * factor));
  let low = 0;
  let high = 100_000;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (share(middle).reduce((sum, floor) => sum + floor, 0) < totalM2) low = middle;
    else high = middle;
  }
  const floors = share(high);
  const sum = floors.reduce((total, floor) => total + floor, 0);
  return roundToTotal(
    floors.map((floor) => (floor / sum) * totalM2),
    0,
  );
}

/** A rectangle of `footprintM2` in the site, a little off its middle. */
function place(site: PlantSite, footprintM2: number, label: string, scale: number): LonLat[] {
  const random = createRandom(`place ${label}`);
  const aspect = random.between(1.3, 2.4);
  const isTurned = site.widthM > site.lengthM;
  const [roomLongM, roomShortM] = isTurned ? [site.widthM, site.lengthM] : [site.lengthM, site.widthM];
  let longM = Math.min(roomLongM, Math.sqrt(footprintM2 * aspect));
  let shortM = footprintM2 / longM;
  if (shortM > roomShortM) {
    shortM = roomShortM;
    longM = footprintM2 / shortM;
  }
  const [lengthM, widthM] = isTurned ? [shortM, longM] : [longM, shortM];
  const along = (site.lengthM - lengthM) * random.between(-0.28, 0.28);
  const across = (site.widthM - widthM) * random.between(-0.28, 0.28);
  const centre = {
    x: site.centre.x + site.axis.x * along - site.axis.y * across,
    y: site.centre.y + site.axis.y * along + site.axis.x * across,
  };
  const corners = getCorners({ centre, axis: site.axis, lengthM, widthM });
  return [...corners, at(corners, 0)].map((corner) => toLonLat(corner, scale));
}
