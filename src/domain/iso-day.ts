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
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  const end = Math.min(dayOfMonth, getDaysInMonth(year + years, month));
  return [String(year + years).padStart(4, "0"), pad(month), pad(end)].join("-");
}

function getDaysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeapYear ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
