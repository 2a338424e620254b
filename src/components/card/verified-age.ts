import { isIsoDay } from "../../domain/iso-day.ts";

/** Days after which a record wants to be looked at again, and after which it is not to be relied on. */
const AGEING_AFTER_DAYS = 90;
const STALE_AFTER_DAYS = 365;
const MS_PER_DAY = 86_400_000;

export interface VerifiedAge {
  readonly days: number;
  readonly level: "fresh" | "ageing" | "stale";
}

/** How old a verification is on the day `asOf`; null where a day is no day or lies after `asOf`. Both YYYY-MM-DD. */
export function getVerifiedAge(verifiedOn: string, asOf: string): VerifiedAge | null {
  if (!isIsoDay(verifiedOn) || !isIsoDay(asOf) || verifiedOn > asOf) return null;
  const days = Math.round((Date.parse(asOf) - Date.parse(verifiedOn)) / MS_PER_DAY);
  return { days, level: days > STALE_AFTER_DAYS ? "stale" : days > AGEING_AFTER_DAYS ? "ageing" : "fresh" };
}
