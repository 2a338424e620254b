import { getSupervisionFlag } from "../../analysis/supervision-flag.ts";
import { getAllocationClass } from "../../domain/allocation.ts";
import type { Cluster } from "../../domain/cluster.ts";
import { isLandUse } from "../../domain/land-use.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import type { Name } from "../../domain/name.ts";
import type { Place } from "../../domain/place.ts";
import { getVacantFloorAreaM2, type Plant } from "../../domain/plant.ts";
import type { Plot } from "../../domain/plot.ts";
import type { Sited } from "../../domain/site.ts";
import { toHa, toKm2, toMu } from "../../domain/units.ts";
import type { Zone } from "../../domain/zone.ts";
import { formatName, formatNumber, formatPlain } from "../../i18n/format.ts";
import { isMessageKey, translate } from "../../i18n/translate.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import type { ParkRecord } from "../../state/park-index.ts";
import type { CellValue, TableColumn, TableContext } from "./table-column.ts";

interface Named extends Sited {
  readonly id: string;
  readonly name?: Name;
  readonly source?: string;
}

const ID: TableColumn<Named> = { name: "id", getValue: ({ id }) => id, widthPx: 120 };
const NAME: TableColumn<Named> = {
  name: "name",
  getValue: ({ name, id }, { locale }) => (name === undefined ? null : formatName(name, locale, id)),
  widthPx: 200,
};
const AREA_M2: TableColumn<Named> = {
  name: "areaM2",
  getValue: ({ site }) => site.areaM2,
  format: (areaM2) => formatNumber(areaM2, 2),
  widthPx: 132,
};
const AREA_MU: TableColumn<Named> = {
  name: "areaMu",
  getValue: ({ site }) => (site.areaM2 === null ? null : toMu(site.areaM2)),
  format: (mu) => formatNumber(mu, 2),
  widthPx: 112,
};
const AREA_HA: TableColumn<Named> = {
  name: "areaHa",
  getValue: ({ site }) => (site.areaM2 === null ? null : toHa(site.areaM2)),
  format: (ha) => formatNumber(ha, 4),
  widthPx: 112,
};
const AREA_KM2: TableColumn<Named> = {
  name: "areaKm2",
  getValue: ({ site }) => (site.areaM2 === null ? null : toKm2(site.areaM2)),
  format: (km2) => formatNumber(km2, 4),
  widthPx: 112,
};

const PLOT_COLUMNS: readonly TableColumn<Plot>[] = [
  ID,
  { name: "cluster", getValue: ({ cluster }, context) => nameCluster(cluster, context), widthPx: 132 },
  { name: "landUse", getValue: ({ landUse }) => landUse ?? null, widthPx: 96 },
  { name: "landUseName", getValue: ({ landUse }, context) => nameLandUse(landUse, context), widthPx: 152 },
  AREA_M2,
  AREA_MU,
  toNumber(
    "registeredM2",
    ({ areaRegisteredM2 }) => areaRegisteredM2,
    132,
    (m2) => formatNumber(m2, 2),
  ),
  { name: "stage", getValue: ({ stage }, context) => nameCode("stage", stage, context), widthPx: 96 },
  {
    name: "class",
    getValue: (plot, context) => nameCode("allocationClass", getAllocationClass(plot), context),
    widthPx: 96,
  },
  {
    name: "flag",
    getValue: (plot, context) =>
      nameCode("supervisionFlag", getSupervisionFlag(plot, context.asOf) ?? undefined, context) ?? "",
    widthPx: 104,
  },
  { name: "available", getValue: ({ available }, context) => nameFlag(available, context), widthPx: 88 },
  { name: "availableOn", getValue: ({ availableOn }) => availableOn ?? null, widthPx: 112 },
  toNumber("price", ({ priceWanPerMu }) => priceWanPerMu, 120),
  toNumber("farMax", ({ farMax }) => farMax, 104),
  { name: "industry", getValue: ({ industry }, context) => nameIndustry(industry, context), widthPx: 120 },
  { name: "holder", getValue: ({ holder }) => holder ?? null, widthPx: 160 },
  toNumber("power", ({ utilities }) => utilities?.powerKva, 104),
  { name: "verified", getValue: ({ verifiedOn }) => verifiedOn ?? null, widthPx: 112 },
];

const PLANT_COLUMNS: readonly TableColumn<Plant>[] = [
  ID,
  NAME,
  {
    name: "cluster",
    getValue: ({ plot }, context) =>
      nameCluster(plot === undefined ? undefined : context.index.plots.get(plot)?.cluster, context),
    widthPx: 132,
  },
  { name: "plot", getValue: ({ plot }) => plot ?? null, widthPx: 104 },
  { name: "state", getValue: ({ state }, context) => nameCode("plantState", state, context), widthPx: 96 },
  { name: "standard", getValue: ({ standard }, context) => nameFlag(standard, context), widthPx: 96 },
  toNumber("floorM2", ({ floorAreaM2 }) => floorAreaM2, 120),
  toNumber("vacantM2", getVacantFloorAreaM2, 104),
  toNumber("clearHeight", ({ clearHeightM }) => clearHeightM, 96),
  toNumber("load", ({ floorLoadTPerM2 }) => floorLoadTPerM2, 96),
  toNumber("crane", ({ craneT }) => craneT, 96),
  toNumber("power", ({ powerKva }) => powerKva, 104),
  toNumber("rent", ({ rentYuanPerM2Month }) => rentYuanPerM2Month, 128),
  { name: "moveIn", getValue: ({ availableOn }) => availableOn ?? null, widthPx: 112 },
  { name: "verified", getValue: ({ verifiedOn }) => verifiedOn ?? null, widthPx: 112 },
];

const CLUSTER_COLUMNS: readonly TableColumn<Cluster>[] = [
  ID,
  NAME,
  { name: "kind", getValue: ({ kind }, context) => nameCode("clusterKind", kind, context), widthPx: 104 },
  AREA_M2,
  AREA_MU,
  AREA_KM2,
];

const ZONE_COLUMNS: readonly TableColumn<Zone>[] = [
  ID,
  NAME,
  { name: "kind", getValue: ({ kind }, context) => nameCode("zoneKind", kind, context), widthPx: 120 },
  { name: "cluster", getValue: ({ cluster }, context) => nameCluster(cluster, context), widthPx: 132 },
  AREA_M2,
  AREA_MU,
  AREA_HA,
];

const PLACE_COLUMNS: readonly TableColumn<Place>[] = [
  ID,
  NAME,
  { name: "kind", getValue: ({ kind }, context) => nameCode("placeKind", kind, context), widthPx: 120 },
  toNumber(
    "longitude",
    ({ site }) => site.anchor?.[0],
    112,
    (degrees) => degrees.toFixed(5),
  ),
  toNumber(
    "latitude",
    ({ site }) => site.anchor?.[1],
    112,
    (degrees) => degrees.toFixed(5),
  ),
  toNumber("uncertainty", ({ uncertaintyM }) => uncertaintyM, 96),
  { name: "source", getValue: ({ source }) => source ?? null, widthPx: 200 },
];

const COLUMNS = {
  clusters: CLUSTER_COLUMNS,
  zones: ZONE_COLUMNS,
  plots: PLOT_COLUMNS,
  plants: PLANT_COLUMNS,
  places: PLACE_COLUMNS,
} satisfies Record<ParkLayer, unknown>;

/** The columns of a layer. They take that layer's records and no other. */
export function getTableColumns(layer: ParkLayer): readonly TableColumn<ParkRecord>[] {
  return COLUMNS[layer] as readonly TableColumn<ParkRecord>[];
}

function toNumber<Row>(
  name: TableColumn<Row>["name"],
  getNumber: (row: Row) => number | null | undefined,
  widthPx: number,
  format: (value: number) => string = formatPlain,
): TableColumn<Row> {
  return { name, getValue: (row) => getNumber(row) ?? null, format, widthPx };
}

/** A code of the vocabulary in words; one it does not know stays as it is. */
function nameCode(subject: string, code: string | undefined, { locale }: TableContext): CellValue {
  if (code === undefined) return null;
  const key = `${subject}.${code}`;
  return isMessageKey(key) ? MESSAGES[locale][key] : code;
}

function nameLandUse(code: string | undefined, { locale }: TableContext): CellValue {
  if (code === undefined) return null;
  return isLandUse(code) ? translate(locale, `landUse.${code}`) : code;
}

function nameCluster(id: string | undefined, { nameOf }: TableContext): CellValue {
  return id === undefined ? null : nameOf({ layer: "clusters", id });
}

function nameIndustry(id: string | undefined, { plan, locale }: TableContext): CellValue {
  if (id === undefined) return null;
  return formatName(plan.industries.find((industry) => industry.id === id)?.name, locale, id);
}

function nameFlag(flag: boolean | undefined, { locale }: TableContext): CellValue {
  return flag === undefined ? null : translate(locale, flag ? "card.yes" : "card.no");
}
