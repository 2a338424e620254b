const MONTHS_PER_YEAR = 12;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day of the calendar as YYYY-MM-DD. */
export function isIsoDay(text: string): boolean {
  const match = ISO_DAY.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= getDaysInMonth(year, month);
}

/**
 * The same day `years` later. Where that year has no such day the last of the month stands in
 * (29 Feb + 1 year = 28 Feb).
 * `day` must be an ISO day. Days compare as strings.
 */
export function addYears(day: string, years: number): string {
  return addMonths(day, years * MONTHS_PER_YEAR);
}

/** The same day `months` later (earlier where negative), or the last of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year, month, dayOfMonth] = splitDay(day);
  const all = year * MONTHS_PER_YEAR + (month - 1) + months;
  const thenYear = Math.floor(all / MONTHS_PER_YEAR);
  const thenMonth = all - thenYear * MONTHS_PER_YEAR + 1;
  const end = Math.min(dayOfMonth, getDaysInMonth(thenYear, thenMonth));
  return [String(thenYear).padStart(4, "0"), pad(thenMonth), pad(end)].join("-");
}

/** Days from one ISO day to another, negative where `to` is the earlier. No clock, no time zone. */
export function getDaysBetween(from: string, to: string): number {
  return getDayNumber(to) - getDayNumber(from);
}

/** Days from 0000-03-01 to an ISO day, proleptic Gregorian: years begin in March, so that a leap day ends its year. */
export function getDayNumber(day: string): number {
  const [year, month, dayOfMonth] = splitDay(day);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % MONTHS_PER_YEAR) + 2) / 5) + dayOfMonth - 1;
  return (
    marchYear * 365 +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    dayOfYear
  );
}

function splitDay(day: string): [year: number, month: number, dayOfMonth: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

function getDaysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeapYear ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
