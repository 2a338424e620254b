import type { SiteKind } from "../../domain/need.ts";
import type { Park } from "../../domain/park.ts";
import { getVacantFloorAreaM2 } from "../../domain/plant.ts";
import type { Plan } from "../../domain/plan.ts";
import type { Plot } from "../../domain/plot.ts";
import { isSitePlant, isSitePlot } from "../../domain/site-candidates.ts";
import type { LonLat } from "../../domain/site.ts";
import type { PlantCandidate, SiteCandidate } from "./site-candidate.ts";
import { createSiteColumns, type SiteColumns } from "./site-columns.ts";

/** Everything an investor may have. A candidate's place in the list is its row. */
export interface SiteCatalog {
  /** Plants, then plots (the plan's own rule: vacant plants before new land), each by id. */
  readonly candidates: readonly SiteCandidate[];
  readonly plantCount: number;
  readonly columns: SiteColumns;
  readonly plan: Plan;
  readonly clusterIds: readonly string[];
  /** Where the places stand, by id. */
  readonly places: ReadonlyMap<string, LonLat>;
}

/** Rows of one kind, from the first up to but without the last. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

export function getRows({ plantCount, candidates }: SiteCatalog, kind: SiteKind): RowSpan {
  return kind === "plant" ? { from: 0, to: plantCount } : { from: plantCount, to: candidates.length };
}

export function createSiteCatalog(park: Park, plan: Plan): SiteCatalog {
  const plants = park.plants.filter(isSitePlant).sort(compareIds);
  const plots = park.plots.filter(isSitePlot).sort(compareIds);
  const plotOf = indexPlots(park.plots, new Set(plants.map(({ plot }) => plot)));
  const candidates: SiteCandidate[] = plants.map((plant): PlantCandidate => {
    const plot = plant.plot === undefined ? undefined : plotOf.get(plant.plot);
    return {
      kind: "plant",
      plant,
      ...(plot !== undefined && { plot }),
      ref: { layer: "plants", id: plant.id },
      areaM2: getVacantFloorAreaM2(plant) ?? null,
    };
  });
  for (const plot of plots) {
    candidates.push({ kind: "plot", plot, ref: { layer: "plots", id: plot.id }, areaM2: plot.site.areaM2 });
  }
  return {
    candidates,
    plantCount: plants.length,
    columns: createSiteColumns(candidates),
    plan,
    clusterIds: park.clusters.map(({ id }) => id),
    places: new Map(park.places.flatMap(({ id, site }) => (site.anchor === null ? [] : [[id, site.anchor]]))),
  };
}

/** The plots of `ids`; of plots with the same id the first. */
function indexPlots(plots: readonly Plot[], ids: ReadonlySet<string | undefined>): ReadonlyMap<string, Plot> {
  const plotOf = new Map<string, Plot>();
  for (const plot of plots) if (ids.has(plot.id) && !plotOf.has(plot.id)) plotOf.set(plot.id, plot);
  return plotOf;
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
