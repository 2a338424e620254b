import type { SourceUnit } from "./field-mapping.ts";
import { normaliseText } from "./normalise-text.ts";
import { KN_PER_T } from "./units.ts";

/** How units are written, normalised, blanks between. */
const UNIT_WORDS: Readonly<Record<SourceUnit, string>> = {
  m2: "m2 平方米 平米 平方 sqm sq.m sq.m. squaremetres",
  mu: "亩 mu 市亩",
  ha: "公顷 ha hm2 hectare hectares 万m2 万平方米 万平米 万平 万方",
  km2: "km2 平方公里 平方千米 sqkm",
  yuan: "元 yuan cny rmb",
  "wan-yuan": "万元 万 万元人民币 人民币万元",
  "yi-yuan": "亿元 亿",
  "yuan-per-m2":
    "元/m2 元/平方米 元/平米 元/平 元/m2·月 元/m2/月 元/m2.月 元/m2*月 元/(m2·月) 元/平方米·月 元/平方米/月 元/平方米.月 元/平米/月 元/平米·月 元/月/m2 元/月·m2",
  "yuan-per-mu": "元/亩",
  "wan-per-mu": "万元/亩 万/亩",
  "kn-per-m2": "kn/m2 kpa 千牛/平方米",
  "kg-per-m2": "kg/m2 公斤/m2 千克/m2 公斤/平方米 千克/平方米",
  "t-per-m2": "t/m2 吨/m2 吨/平方米 吨/平米",
  kva: "kva 千伏安",
  mva: "mva 兆伏安",
  percent: "% 百分比 百分数",
};

/** The record's own units, where it has but one and files name it all the same. */
const OWN_UNIT_WORDS =
  "米 m 吨 t 层 t/d 吨/天 吨/日 m3/d m3/h t/h 吨/小时 立方米/小时 m3/天 立方米/天 ° 度 deg degree degrees 度分秒";

/** Units no record can be made of: what is in them (rent by the day, kW for kVA) is not taken for a figure of ours. */
const OTHER_UNIT_WORDS =
  "元/m2·天 元/m2/天 元/m2.天 元/平方米/天 元/平方米·天 元/m2·日 元/m2/日 元/m2·年 元/m2/年 元/平方米/年 万元/公顷 万元/ha 亿元/km2 kw 千瓦 mw 兆瓦 ‰ 千元 美元 万美元 英亩 acre acres 平方英尺 sqft ft2 英尺 ft 厘米 cm mm 毫米 公斤 kg 千克 万吨";

const UNITS_BY_WORD = new Map<string, SourceUnit | "other" | null>([
  ...(Object.entries(UNIT_WORDS) as [SourceUnit, string][]).flatMap(([unit, words]) =>
    words.split(" ").map((word): [string, SourceUnit] => [word, unit]),
  ),
  ...OWN_UNIT_WORDS.split(" ").map((word): [string, null] => [word, null]),
  ...OTHER_UNIT_WORDS.split(" ").map((word): [string, "other"] => [word, "other"]),
]);

/**
 * The unit a text names: null for the record's own, "other" for one no record can be made of, undefined for a text
 * that names none.
 */
export function readUnit(text: string): SourceUnit | "other" | null | undefined {
  return UNITS_BY_WORD.get(normaliseText(text).replace(/^(?:单位|unit)[:=]?/, ""));
}

/** Longest first, so that "万元/亩" is not read as "亩". */
export const UNIT_WORDS_BY_LENGTH: readonly string[] = [...UNITS_BY_WORD.keys()].sort(
  (a, b) => b.length - a.length,
);

/** What a unit measures, and how many of the record's unit one is: value × numerator × 10^power ÷ denominator. */
interface UnitFactor {
  readonly into: SourceUnit;
  readonly power?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

const FACTORS: Readonly<Record<SourceUnit, readonly UnitFactor[]>> = {
  m2: [{ into: "m2" }],
  mu: [{ into: "m2", power: 3, numerator: 2, denominator: 3 }],
  ha: [{ into: "m2", power: 4 }],
  km2: [{ into: "m2", power: 6 }],
  yuan: [{ into: "wan-yuan", power: -4 }],
  "wan-yuan": [{ into: "wan-yuan" }],
  "yi-yuan": [{ into: "wan-yuan", power: 4 }],
  // 1 元/m² over 2000/3 m² is 2000/3 元 a 亩.
  "yuan-per-m2": [{ into: "yuan-per-m2" }, { into: "wan-per-mu", denominator: 15 }],
  "yuan-per-mu": [{ into: "wan-per-mu", power: -4 }],
  "wan-per-mu": [{ into: "wan-per-mu" }, { into: "yuan-per-m2", numerator: 15 }],
  "kn-per-m2": [{ into: "t-per-m2", denominator: KN_PER_T }],
  "kg-per-m2": [{ into: "t-per-m2", power: -3 }],
  "t-per-m2": [{ into: "t-per-m2" }],
  kva: [{ into: "kva" }],
  mva: [{ into: "kva", power: 3 }],
  percent: [{ into: "percent", power: -2 }],
};

/**
 * `value` in the unit `into`, or undefined where one cannot be made of the other. Powers of ten move the decimal
 * point (0.07 ha are 700 m², not 700.0000000000001) and 亩 are exactly 2000/3 m².
 */
export function convertUnit(value: number, from: SourceUnit, into: SourceUnit): number | undefined {
  const factor = FACTORS[from].find((candidate) => candidate.into === into);
  if (factor === undefined) return undefined;
  const { power = 0, numerator = 1, denominator = 1 } = factor;
  return (shiftDecimal(value, power) * numerator) / denominator;
}

/** value × 10^power, rounded once. */
export function shiftDecimal(value: number, power: number): number {
  if (power === 0 || !Number.isFinite(value)) return value;
  const [mantissa, exponent = "0"] = String(value).split("e") as [string, string?];
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

/** Units of the record by the ending of the field's name; what has another ending has no unit to convert. */
const RECORD_UNITS: readonly (readonly [ending: string, unit: SourceUnit])[] = [
  ["YuanPerM2Month", "yuan-per-m2"],
  ["YuanPerM2", "yuan-per-m2"],
  ["WanPerMu", "wan-per-mu"],
  ["TPerM2", "t-per-m2"],
  ["M2", "m2"],
  ["Wan", "wan-yuan"],
  ["Kva", "kva"],
  ["RatioMax", "percent"],
];

/**
 * The unit the domain keeps `field` in, or undefined where it keeps a plain number. Ratios are kept as shares of 1:
 * "percent" for them means that a figure in percent is divided by a hundred.
 */
export function getRecordUnit(field: string): SourceUnit | undefined {
  return RECORD_UNITS.find(([ending]) => field.endsWith(ending))?.[1];
}
