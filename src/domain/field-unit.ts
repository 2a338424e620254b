/** Units of the records' numbers as they are printed; a field not listed has none. */
const FIELD_UNITS: Readonly<Record<string, string>> = {
  areaRegisteredM2: "m²",
  floorAreaM2: "m²",
  footprintM2: "m²",
  officeLandAreaM2: "m²",
  greenAreaM2: "m²",
  vacantFloorAreaM2: "m²",
  developedAreaM2: "m²",
  heightLimitM: "m",
  clearHeightM: "m",
  uncertaintyM: "m",
  columnGridM: "m",
  floorLoadTPerM2: "t/m²",
  craneT: "t",
  freightLiftT: "t",
  powerKva: "kVA",
  investedWan: "万元",
  investmentTotalWan: "万元",
  taxWan: "万元",
  priceWanPerMu: "万元/亩",
  rentYuanPerM2Month: "元/m²·月",
  saleYuanPerM2: "元/m²",
  "utilities.powerKva": "kVA",
  "utilities.waterTPerDay": "t/d",
  "utilities.gasM3PerHour": "m³/h",
  "utilities.sewageTPerDay": "t/d",
  "utilities.steamTPerHour": "t/h",
};

/** Unit of a field of a record by its name, `utilities.powerKva` for one inside another; undefined where it has none. */
export function getFieldUnit(field: string): string | undefined {
  return Object.hasOwn(FIELD_UNITS, field) ? FIELD_UNITS[field] : undefined;
}
