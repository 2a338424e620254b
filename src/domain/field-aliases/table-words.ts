import { normaliseText } from "../normalise-text.ts";

/** A row that begins so adds up the others: taken for a plot it would count everything twice. */
const TOTAL_ROW = /^(?:合计|总计|小计|共计|累计|总和|total|subtotal|grandtotal|sum)(?:[:(].*)?$/;

/** True where the first text of a row says that it is a row of sums. */
export function isTotalRowWord(text: string): boolean {
  return text.length <= 40 && TOTAL_ROW.test(normaliseText(text));
}

/** What stands in a cell that has nothing to say. */
const BLANK_WORDS = new Set([
  ...[
    "",
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "/",
    "\\",
    "*",
    "?",
    "无",
    "暂无",
    "空",
    "未知",
    "不详",
    "待定",
    "待核",
  ],
  ...[
    "未提供",
    "未填",
    "未填写",
    "n/a",
    "#n/a",
    "na",
    "nan",
    "null",
    "none",
    "nil",
    "undefined",
    "<null>",
    "<空>",
  ],
]);

/** True for "—", "暂无", "N/A" …: nothing is known; absent, not unreadable. */
export function isBlankWord(text: string): boolean {
  return text.length <= 12 && BLANK_WORDS.has(normaliseText(text));
}

/** Words of a file's or sheet's name that tell its layer, as `normaliseText` leaves them. */
const LAYER_WORDS: readonly (readonly [layer: "clusters" | "zones" | "plots" | "plants" | "places", words: RegExp])[] = [
  ["plants", /厂房|房源|标房|楼栋|(?:^|[^a-z])(?:plants?|cf)(?:[^a-z]|$)/],
  ["zones", /功能区|功能分区|(?:^|[^a-z])(?:zones?|gnq|gnfq)(?:[^a-z]|$)/],
  ["clusters", /组团(?!.*地块)|(?:^|[^a-z])(?:clusters?)(?:[^a-z]|$)/],
  ["places", /地名|地点|poi|(?:^|[^a-z])(?:places?)(?:[^a-z]|$)/],
  ["plots", /地块|宗地|图斑|标准地|批而未供|供而未用|闲置土地|供地|出让|(?:^|[^a-z])(?:plots?|parcels?|dk|zd|dltb)(?:[^a-z]|$)/],
]; // prettier-ignore

/** The layers a file's name speaks of. */
export function findLayerWords(
  fileName: string,
): readonly ("clusters" | "zones" | "plots" | "plants" | "places")[] {
  const text = normaliseText(fileName);
  return LAYER_WORDS.filter(([, words]) => words.test(text)).map(([layer]) => layer);
}
