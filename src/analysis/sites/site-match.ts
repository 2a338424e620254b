import type { FeatureRef } from "../../domain/layer.ts";
import type { SiteKind } from "../../domain/need.ts";
import type { SiteCatalog } from "./site-catalog.ts";

/** What a combination of plots is as a whole; NaN is unknown. */
export interface SiteWhole {
  readonly areaM2: number;
  readonly priceWanPerMu: number;
  /** Centroid, degrees. */
  readonly lon: number;
  readonly lat: number;
}

/** One site: a candidate, or several adjoining plots together. */
export interface SiteMatch {
  readonly kind: SiteKind;
  /** Rows of the catalog, in the order of the ids. */
  readonly rows: readonly number[];
  /** Met wish weight ÷ all wish weight asked of it, 0–1; 1 without wishes. */
  readonly score: number;
  /** Of a combination only. */
  readonly whole?: SiteWhole;
}

export function getMatchRefs({ candidates }: SiteCatalog, { rows }: SiteMatch): readonly FeatureRef[] {
  return rows.flatMap((row) => candidates[row]?.ref ?? []);
}

export function getMatchIds(catalog: SiteCatalog, match: SiteMatch): readonly string[] {
  return getMatchRefs(catalog, match).map(({ id }) => id);
}

/** Best score first, plants before plots, then by row, which is by id. */
export function compareMatches(a: SiteMatch, b: SiteMatch): number {
  if (a.score !== b.score) return b.score - a.score;
  const length = Math.min(a.rows.length, b.rows.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a.rows[i] as number) - (b.rows[i] as number);
    if (difference !== 0) return difference;
  }
  return a.rows.length - b.rows.length;
}
