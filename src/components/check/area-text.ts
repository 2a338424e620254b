import { formatHa, formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { translate } from "../../i18n/translate.ts";

/** Land under this reads 0.00 in hectares: it is written in m². */
const SMALLEST_M2_IN_HA = 50;

/** An area in a column of hectares: with two decimals, in m² where that would read 0.00, a dash where unknown. */
export function getAreaText(areaM2: number | null, locale: Locale): string {
  if (areaM2 === null) return "—";
  if (areaM2 >= SMALLEST_M2_IN_HA) return formatHa(areaM2);
  return translate(locale, "check.list.m2", { areaM2: formatNumber(areaM2, areaM2 < 1 ? 3 : 1) });
}
