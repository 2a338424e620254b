import type { FeatureRef } from "./layer.ts";

/** Adjoining plots that stand together, by their ids in order. */
const JOINT = "+";

/** The key of a site: `plants:ID`, `plots:ID`, `plots:ID+ID`. Ids are escaped, so that a key is one word of a link. */
export type SiteKey = string;

/** Of one plant, one plot or adjoining plots; refs of one layer. */
export function getSiteKey(refs: readonly FeatureRef[]): SiteKey {
  const ids = refs.map(({ id }) => escapeId(id)).sort();
  return `${refs[0]?.layer ?? "plots"}:${ids.join(JOINT)}`;
}

/** The features of a key, null for what is no key. */
export function readSiteKey(key: SiteKey): readonly FeatureRef[] | null {
  const match = /^(plants|plots):(.+)$/.exec(key);
  const layer = match?.[1] === "plants" ? "plants" : "plots";
  const ids = (match?.[2] ?? "").split(JOINT).map(unescapeId);
  if (match === null || ids.some((id) => id === null || id === "")) return null;
  if (ids.length > (layer === "plants" ? 1 : MAX_JOINT)) return null;
  return ids.map((id) => ({ layer, id: id ?? "" }));
}

/** As many plots as may stand together. */
const MAX_JOINT = 3;

function escapeId(id: string): string {
  return encodeURIComponent(id).replace(
    /[~!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function unescapeId(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
