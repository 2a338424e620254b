import type { Geometry, Position } from "geojson";
import type { LonLat } from "../../domain/site.ts";
import { getAreaM2 } from "../area.ts";
import { getDistanceM } from "../distance.ts";
import { EdgeBudget } from "../validity/edge-budget.ts";
import type { PolygonFaultCode } from "../validity/polygon-fault.ts";
import { findPolygonFaults } from "../validity/polygon-faults.ts";
import { getParts, isPolygonal, type PolygonParts } from "./polygon-parts.ts";

/** Mean width under which a ring is a sliver: two surveys of one boundary point differ by so much, nothing is drawn so thin. */
const SLIVER_WIDTH_M = 0.1;

/** A thin strip of more than this is land somebody may mean: a wall, a ditch. */
const SLIVER_AREA_M2 = 1;

/** A part or a hole of a feature that is thinner than anything drawn on purpose. */
export interface Sliver {
  /** 0-based index of the feature. */
  readonly feature: number;
  readonly part: number;
  /** 0: the part itself; else its hole. */
  readonly ring: number;
  /** Mean width, 2 · area ÷ perimeter, m. */
  readonly widthM: number;
  readonly areaM2: number;
  readonly at: LonLat;
}

/** Faults with which a ring has no area to speak of. */
const MEANINGLESS: ReadonlySet<PolygonFaultCode> = new Set([
  "ring-not-closed",
  "ring-self-intersection",
  "limit-exceeded",
]);

interface RingMeasure {
  readonly widthM: number;
  readonly areaM2: number;
}

/** Every part and hole of polygons that is a sliver. Positions are lon, lat in degrees; rings are closed. */
export function findSlivers(geometries: readonly (Geometry | null)[], budget = new EdgeBudget()): Sliver[] {
  const slivers: Sliver[] = [];
  geometries.forEach((geometry, feature) => {
    if (geometry === null || !isPolygonal(geometry)) return;
    getParts(geometry).forEach((rings, part) => {
      rings.forEach((positions, ring) => {
        const measure = measureSliver(positions, budget);
        if (measure === null) return;
        const [lon, lat] = positions[0] as [number, number];
        slivers.push({ feature, part, ring, ...measure, at: [lon, lat] });
      });
    });
  });
  return slivers;
}

/** Parts without slivers and how many parts and holes went; null when none did. */
export interface PartsWithoutSlivers {
  readonly parts: PolygonParts;
  readonly count: number;
}

/** Takes out the parts and holes that are slivers. When every part is one, the shape is a sliver and stays whole. */
export function dropSlivers(parts: PolygonParts, budget: EdgeBudget): PartsWithoutSlivers | null {
  const wide = parts.filter(([shell]) => shell === undefined || measureSliver(shell, budget) === null);
  if (wide.length === 0) return null;
  let count = parts.length - wide.length;
  const left = wide.map((rings) => {
    const kept = rings.filter((ring, index) => index === 0 || measureSliver(ring, budget) === null);
    count += rings.length - kept.length;
    return kept;
  });
  return count > 0 ? { parts: left, count } : null;
}

/** The measure of a ring that is a sliver, else null. The area of a ring that crosses itself says nothing. */
function measureSliver(ring: readonly Position[], budget: EdgeBudget): RingMeasure | null {
  const measure = measureRing(ring);
  if (measure === null || measure.widthM >= SLIVER_WIDTH_M || measure.areaM2 >= SLIVER_AREA_M2) return null;
  return findPolygonFaults([[ring]], budget).some(({ code }) => MEANINGLESS.has(code)) ? null : measure;
}

/** Null for a ring without length. */
function measureRing(ring: readonly Position[]): RingMeasure | null {
  let perimeterM = 0;
  for (let i = 1; i < ring.length; i += 1) {
    perimeterM += getDistanceM(ring[i - 1] as [number, number], ring[i] as [number, number]);
  }
  if (!(perimeterM > 0)) return null;
  const areaM2 = getAreaM2({ type: "Polygon", coordinates: [ring as Position[]] });
  return { widthM: (2 * areaM2) / perimeterM, areaM2 };
}
