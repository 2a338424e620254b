import type { Geometry, Position } from "geojson";
import type { Repair } from "../../domain/repair.ts";
import type { LonLat } from "../../domain/site.ts";
import { getAreaM2 } from "../area.ts";
import { getDistanceM } from "../distance.ts";
import { EdgeBudget } from "../validity/edge-budget.ts";
import { findPolygonFaults } from "../validity/polygon-faults.ts";
import { getParts, toPolygonal, type Polygonal } from "./polygon-parts.ts";
import { planSnapping, type SnapPlan } from "./snap-plan.ts";
import type { TableRing } from "./vertex-table.ts";

/**
 * 1 cm: well under the 5 cm to which boundary points are surveyed, so that no point is taken for another, and over
 * what writing coordinates with seven decimals of a degree or in millimetres moves them.
 */
export const DEFAULT_SNAP_TOLERANCE_M = 0.01;

export interface SnappedVertices {
  /** As many as given, in their order; those nothing happened to are the same objects. */
  readonly geometries: readonly (Geometry | null)[];
  readonly repairs: readonly Repair[];
  /** Features left as they were, because snapping would have made them cross or collapse. */
  readonly undone: readonly number[];
  /** True when vertices lie too densely to be compared; then nothing was done. */
  readonly isTooDense: boolean;
}

/** A feature with vertices that nearly, but not quite, are those of its neighbours. */
export interface NearlyShared {
  /** 0-based index of the feature. */
  readonly feature: number;
  /** Vertices that snapping would move, and neighbours' vertices it would put into edges. */
  readonly count: number;
  /** The first of them, lon, lat in degrees. */
  readonly at: LonLat;
}

/**
 * Makes vertices that neighbouring polygons nearly share the same to the last bit; see `planSnapping` for which.
 * Positions are lon, lat in degrees; distances are measured on the ellipsoid. A feature that would come out with a
 * fault it did not have is left as it was. Open rings and other geometries take no part.
 */
export function snapSharedVertices(
  geometries: readonly (Geometry | null)[],
  toleranceM: number,
  budget = new EdgeBudget(),
): SnappedVertices {
  const plan = planSnapping(geometries, toleranceM);
  if (plan === null) return { geometries, repairs: [], undone: [], isTooDense: true };
  const snapped = [...geometries];
  const repairs: Repair[] = [];
  const undone: number[] = [];
  for (const [feature, changes] of listChanges(plan)) {
    const before = geometries[feature] as Polygonal;
    const after = applyChanges(before, changes, plan);
    if (hasNewFaults(before, after, budget)) {
      undone.push(feature);
      continue;
    }
    snapped[feature] = after;
    repairs.push({
      code: "snap-vertices",
      feature,
      count: changes.reduce((sum, { count }) => sum + count, 0),
      areaChangeM2: getAreaM2(after) - getAreaM2(before),
      movedM: changes.reduce((most, { movedM }) => Math.max(most, movedM), 0),
    });
  }
  return { geometries: snapped, repairs, undone, isTooDense: false };
}

/**
 * The features that `snapSharedVertices` would change, in their order; null where vertices lie too densely to be
 * compared.
 */
export function findNearlyShared(
  geometries: readonly (Geometry | null)[],
  toleranceM: number,
): NearlyShared[] | null {
  const plan = planSnapping(geometries, toleranceM);
  if (plan === null) return null;
  return [...listChanges(plan)].map(([feature, changes]) => ({
    feature,
    count: changes.reduce((sum, { count }) => sum + count, 0),
    at: (changes[0] as RingChange).at,
  }));
}

/** What happens to one ring. */
interface RingChange {
  readonly ring: TableRing;
  readonly count: number;
  readonly movedM: number;
  readonly at: LonLat;
}

/** By feature, the rings with a vertex that moves or comes in. */
function listChanges(plan: SnapPlan): Map<number, RingChange[]> {
  const byFeature = new Map<number, RingChange[]>();
  for (const ring of plan.table.rings) {
    const change = getChange(ring, plan);
    if (change === null) continue;
    const changes = byFeature.get(ring.feature);
    if (changes === undefined) byFeature.set(ring.feature, [change]);
    else changes.push(change);
  }
  return byFeature;
}

function getChange(ring: TableRing, { table, targets, insertions }: SnapPlan): RingChange | null {
  const getLonLat = (node: number): LonLat => [table.lons[node] as number, table.lats[node] as number];
  let count = 0;
  let movedM = 0;
  let at: LonLat | null = null;
  for (let vertex = ring.start; vertex < ring.end; vertex += 1) {
    const node = table.nodeOf[vertex] as number;
    const target = targets[node] as number;
    if (target !== node) {
      at ??= getLonLat(node);
      count += 1;
      movedM = Math.max(movedM, getDistanceM(getLonLat(node), getLonLat(target)));
    }
    for (const { node: added, distanceM } of insertions.get(vertex) ?? []) {
      at ??= getLonLat(added);
      count += 1;
      movedM = Math.max(movedM, distanceM);
    }
  }
  return at === null ? null : { ring, count, movedM, at };
}

function applyChanges(geometry: Polygonal, changes: readonly RingChange[], plan: SnapPlan): Polygonal {
  const parts = getParts(geometry).map((rings) => [...rings]);
  for (const { ring } of changes) {
    const rings = parts[ring.part] as (readonly Position[])[];
    rings[ring.ring] = snapRing(rings[ring.ring] as readonly Position[], ring, plan);
  }
  return toPolygonal(parts, geometry);
}

function snapRing(
  positions: readonly Position[],
  { start, end }: TableRing,
  { table, targets, insertions }: SnapPlan,
): Position[] {
  const getPosition = (node: number): Position => [table.lons[node] as number, table.lats[node] as number];
  const snapped: Position[] = [];
  for (let vertex = start; vertex < end; vertex += 1) {
    const position = positions[vertex - start] as Position;
    const node = table.nodeOf[vertex] as number;
    const target = targets[node] as number;
    snapped.push(target === node ? position : [...getPosition(target), ...position.slice(2)]);
    for (const { node: added } of insertions.get(vertex) ?? []) snapped.push(getPosition(added));
  }
  return [...snapped, [...(snapped[0] as Position)]];
}

/** Whether the check finds more of anything than before, or can no longer be paid for. */
function hasNewFaults(before: Polygonal, after: Polygonal, budget: EdgeBudget): boolean {
  const faults = countFaults(after, budget);
  if (faults.size === 0) return false;
  if (faults.has("limit-exceeded")) return true;
  const known = countFaults(before, budget);
  return [...faults].some(([code, count]) => count > (known.get(code) ?? 0));
}

function countFaults(geometry: Polygonal, budget: EdgeBudget): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findPolygonFaults(getParts(geometry), budget)) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
