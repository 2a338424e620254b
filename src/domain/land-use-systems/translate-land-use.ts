import type { LandUseSystem } from "../field-mapping.ts";
import { isLandUse, type LandUse } from "../land-use.ts";
import { GB_50137 } from "./gb-50137.ts";
import { GUIDE_2023_NAMES } from "./guide-2023-names.ts";
import { readLandUseText } from "./land-use-text.ts";
import { SURVEY_3, type LandUseTranslation } from "./survey-3.ts";

/** Words in use that are none of the three lists' names; code of the 2023 guide → words, blanks between. */
const OTHER_NAMES: Readonly<Partial<Record<LandUse, string>>> = {
  "1001": "工业",
  "100101": "一类工业",
  "100102": "二类工业",
  "100103": "三类工业",
  "10": "工矿仓储用地 工业仓储用地",
  "11": "仓储",
  "1101": "物流仓储 物流用地 仓储物流用地",
  "110101": "一类仓储用地",
  "110102": "二类仓储用地",
  "110103": "三类仓储用地",
  "07": "居住 住宅 城镇居住用地",
  "09": "商服用地 商业服务",
  "0901": "商业",
  "1207": "道路 道路用地 城镇道路用地 城镇村道路",
  "14": "绿地 绿化用地",
  "1401": "公园 公共绿地",
  "1403": "广场",
  "17": "水域",
  "13": "公用设施",
  "08": "公共设施用地",
  "0801": "行政办公",
  "0802": "科研设计用地",
  "0804": "教育",
  "120803": "停车场用地",
  "16": "留白",
  "1201": "铁路",
  "1202": "公路",
};

/** Name → code of the 2023 guide. One name of two lists means the same in both; the guide's own come last. */
const CODES_BY_NAME = new Map<string, LandUse>([
  ...(Object.entries(OTHER_NAMES) as [LandUse, string][]).flatMap(([code, names]) =>
    names.split(" ").map((name): [string, LandUse] => [name, code]),
  ),
  ...[...Object.values(GB_50137), ...Object.values(SURVEY_3)].filter(hasLandUse),
  ...(Object.entries(GUIDE_2023_NAMES) as [LandUse, string][]).map(([code, name]): [string, LandUse] => [
    name,
    code,
  ]),
]);

function hasLandUse(translation: LandUseTranslation): translation is readonly [string, LandUse] {
  return translation[1] !== null;
}

/**
 * The code of the 2023 guide for what a cell says in the terms of `system` (code, name or both), or undefined where
 * none is sure. A name is understood whatever the system. Of six digits the guide does not list, the class above
 * stands in.
 */
export function translateLandUse(value: string | number, system: LandUseSystem): LandUse | undefined {
  const { code, name } = readLandUseText(value);
  const byCode = code === undefined ? undefined : translateCode(code, system);
  return byCode ?? (code === undefined && name !== undefined ? translateName(name) : undefined);
}

/** The code of the 2023 guide for a Chinese name of land use, or undefined. */
export function translateName(name: string): LandUse | undefined {
  return CODES_BY_NAME.get(name) ?? CODES_BY_NAME.get(`${name}用地`);
}

function translateCode(code: string, system: LandUseSystem): LandUse | undefined {
  if (system === "guide-2023") return findGuideCode(code);
  if (system === "survey-3") return SURVEY_3[code]?.[1] ?? undefined;
  // A class below one that is listed is of it: R21 is of R2.
  const listed = [code, code.slice(0, 2), code.slice(0, 1)].find((above) => Object.hasOwn(GB_50137, above));
  return (listed === undefined ? undefined : GB_50137[listed]?.[1]) ?? undefined;
}

/** The code itself, or the class above it where the guide as kept here does not go so deep. */
function findGuideCode(code: string): LandUse | undefined {
  if (isLandUse(code)) return code;
  const above = code.slice(0, 4);
  return code.length === 6 && isLandUse(above) ? above : undefined;
}
