import { AVAILABLE_NOW, type CompareField, type CompareValue } from "../../domain/compare-field.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { getVacantFloorAreaM2, type Plant } from "../../domain/plant.ts";
import type { Plot } from "../../domain/plot.ts";
import { isSitePlant, isSitePlot } from "../../domain/site-candidates.ts";
import type { LonLat } from "../../domain/site.ts";

/** Records by id; an index of the park is one. */
export interface SiteRecords {
  readonly plants: ReadonlyMap<string, Plant>;
  readonly plots: ReadonlyMap<string, Plot>;
}

/** A site with its records: a plant, its plot where that is known, or plots that stand together. */
export type KnownSite =
  | { readonly kind: "plant"; readonly plant: Plant; readonly plot: Plot | undefined }
  | { readonly kind: "plot"; readonly plots: readonly Plot[] };

/** Null where a record of the site is not there. */
export function findSite({ plants, plots }: SiteRecords, refs: readonly FeatureRef[]): KnownSite | null {
  const [first] = refs;
  if (first?.layer === "plants") {
    const plant = plants.get(first.id);
    return plant === undefined
      ? null
      : { kind: "plant", plant, plot: plant.plot === undefined ? undefined : plots.get(plant.plot) };
  }
  const found = refs.flatMap(({ id }) => plots.get(id) ?? []);
  return found.length === 0 || found.length < refs.length ? null : { kind: "plot", plots: found };
}

export type SiteValues = Readonly<Partial<Record<CompareField, CompareValue>>>;

/**
 * What the records say of a site, by field; unknown is null, and what a kind cannot have is absent. Plots that stand
 * together have the sum of their areas and capacities, the strictest of their limits, the mean price by area and the
 * latest day; where one of them does not say, nobody knows of the whole. Areas in m² as measured, the land that two
 * plots both cover counted twice.
 */
export function getSiteValues(site: KnownSite): SiteValues {
  return site.kind === "plant" ? getPlantValues(site.plant, site.plot) : getPlotValues(site.plots);
}

function getPlantValues(plant: Plant, plot: Plot | undefined): SiteValues {
  return {
    siteKind: "plant",
    code: [plant.id],
    cluster: toCodes([plot?.cluster]),
    onPlot: plant.plot ?? null,
    available: isSitePlant(plant),
    plantState: plant.state ?? null,
    vacantFloorAreaM2: getVacantFloorAreaM2(plant) ?? null,
    floorAreaM2: plant.floorAreaM2 ?? null,
    storeys: plant.storeys ?? null,
    divisible: plant.divisible ?? null,
    landUse: toCodes([plot?.landUse]),
    clearHeightM: plant.clearHeightM ?? null,
    floorLoadTPerM2: plant.floorLoadTPerM2 ?? null,
    columnGridM: plant.columnGridM ?? null,
    craneT: plant.craneT ?? null,
    freightLiftT: plant.freightLiftT ?? null,
    powerKva: plant.powerKva ?? null,
    fireHazardClass: plant.fireHazardClass ?? null,
    fireResistance: plant.fireResistance ?? null,
    rentYuanPerM2Month: plant.rentYuanPerM2Month ?? null,
    saleYuanPerM2: plant.saleYuanPerM2 ?? null,
    supplyMode: toCodes([plot?.supplyMode]),
    freeOn: plant.availableOn ?? (plant.state === "vacant" ? AVAILABLE_NOW : null),
    geometryStatus: toCodes([readText(plant.other["geometryStatus"])]),
    source: plant.source ?? null,
    verifiedOn: plant.verifiedOn ?? null,
    contact: plant.contact ?? null,
  };
}

function getPlotValues(plots: readonly Plot[]): SiteValues {
  const all = (read: (plot: Plot) => number | null | undefined): readonly number[] | null =>
    allKnown(plots.map(read));
  const sum = (read: (plot: Plot) => number | null | undefined): number | null =>
    all(read)?.reduce((total, value) => total + value, 0) ?? null;
  const least = (read: (plot: Plot) => number | undefined): number | null => toMinimum(all(read));
  const farMins = all(({ farMin }) => farMin);
  return {
    siteKind: plots.length > 1 ? "plots" : "plot",
    code: plots.map(({ id }) => id),
    cluster: toCodes(plots.map(({ cluster }) => cluster)),
    available: plots.every(isSitePlot),
    stage: toCodes(plots.map(({ stage }) => stage)),
    landAreaM2: sum(({ site }) => site.areaM2),
    landUse: toCodes(plots.map(({ landUse }) => landUse)),
    farMin: farMins === null ? null : Math.max(...farMins),
    farMax: least(({ farMax }) => farMax),
    heightLimitM: least(({ heightLimitM }) => heightLimitM),
    greenRatioMaxPercent: toPercent(least(({ greenRatioMax }) => greenRatioMax)),
    powerKva: sum(({ utilities }) => utilities?.powerKva),
    waterTPerDay: sum(({ utilities }) => utilities?.waterTPerDay),
    gasM3PerHour: sum(({ utilities }) => utilities?.gasM3PerHour),
    sewageTPerDay: sum(({ utilities }) => utilities?.sewageTPerDay),
    steamTPerHour: sum(({ utilities }) => utilities?.steamTPerHour),
    priceWanPerMu: getMeanPrice(plots),
    supplyMode: toCodes(plots.map(({ supplyMode }) => supplyMode)),
    freeOn: getLatest(
      plots.map(({ availableOn, available }) => availableOn ?? (available === true ? AVAILABLE_NOW : null)),
    ),
    geometryStatus: toCodes(plots.map(({ geometryStatus }) => geometryStatus)),
    source: joinTexts(plots.map(({ source }) => source)),
    verifiedOn: toMinimumDay(plots.map(({ verifiedOn }) => verifiedOn)),
    contact: joinTexts(plots.map(({ contact }) => contact)),
  };
}

/** The centroid of a site (lon, lat in degrees): of plots that stand together weighed by area. */
export function getSiteAnchor(site: KnownSite): LonLat | null {
  if (site.kind === "plant") return site.plant.site.anchor;
  const [first] = site.plots;
  if (site.plots.length === 1) return first?.site.anchor ?? null;
  let [sumM2, lon, lat] = [0, 0, 0];
  for (const { site: place } of site.plots) {
    if (place.anchor === null || place.areaM2 === null) return null;
    sumM2 += place.areaM2;
    lon += place.areaM2 * place.anchor[0];
    lat += place.areaM2 * place.anchor[1];
  }
  return sumM2 > 0 ? [lon / sumM2, lat / sumM2] : null;
}

/** Of the clusters a site lies in, each once. */
export function getSiteClusters(site: KnownSite): readonly string[] {
  return (
    toCodes(site.kind === "plant" ? [site.plot?.cluster] : site.plots.map(({ cluster }) => cluster)) ?? []
  );
}

function getMeanPrice(plots: readonly Plot[]): number | null {
  const [first] = plots;
  if (plots.length === 1) return first?.priceWanPerMu ?? null;
  let [worth, sumM2] = [0, 0];
  for (const { priceWanPerMu, site } of plots) {
    if (priceWanPerMu === undefined || site.areaM2 === null) return null;
    worth += priceWanPerMu * site.areaM2;
    sumM2 += site.areaM2;
  }
  return sumM2 > 0 ? worth / sumM2 : null;
}

/** The latest of the days; "now" is before all of them. */
function getLatest(days: readonly (string | null)[]): string | null {
  const known = allKnown(days);
  if (known === null) return null;
  return known.reduce<string>(
    (latest, day) => (latest === AVAILABLE_NOW || (day !== AVAILABLE_NOW && day > latest) ? day : latest),
    AVAILABLE_NOW,
  );
}

function allKnown<Value>(values: readonly (Value | null | undefined)[]): readonly Value[] | null {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === values.length && known.length > 0 ? known : null;
}

function toMinimum(values: readonly number[] | null): number | null {
  return values === null ? null : Math.min(...values);
}

function toMinimumDay(days: readonly (string | undefined)[]): string | null {
  return allKnown(days)?.reduce((first, day) => (day < first ? day : first)) ?? null;
}

/** 0.2 as 20, without what multiplying leaves behind. */
function toPercent(share: number | null): number | null {
  return share === null ? null : Number((share * 100).toFixed(6));
}

/** Each once, in their order; null where one of them is not known. */
function toCodes(values: readonly (string | undefined)[]): readonly string[] | null {
  const known = allKnown(values);
  return known === null ? null : [...new Set(known)];
}

function joinTexts(values: readonly (string | undefined)[]): string | null {
  const known = new Set(values.filter((value) => value !== undefined));
  return known.size === 0 ? null : [...known].join("; ");
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
