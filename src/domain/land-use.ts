/**
 * Codes of 国土空间调查、规划、用途管制用地用海分类指南 (2023) this program knows by name.
 * Two digits are level 1, four level 2, six level 3. Names are in i18n, colours in theme.
 */
export const LAND_USES = [
  "01", "02", "03", "04", "05", "06",
  "07", "0701", "070101", "070102", "070103", "0702", "0703", "0704",
  "08", "0801", "0802", "0803", "0804", "0805", "0806", "0807",
  "09", "0901", "0902", "0903", "0904",
  "10", "1001", "100101", "100102", "100103", "1002", "1003",
  "11", "1101", "110101", "110102", "110103", "1102",
  "12", "1201", "1202", "1203", "1204", "1205", "1206", "1207", "1208", "120801", "120802", "120803", "1209",
  "13", "1301", "1302", "1303", "1304", "1305", "1306", "1307", "1308", "1309", "1310", "1311", "1312",
  "14", "1401", "1402", "1403",
  "15",
  "16",
  "17", "1701", "1702", "1703", "1704", "1705", "1706",
  "23",
] as const; // prettier-ignore

export type LandUse = (typeof LAND_USES)[number];

const KNOWN: ReadonlySet<string> = new Set(LAND_USES);

export function isLandUse(code: string): code is LandUse {
  return KNOWN.has(code);
}

/** Level-1 code of any code: its first two digits. */
export function getLandUseClass(code: string): string {
  return code.slice(0, 2);
}

/** 1207 城镇村道路用地: land that serves as street counts as built. */
export function isStreet(code: string): boolean {
  return code.startsWith("1207");
}

/** Level-1 classes of town construction land, 07 居住 to 16 留白 … */
const TOWN_CLASSES: readonly string[] = ["07", "08", "09", "10", "11", "12", "13", "14", "15", "16"];
/** … but for homesteads and village services: 0703 农村宅基地, 0704 农村社区服务设施用地. */
const VILLAGE_USES: readonly string[] = ["0703", "0704"];

/** 城镇建设用地 by the code; which codes of the 2023 guide it takes in is not verified (待核). */
export function isTownConstruction(code: string): boolean {
  return TOWN_CLASSES.includes(getLandUseClass(code)) && !VILLAGE_USES.includes(code.slice(0, 4));
}
