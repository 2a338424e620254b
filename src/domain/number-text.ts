import { normaliseText } from "./normalise-text.ts";

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?/;

/** "1,234,567.8": marks every three digits, so that a decimal comma ("12,5") is not taken for one. */
const WITH_MARKS = /^[+-]?\d{1,3}(?:[,']\d{3})+(?:\.\d*)?(?!\d)/;

/** What officers set before a figure. */
const AT_LEAST = /^(?:>=|≥|≧|不低于|不小于|不少于)/;
const AT_MOST = /^(?:<=|≤|≦|不高于|不大于|不超过)/;
const OTHER_MARKS = /^(?:=|约|¥|￥)/;

/** A number a text begins with. */
export interface NumberText {
  readonly value: number;
  /** Behind the number (a unit, most likely), normalised. */
  readonly rest: string;
  /** "≥1.0" states a least, "≤36" a most. */
  readonly bound?: "least" | "most";
}

/**
 * The number of a text as people write them: "1,234.5", "１２３", "1 234", "12.5亩" (rest "亩"), "≥1.0"; undefined where
 * it does not begin with one, or where the mark may be a decimal comma.
 */
export function readNumberText(text: string): NumberText | undefined {
  const whole = normaliseText(text);
  const bound = AT_LEAST.test(whole) ? "least" : AT_MOST.test(whole) ? "most" : undefined;
  const plain = whole.replace(AT_LEAST, "").replace(AT_MOST, "").replace(OTHER_MARKS, "");
  const [found] = WITH_MARKS.exec(plain) ?? PLAIN.exec(plain) ?? [];
  if (found === undefined) return undefined;
  const rest = plain.slice(found.length);
  if (/^[,.\d]/.test(rest)) return undefined;
  const value = Number(found.replace(/[,']/g, ""));
  if (!Number.isFinite(value)) return undefined;
  return bound === undefined ? { value, rest } : { value, rest, bound };
}
