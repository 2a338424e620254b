import { CLUSTER_KINDS } from "../domain/cluster.ts";
import { GEOMETRY_STATUSES } from "../domain/geometry-status.ts";
import type { ParkLayer } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import { FIRE_HAZARD_CLASSES, FIRE_RESISTANCES, PLANT_STATES } from "../domain/plant.ts";
import { PROJECT_STATES } from "../domain/plot.ts";
import type { Sited } from "../domain/site.ts";
import { STAGES } from "../domain/stage.ts";
import { SUPPLY_MODES } from "../domain/supply-mode.ts";
import { ZONE_KINDS } from "../domain/zone.ts";
import type { FieldKind } from "./field-kind.ts";

/** One property of a layer. `refersTo` names the ids its value must be among. */
export interface Field {
  readonly kind: FieldKind;
  readonly isRequired?: true;
  readonly refersTo?: "clusters" | "plots" | "industries";
}

/** Every field of the record, no other: a field added to the domain does not compile until it is read. */
type FieldTable<Row extends Sited> = Readonly<Record<Exclude<keyof Row, keyof Sited | "id">, Field>>;

const text = { kind: "text" } as const;
const quantity = { kind: "quantity" } as const;
const day = { kind: "day" } as const;
const name = { kind: "name" } as const;
const flag = { kind: "boolean" } as const;

/** What is read of each layer. The id is not listed: every feature has one. */
export const LAYER_FIELDS: { readonly [Layer in ParkLayer]: FieldTable<Park[Layer][number]> } = {
  clusters: {
    name,
    kind: { kind: CLUSTER_KINDS },
    geometryStatus: { kind: GEOMETRY_STATUSES },
    positionSchematic: flag,
  },
  zones: {
    name,
    kind: { kind: ZONE_KINDS },
    cluster: { kind: "reference", refersTo: "clusters" },
  },
  plots: {
    cluster: { kind: "reference", isRequired: true, refersTo: "clusters" },
    landUse: { kind: "land-use", isRequired: true },
    stage: { kind: STAGES, isRequired: true },
    name,
    industry: { kind: "reference", refersTo: "industries" },
    supplyMode: { kind: SUPPLY_MODES },
    holder: text,
    areaRegisteredM2: quantity,
    floorAreaM2: quantity,
    footprintM2: quantity,
    officeLandAreaM2: quantity,
    greenAreaM2: quantity,
    farMin: quantity,
    farMax: quantity,
    heightLimitM: quantity,
    greenRatioMax: quantity,
    approvedOn: day,
    suppliedOn: day,
    handedOverOn: day,
    startDueOn: day,
    startedOn: day,
    suspendedOn: day,
    completedOn: day,
    developedAreaM2: quantity,
    investedWan: quantity,
    investmentTotalWan: quantity,
    taxWan: quantity,
    available: flag,
    availableOn: day,
    priceWanPerMu: quantity,
    utilities: { kind: "utilities" },
    projectState: { kind: PROJECT_STATES },
    contact: text,
    photos: { kind: "texts" },
    documents: { kind: "texts" },
    source: text,
    verifiedOn: day,
    geometryStatus: { kind: GEOMETRY_STATUSES },
  },
  plants: {
    plot: { kind: "reference", isRequired: true, refersTo: "plots" },
    state: { kind: PLANT_STATES, isRequired: true },
    name,
    standard: flag,
    floorAreaM2: quantity,
    vacantFloorAreaM2: quantity,
    storeys: quantity,
    clearHeightM: quantity,
    floorLoadTPerM2: quantity,
    columnGridM: { kind: "column-grid" },
    craneT: quantity,
    freightLiftT: quantity,
    powerKva: quantity,
    fireHazardClass: { kind: FIRE_HAZARD_CLASSES },
    fireResistance: { kind: FIRE_RESISTANCES },
    rentYuanPerM2Month: quantity,
    saleYuanPerM2: quantity,
    divisible: flag,
    availableOn: day,
    contact: text,
    photos: { kind: "texts" },
    documents: { kind: "texts" },
    source: text,
    verifiedOn: day,
  },
  places: {
    name: { ...name, isRequired: true },
    kind: { ...text, isRequired: true },
    source: text,
    uncertaintyM: quantity,
  },
};

/** The geometry types a layer may hold. */
export const LAYER_GEOMETRIES: Readonly<Record<ParkLayer, readonly string[]>> = {
  clusters: ["Polygon", "MultiPolygon"],
  zones: ["Polygon", "MultiPolygon"],
  plots: ["Polygon", "MultiPolygon"],
  plants: ["Point", "Polygon", "MultiPolygon"],
  places: ["Point"],
};
