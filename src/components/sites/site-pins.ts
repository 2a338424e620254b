import type { NearMiss } from "../../analysis/sites/near-misses.ts";
import type { SiteCatalog } from "../../analysis/sites/site-catalog.ts";
import type { SiteMatch } from "../../analysis/sites/site-match.ts";
import type { LonLat } from "../../domain/site.ts";
import "../../i18n/late-messages.ts";
import type { Locale } from "../../i18n/locale.ts";
import { getShortfallText } from "../../i18n/need-text.ts";
import type { App } from "../shared/app-context.ts";
import type { SitePin } from "./site-pin.ts";

/** So many of the best have a pin; more would hide the map. */
export const PINNED_COUNT = 20;
const NEAR_COUNT = 10;

/** Pins of the sites that fit best, and what the first near misses are short of. */
export function getSitePins({ derived }: Pick<App, "derived">): readonly SitePin[] {
  const catalog = derived.siteCatalog.value;
  return catalog === null
    ? []
    : makeSitePins(catalog, derived.matches.value, derived.nearMisses.value, derived.locale.value);
}

/** `matches` and `nearMisses` with the best first; what has no place has no pin, and keeps its number. */
export function makeSitePins(
  catalog: SiteCatalog,
  matches: readonly SiteMatch[],
  nearMisses: readonly NearMiss[],
  locale: Locale,
): readonly SitePin[] {
  return [
    ...matches
      .slice(0, PINNED_COUNT)
      .flatMap((match, index) => makePin(catalog, match, "match", String(index + 1))),
    ...nearMisses
      .slice(0, NEAR_COUNT)
      .flatMap((miss) =>
        makePin(catalog, miss, "near-miss", getShortfallText(miss.reason, locale, miss.kind)),
      ),
  ];
}

function makePin(
  { candidates }: SiteCatalog,
  { rows, whole }: SiteMatch,
  kind: SitePin["kind"],
  text: string,
): SitePin[] {
  const candidate = candidates[rows[0] ?? -1];
  if (candidate === undefined) return [];
  const { site } = candidate.kind === "plant" ? candidate.plant : candidate.plot;
  const at: LonLat | null = whole === undefined ? site.anchor : [whole.lon, whole.lat];
  if (at === null || !at.every(Number.isFinite)) return [];
  return [{ kind, at, text, ref: { source: candidate.ref.layer, index: site.index } }];
}
