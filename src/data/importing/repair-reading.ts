import { REPAIR_CODES, type Repair, type RepairCode } from "../../domain/repair.ts";
import { repairGeometry } from "../../geo/repair/repair-geometry.ts";
import { DEFAULT_SNAP_TOLERANCE_M, snapSharedVertices } from "../../geo/repair/snap-shared-vertices.ts";
import { EdgeBudget } from "../../geo/validity/edge-budget.ts";
import { isJsonObject } from "../json-object.ts";
import { getRawFeatures } from "./describe-layer.ts";
import { listPolygons, replacePolygon, type PolygonSlot, type RawPolygon } from "./raw-polygons.ts";

export interface RepairedReading {
  /** The value as given, the same object, where nothing was done. What was not repaired is shared with it. */
  readonly root: unknown;
  /** By feature, then in the order of `REPAIR_CODES`. */
  readonly repairs: readonly Repair[];
  /** Features whose vertices were not snapped, because they would have crossed or collapsed. */
  readonly undone: readonly number[];
  /** True when vertices lie too densely to be snapped; then none was. */
  readonly isTooDense: boolean;
}

/**
 * Does the chosen repairs to a GeoJSON value that is in longitude and latitude but not checked yet. Whatever is not
 * by its structure a polygon of finite numbers is passed over, as are shapes across the antimeridian: the check that
 * follows says what is wrong with them. Never throws on what the value holds.
 */
export function repairFeatures(
  root: unknown,
  repairs: readonly RepairCode[],
  snapToleranceM = DEFAULT_SNAP_TOLERANCE_M,
): RepairedReading {
  const untouched = { root, repairs: [], undone: [], isTooDense: false };
  if (repairs.length === 0 || !isJsonObject(root)) return untouched;
  const features = getRawFeatures(root);
  const slots = features.flatMap((value, feature) => listPolygons(value, feature));
  const mending = mendSlots(slots, new Set(repairs));
  const snapping = repairs.includes("snap-vertices")
    ? snapSlots(slots, mending.polygons, snapToleranceM)
    : { polygons: mending.polygons, repairs: [], undone: [], isTooDense: false };
  const done = [...mending.repairs, ...snapping.repairs];
  const rest = { undone: snapping.undone, isTooDense: snapping.isTooDense };
  if (done.length === 0) return { ...untouched, ...rest };
  const repaired = putBack(features, slots, snapping.polygons);
  return {
    root: features === root["features"] ? { ...root, features: repaired } : repaired[0],
    repairs: joinRepairs(done),
    ...rest,
  };
}

interface SlotRepairs {
  /** As many as slots; the same object where nothing was done. */
  readonly polygons: readonly RawPolygon[];
  readonly repairs: readonly Repair[];
}

function mendSlots(slots: readonly PolygonSlot[], wanted: ReadonlySet<RepairCode>): SlotRepairs {
  const budget = new EdgeBudget();
  const repairs: Repair[] = [];
  const polygons = slots.map(({ feature, polygon }) => {
    const { geometry, done } = repairGeometry(polygon, wanted, budget);
    for (const repair of done) repairs.push({ ...repair, feature });
    // Polygons come back as polygons.
    return geometry as RawPolygon;
  });
  return { polygons, repairs };
}

function snapSlots(
  slots: readonly PolygonSlot[],
  polygons: readonly RawPolygon[],
  toleranceM: number,
): SlotRepairs & Pick<RepairedReading, "undone" | "isTooDense"> {
  const snapped = snapSharedVertices(polygons, toleranceM);
  const getFeature = (slot: number): number => (slots[slot] as PolygonSlot).feature;
  return {
    polygons: snapped.geometries as readonly RawPolygon[],
    repairs: snapped.repairs.map((repair) => ({ ...repair, feature: getFeature(repair.feature) })),
    undone: [...new Set(snapped.undone.map(getFeature))],
    isTooDense: snapped.isTooDense,
  };
}

function putBack(
  features: readonly unknown[],
  slots: readonly PolygonSlot[],
  polygons: readonly RawPolygon[],
): unknown[] {
  const repaired = [...features];
  slots.forEach((slot, index) => {
    const polygon = polygons[index] as RawPolygon;
    if (polygon === slot.polygon) return;
    repaired[slot.feature] = replacePolygon(repaired[slot.feature], slot, polygon);
  });
  return repaired;
}

/** One repair a feature and code: a collection may hold several polygons. */
function joinRepairs(repairs: readonly Repair[]): Repair[] {
  const joined = new Map<string, Repair>();
  for (const repair of repairs) {
    const key = `${repair.feature} ${repair.code}`;
    const known = joined.get(key);
    joined.set(key, known === undefined ? repair : addRepair(known, repair));
  }
  return [...joined.values()].sort(
    (a, b) => a.feature - b.feature || REPAIR_CODES.indexOf(a.code) - REPAIR_CODES.indexOf(b.code),
  );
}

function addRepair(a: Repair, b: Repair): Repair {
  return {
    ...a,
    count: a.count + b.count,
    areaChangeM2: a.areaChangeM2 + b.areaChangeM2,
    movedM: Math.max(a.movedM, b.movedM),
  };
}
