import { getIndustryLineage } from "../domain/cluster-industries.ts";
import type { FeatureRef } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import { getVacantFloorAreaM2, type Plant } from "../domain/plant.ts";
import type { Plan } from "../domain/plan.ts";
import type { Plot } from "../domain/plot.ts";
import { toSearchText } from "./search-text.ts";
import { getVacancy } from "./vacancy.ts";

export const SITE_KINDS = ["plant", "plot"] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** The questions with a list of answers. */
export const SITE_FACETS = ["kinds", "clusters", "landUses", "industries"] as const;
export type SiteFacet = (typeof SITE_FACETS)[number];

/** The answer of a candidate that does not say. */
export const NOT_STATED = "";

interface Candidate {
  readonly ref: FeatureRef;
  /** Vacant floor area of a plant, land area of a plot (measured, else registered); null is unknown. */
  readonly areaM2: number | null;
  /** Its answers to each facet, never none: NOT_STATED where the data is silent. */
  readonly answers: Readonly<Record<SiteFacet, readonly string[]>>;
  /** Codes and names in the form `toSearchText` gives. */
  readonly searchText: string;
}

/** A plant with its plot, where that is known. */
export interface PlantCandidate extends Candidate {
  readonly kind: "plant";
  readonly plant: Plant;
  readonly plot?: Plot;
}

export interface PlotCandidate extends Candidate {
  readonly kind: "plot";
  readonly plot: Plot;
}

/** What an investor may have: a plant with vacant floor or an available plot. */
export type SiteCandidate = PlantCandidate | PlotCandidate;

/** All candidates, vacant plants first (the plan's own rule), and the answers there are, in order. */
export interface SiteCatalog {
  readonly candidates: readonly SiteCandidate[];
  readonly options: Readonly<Record<SiteFacet, readonly string[]>>;
}

export function createSiteCatalog(park: Park, plan: Plan): SiteCatalog {
  const { plants, plots } = getVacancy(park);
  const lineages = new Map(plan.industries.map(({ id }) => [id, getIndustryLineage(plan.industries, id)]));
  const plotOf = indexPlots(park.plots, new Set(plants.map(({ plot }) => plot)));
  const candidates = [
    ...plants.map((plant): PlantCandidate => {
      const plot = plant.plot === undefined ? undefined : plotOf.get(plant.plot);
      return {
        kind: "plant",
        plant,
        ...(plot !== undefined && { plot }),
        ref: { layer: "plants", id: plant.id },
        areaM2: getVacantFloorAreaM2(plant) ?? null,
        answers: getAnswers("plant", plot, lineages),
        searchText: joinTexts(plant.id, plant.plot, plant.name?.zh, plant.name?.en, plot?.holder),
      };
    }),
    ...plots.map((plot): PlotCandidate => ({
      kind: "plot",
      plot,
      ref: { layer: "plots", id: plot.id },
      areaM2: plot.site.areaM2 ?? plot.areaRegisteredM2 ?? null,
      answers: getAnswers("plot", plot, lineages),
      searchText: joinTexts(plot.id, plot.name?.zh, plot.name?.en, plot.holder),
    })),
  ];
  return {
    candidates,
    options: {
      kinds: SITE_KINDS,
      clusters: collectOptions(
        candidates,
        "clusters",
        park.clusters.map(({ id }) => id),
      ),
      landUses: collectOptions(candidates, "landUses", []),
      industries: collectOptions(
        candidates,
        "industries",
        plan.industries.map(({ id }) => id),
      ),
    },
  };
}

/** The plots of `ids`; of plots with the same id the first. */
function indexPlots(plots: readonly Plot[], ids: ReadonlySet<string | undefined>): ReadonlyMap<string, Plot> {
  const plotOf = new Map<string, Plot>();
  for (const plot of plots) if (ids.has(plot.id) && !plotOf.has(plot.id)) plotOf.set(plot.id, plot);
  return plotOf;
}

/** Land use by its first four digits; an industry answers for every industry it is a part of. */
function getAnswers(
  kind: SiteKind,
  plot: Plot | undefined,
  lineages: ReadonlyMap<string, readonly string[]>,
): Candidate["answers"] {
  const industry = plot?.industry ?? NOT_STATED;
  return {
    kinds: [kind],
    clusters: [plot?.cluster ?? NOT_STATED],
    landUses: [plot?.landUse?.slice(0, 4) ?? NOT_STATED],
    industries: lineages.get(industry) ?? [industry],
  };
}

/** The answers given, in the order of `known`, then others by code, NOT_STATED last. */
function collectOptions(
  candidates: readonly SiteCandidate[],
  facet: SiteFacet,
  known: readonly string[],
): string[] {
  const given = new Set(candidates.flatMap(({ answers }) => answers[facet]));
  const rest = [...given].filter((option) => option !== NOT_STATED && !known.includes(option)).sort();
  return [...new Set(known)]
    .filter((option) => given.has(option))
    .concat(rest, given.has(NOT_STATED) ? [NOT_STATED] : []);
}

function joinTexts(...texts: readonly (string | undefined)[]): string {
  return toSearchText(texts.filter((text) => text !== undefined).join(" "));
}
