import type { Locale } from "../../i18n/locale.ts";
import { translate } from "../../i18n/translate.ts";

/** First codes of the CGCS2000 3° zones, with and without zone prefix, and what they begin with (EPSG). */
const PREFIXED_FROM = { epsg: 4513, zone: 25 };
const PLAIN_FROM = { epsg: 4534, meridian: 75 };
const ZONES = 21;

/** A system to write in, in words: what an officer calls it, with its number. */
export function getCrsName(epsg: number, locale: Locale): string {
  return `${nameSystem(epsg, locale)} · EPSG:${epsg}`;
}

function nameSystem(epsg: number, locale: Locale): string {
  switch (epsg) {
    case 4490:
      return translate(locale, "export.crs.lonLat");
    case 4326:
      return translate(locale, "export.crs.wgs84");
    case 3857:
      return translate(locale, "export.crs.webMercator");
  }
  const prefixed = epsg - PREFIXED_FROM.epsg;
  if (prefixed >= 0 && prefixed < ZONES) {
    return translate(locale, "export.crs.zonePrefixed", { zone: PREFIXED_FROM.zone + prefixed });
  }
  const plain = epsg - PLAIN_FROM.epsg;
  return plain >= 0 && plain < ZONES
    ? translate(locale, "export.crs.zone", { meridian: PLAIN_FROM.meridian + plain * 3 })
    : "CGCS2000";
}
