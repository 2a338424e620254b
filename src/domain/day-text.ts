import { isIsoDay } from "./iso-day.ts";
import { normaliseText } from "./normalise-text.ts";

/** "2024-3-5", "2024/03/05", "2024.3.5", "2024年3月5日", with or without a time of day behind. */
const WITH_MARKS = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:t|星期.|周.|\(.*\))?(?:\d{1,2}[:时点].*)?$/;

/** "20240305" */
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** Excel counts days from here; 1 January 1900 is 1 and the 29 February 1900 it believes in is counted. */
const SERIAL_DAY_ZERO_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Serials of 1954 to 2118: outside a number is no day anybody allocated land on. */
const MIN_SERIAL = 20_000;
const MAX_SERIAL = 80_000;

/**
 * The day a text or number of a date column stands for, as YYYY-MM-DD: dates in Chinese, with marks or as eight
 * digits, and the serial numbers of Excel. Undefined where it is no day of the calendar; month and year alone are
 * none.
 */
export function readDay(value: string | number): string | undefined {
  if (typeof value === "number") return readSerial(value) ?? readDay(String(value));
  const text = normaliseText(value);
  const match = WITH_MARKS.exec(text) ?? EIGHT_DIGITS.exec(text);
  if (match === null) return /^\d{5}$/.test(text) ? readSerial(Number(text)) : undefined;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDay(iso) ? iso : undefined;
}

function readSerial(serial: number): string | undefined {
  if (!(serial >= MIN_SERIAL && serial <= MAX_SERIAL)) return undefined;
  return new Date(SERIAL_DAY_ZERO_MS + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}
