import { toHa, toKm2, toMu } from "../domain/units.ts";
import type { LonLat } from "../domain/site.ts";
import type { Locale } from "./locale.ts";

/** U+00A0 between thousands: U+202F is too tight in Chinese fonts. */
const THOUSANDS = "\u00A0";
const MINUS = "\u2212";

/** A number with a fixed count of decimals, no-break spaces in thousands and a real minus. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS);
  const isNegative = value < 0 && Number(Math.abs(value).toFixed(decimals)) !== 0;
  return `${isNegative ? MINUS : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** As many decimals as the value has, three at most: for attributes as they were entered. */
export function formatPlain(value: number): string {
  const decimals = Math.min(3, (String(value).split(".")[1] ?? "").length);
  return formatNumber(value, decimals);
}

export function formatPercent(share: number, decimals = 1): string {
  return `${formatNumber(share * 100, decimals)}%`;
}

export function formatKm2(areaM2: number, decimals = 2): string {
  return formatNumber(toKm2(areaM2), decimals);
}

export function formatHa(areaM2: number, decimals = 2): string {
  return formatNumber(toHa(areaM2), decimals);
}

export function formatMu(areaM2: number, decimals = 2): string {
  return formatNumber(toMu(areaM2), decimals);
}

export function formatM2(areaM2: number, decimals = 0): string {
  return formatNumber(areaM2, decimals);
}

/** 10,000 m² (万 m²), the unit of plant floor area in the plan. */
export function formatWanM2(areaM2: number, decimals = 2): string {
  return formatNumber(areaM2 / 10_000, decimals);
}

/** Kilometres for 1 km and more, else metres; the unit is part of the text. */
export function formatDistance(distanceM: number): string {
  return distanceM >= 1000 ? `${formatNumber(distanceM / 1000, 1)} km` : `${formatNumber(distanceM)} m`;
}

/** `108.78726° E  29.45873° N`: five decimals are one metre. */
export function formatLonLat([lon, lat]: LonLat): string {
  const east = `${Math.abs(lon).toFixed(5)}° ${lon < 0 ? "W" : "E"}`;
  const north = `${Math.abs(lat).toFixed(5)}° ${lat < 0 ? "S" : "N"}`;
  return `${east}${THOUSANDS}${THOUSANDS}${north}`;
}

/** `108°46′59.53″ E  29°23′43.38″ N`: two decimals of a second are 0.3 m. */
export function formatDms([lon, lat]: LonLat): string {
  const east = `${toDms(lon)} ${lon < 0 ? "W" : "E"}`;
  const north = `${toDms(lat)} ${lat < 0 ? "S" : "N"}`;
  return `${east}${THOUSANDS}${THOUSANDS}${north}`;
}

/** Rounded as a whole, so that no 60 is printed in the minutes or the seconds. */
function toDms(degrees: number): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000);
  const seconds = (hundredths % 6_000) / 100;
  const minutes = Math.floor(hundredths / 6_000) % 60;
  const whole = Math.floor(hundredths / 360_000);
  return `${whole}°${String(minutes).padStart(2, "0")}′${seconds.toFixed(2).padStart(5, "0")}″`;
}

/** A moment as the clock of this machine shows it: 14:03. */
export function formatClock(ms: number): string {
  const date = new Date(ms);
  const pad = (part: number): string => String(part).padStart(2, "0");
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** An ISO day as it is written in the language: 2026-06-30 in Chinese, 30 Jun 2026 in English. */
export function formatDate(isoDay: string, locale: Locale): string {
  if (locale === "zh-CN") return isoDay;
  const date = new Date(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDay;
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(date);
}

/** A name in the language, falling back to the other and then to the id. */
export function formatName(
  name: { readonly zh: string; readonly en: string } | undefined,
  locale: Locale,
  id: string,
): string {
  if (name === undefined) return id;
  return (locale === "zh-CN" ? name.zh || name.en : name.en || name.zh) || id;
}
