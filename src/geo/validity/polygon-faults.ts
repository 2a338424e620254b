import type { Position } from "geojson";
import type { LonLat } from "../../domain/site.ts";
import { cleanRing } from "./clean-ring.ts";
import { EdgeBudget } from "./edge-budget.ts";
import { createEdgeSet, type EdgeSet, type KeptRing } from "./edge-set.ts";
import { findMiswoundRings } from "./plain-polygons.ts";
import type { PolygonFault, PolygonFaultCode } from "./polygon-fault.ts";
import { findRingRelationFaults } from "./ring-relations.ts";

/** A closed ring has at least three corners and the first again (RFC 7946 §3.1.6). */
const MIN_RING_POSITIONS = 4;

/** Faults that leave a polygon usable: its rings can be compared and measured all the same. */
const HARMLESS: ReadonlySet<PolygonFaultCode> = new Set(["duplicate-vertex", "winding-order"]);

/**
 * Everything wrong with the rings of `parts` (one for a Polygon, several for a MultiPolygon).
 * Positions are lon, lat in degrees and must be finite numbers. Crossings are looked for once every
 * ring is sound by itself, as far as `budget` goes. No recursion; a ring of a million vertices takes about a second.
 */
export function findPolygonFaults(
  parts: readonly (readonly (readonly Position[])[])[],
  budget = new EdgeBudget(),
): PolygonFault[] {
  const plainFaults = findPlainFaults(parts, budget);
  if (plainFaults !== null) return plainFaults;
  const faults: PolygonFault[] = [];
  const keptRings: KeptRing[] = [];
  if (parts.length === 0) faults.push({ code: "ring-empty", part: 0 });
  parts.forEach((rings, part) => {
    if (rings.length === 0) faults.push({ code: "ring-empty", part });
    rings.forEach((positions, ring) => {
      const closing = getClosingFault(positions, part, ring);
      if (closing !== undefined) {
        faults.push(closing);
        return;
      }
      const clean = cleanRing(positions);
      const report = (code: PolygonFaultCode, vertex: number): void => {
        faults.push({ code, part, ring, vertex, at: getLonLat(positions, vertex) });
      };
      for (const vertex of clean.duplicates) report("duplicate-vertex", vertex);
      for (const vertex of clean.spikes) report("ring-spike", vertex);
      if (clean.isFlat) faults.push({ code: "zero-area", part, ring, at: getLonLat(positions, 0) });
      else if (clean.kept.length >= 3) keptRings.push({ part, ring, positions, kept: clean.kept });
    });
  });
  const ringCount = parts.reduce((sum, rings) => sum + rings.length, 0);
  if (keptRings.length === 0 || keptRings.length < ringCount) return faults;
  const edges = createEdgeSet(keptRings);
  faults.push(...findRingRelationFaults(edges, budget));
  if (faults.every(({ code }) => HARMLESS.has(code))) faults.push(...findWindingFaults(edges));
  return faults;
}

/** The faults of shapes about which everything is plain at a glance, or null: see `findMiswoundRings`. */
function findPlainFaults(
  parts: readonly (readonly (readonly Position[])[])[],
  budget: EdgeBudget,
): PolygonFault[] | null {
  // Its comparisons are so plain that those of an edge with all others count as one.
  if (!budget.trySpend(countPositions(parts))) return null;
  const rings = findMiswoundRings(parts);
  if (rings === null) return null;
  return rings.map(({ part, ring }) => {
    const positions = parts[part]?.[ring] as readonly Position[];
    return { code: "winding-order", part, ring, at: getLonLat(positions, 0) };
  });
}

function countPositions(parts: readonly (readonly (readonly Position[])[])[]): number {
  let count = 0;
  for (const rings of parts) for (const ring of rings) count += ring.length;
  return count;
}

function getClosingFault(
  positions: readonly Position[],
  part: number,
  ring: number,
): PolygonFault | undefined {
  const count = positions.length;
  if (count === 0) return { code: "ring-empty", part, ring };
  const at = getLonLat(positions, count - 1);
  const [lon, lat] = getLonLat(positions, 0);
  if (at[0] !== lon || at[1] !== lat) {
    return { code: "ring-not-closed", part, ring, vertex: count - 1, at };
  }
  if (count < MIN_RING_POSITIONS) {
    return { code: "ring-too-short", part, ring, at, figures: { positions: count } };
  }
  return undefined;
}

/** Shells run counter-clockwise, holes clockwise (RFC 7946 §3.1.6). */
function findWindingFaults({ rings, xs, ys }: EdgeSet): PolygonFault[] {
  return rings
    .filter(({ ring, isCounterClockwise }) => isCounterClockwise !== (ring === 0))
    .map(({ part, ring, start }) => ({
      code: "winding-order",
      part,
      ring,
      at: [xs[start] as number, ys[start] as number],
    }));
}

function getLonLat(positions: readonly Position[], index: number): LonLat {
  const [lon, lat] = positions[index] as [number, number];
  return [lon, lat];
}
