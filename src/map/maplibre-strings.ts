import type { Locale } from "../i18n/locale.ts";
import { translate } from "../i18n/translate.ts";

/** MapLibre's own words by its own keys: those of the parts we use. */
export function getMapStrings(locale: Locale): Readonly<Record<string, string>> {
  return {
    "Map.Title": translate(locale, "map.title"),
    "NavigationControl.ZoomIn": translate(locale, "map.zoomIn"),
    "NavigationControl.ZoomOut": translate(locale, "map.zoomOut"),
    "NavigationControl.ResetBearing": translate(locale, "map.resetNorth"),
  };
}
