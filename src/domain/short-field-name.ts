/**
 * Names of at most ten bytes for the fields of records that have longer ones, for shapefiles. They are part of the
 * format of the files: a name once given is not given to another field.
 */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  areaRegisteredM2: "areaRegM2",
  floorAreaM2: "floorM2",
  footprintM2: "footprM2",
  officeLandAreaM2: "officeM2",
  greenAreaM2: "greenM2",
  heightLimitM: "heightLimM",
  greenRatioMax: "greenMax",
  handedOverOn: "handedOn",
  suspendedOn: "suspendOn",
  completedOn: "completeOn",
  developedAreaM2: "developM2",
  investedWan: "investWan",
  investmentTotalWan: "investTWan",
  availableOn: "availOn",
  priceWanPerMu: "priceWanMu",
  "utilities.powerKva": "utPowerKva",
  "utilities.waterTPerDay": "utWaterTD",
  "utilities.gasM3PerHour": "utGasM3H",
  "utilities.sewageTPerDay": "utSewageTD",
  "utilities.steamTPerHour": "utSteamTH",
  projectState: "projState",
  geometryStatus: "geomStatus",
  vacantFloorAreaM2: "vacantM2",
  clearHeightM: "clearHtM",
  floorLoadTPerM2: "loadTPerM2",
  columnGridM: "colGridM",
  freightLiftT: "liftT",
  fireHazardClass: "fireHazard",
  fireResistance: "fireResist",
  rentYuanPerM2Month: "rentM2Mon",
  saleYuanPerM2: "saleYuanM2",
  positionSchematic: "posSchem",
  uncertaintyM: "uncertainM",
};

const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT_NAMES).map(([field, short]) => [short, field]),
);

/** The name of a record's field in a file that holds ten bytes of a name; short ones are their own. */
export function getShortFieldName(field: string): string {
  return (Object.hasOwn(SHORT_NAMES, field) ? SHORT_NAMES[field] : undefined) ?? field;
}

/** The field a short name stands for; undefined where it is none of ours. */
export function getFieldOfShortName(short: string): string | undefined {
  return FULL_NAMES.get(short);
}
