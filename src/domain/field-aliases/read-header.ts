import type { SourceUnit } from "../field-mapping.ts";
import { normaliseText } from "../normalise-text.ts";
import { readUnit, UNIT_WORDS_BY_LENGTH } from "../source-unit.ts";

/** The name of a column, taken apart. */
export interface Header {
  /** All of it, normalised, without brackets and separators: "用地面积亩". */
  readonly full: string;
  /** The same without the unit: "用地面积". */
  readonly base: string;
  /** The unit it names; null: the record's own; "other": one no record can be made of; undefined: none. */
  readonly unit: SourceUnit | "other" | null | undefined;
}

const BRACKETS =
  /[([{〔【<〈《]([^()[\]{}〔〕【】<>〈〉《》]*(?:\([^()]*\))?[^()[\]{}〔〕【】<>〈〉《》]*)[)\]}〕】>〉》]/g;
const SEPARATORS = /[\s_\-–—:.,、·/*#|"'“”?()[\]{}〔〕【】<>〈〉《》]+/g;

/** Units of one letter or character stand for one only behind a separator ("楼层" is no "楼" in 层). */
const LOOSE_UNITS = UNIT_WORDS_BY_LENGTH.filter((word) => word.length > 1 || word === "亩");

/**
 * A header without case, blanks, full-width forms and separators, and the unit in it, in brackets or behind:
 * "面积（亩）", "用地面积_亩", "荷载kN/㎡", "单价(万元/亩)", "投资,单位:亿元".
 */
export function readHeader(name: string): Header {
  const text = normaliseText(name);
  const full = dropSeparators(text);
  let unit: Header["unit"];
  const unbracketed = text.replace(BRACKETS, (whole, content: string) => {
    const found = readUnit(content);
    if (found === undefined) return whole;
    unit ??= found;
    return "";
  });
  if (unit !== undefined) return { full, base: dropSeparators(unbracketed), unit };
  const behind = findUnitBehind(text);
  if (behind === undefined) return { full, base: full, unit: undefined };
  return { full, base: dropSeparators(text.slice(0, -behind.length)), unit: readUnit(behind) };
}

function findUnitBehind(text: string): string | undefined {
  const afterSeparator = /[_\-:,、]((?:单位|unit)?:?[^_\-:,、]+)$/.exec(text)?.[1];
  if (afterSeparator !== undefined && readUnit(afterSeparator) !== undefined) return afterSeparator;
  return LOOSE_UNITS.find((word) => {
    if (!text.endsWith(word) || text.length === word.length) return false;
    const before = text.charAt(text.length - word.length - 1);
    // A Latin unit does not end a Latin word: "schema" is not in 亩, "area" not in "ea".
    return !(/^[a-z]/.test(word) && /[a-z0-9]/.test(before));
  });
}

function dropSeparators(text: string): string {
  return text.replace(SEPARATORS, "");
}
