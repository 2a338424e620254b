import type { Geometry, Position } from "geojson";
import { REPAIR_CODES, type Repair, type RepairCode } from "../../domain/repair.ts";
import { getAreaM2 } from "../area.ts";
import { EdgeBudget } from "../validity/edge-budget.ts";
import { mendRing } from "./mend-ring.ts";
import { getParts, isPolygonal, toPolygonal, type PolygonParts } from "./polygon-parts.ts";
import { rewindRings } from "./rewind-rings.ts";
import { dropSlivers } from "./slivers.ts";
import { splitCrossings } from "./split-crossing.ts";

/** A repair as it was done to one geometry. */
export type GeometryRepair = Omit<Repair, "feature">;

export interface RepairedGeometry {
  /** The geometry as given, the same object, where nothing was done. */
  readonly geometry: Geometry;
  /** In the order of `REPAIR_CODES`, each code once. */
  readonly done: readonly GeometryRepair[];
}

/**
 * Mends a polygon or multipolygon as far as `wanted` says; other geometries pass through, and so does
 * "snap-vertices", which needs the neighbours (see `snapSharedVertices`).
 *
 * Positions are lon, lat in degrees and must be finite; rings may be open, turned, flat, empty. The result has no
 * fault the wanted repairs could mend; done again it changes nothing. Positions that stay are the same numbers.
 * Closing, turning and repeated vertices change no area: the line is the same. `budget` bounds what comparing
 * edges may cost for a whole file; once spent, shapes are no longer split or turned.
 */
export function repairGeometry(
  geometry: Geometry,
  wanted: ReadonlySet<RepairCode>,
  budget = new EdgeBudget(),
): RepairedGeometry {
  if (!isPolygonal(geometry)) return { geometry, done: [] };
  const mended = mendRings(getParts(geometry), wanted);
  const done = [...mended.done];
  let { parts } = mended;
  const take = (code: RepairCode, change: Change | null): void => {
    if (change === null) return;
    const areaChangeM2 = getPartsAreaM2(change.parts) - getPartsAreaM2(parts);
    parts = change.parts;
    done.push({ code, count: change.count, areaChangeM2, movedM: 0 });
  };
  // A part without width hides what else is wrong; splitting leaves slivers of its own.
  if (wanted.has("drop-sliver")) take("drop-sliver", dropSlivers(parts, budget));
  if (wanted.has("split-crossing")) take("split-crossing", splitCrossings(parts, budget));
  if (wanted.has("drop-sliver")) take("drop-sliver", dropSlivers(parts, budget));
  const rewound = wanted.has("rewind-ring") ? rewindRings(parts, budget) : null;
  if (rewound !== null) {
    parts = rewound.parts;
    done.push({ code: "rewind-ring", count: rewound.count, areaChangeM2: 0, movedM: 0 });
  }
  if (done.length === 0) return { geometry, done };
  done.sort((a, b) => REPAIR_CODES.indexOf(a.code) - REPAIR_CODES.indexOf(b.code));
  return { geometry: toPolygonal(parts, geometry), done };
}

interface Change {
  readonly parts: PolygonParts;
  readonly count: number;
}

interface MendedParts {
  readonly parts: PolygonParts;
  readonly done: readonly GeometryRepair[];
}

function mendRings(parts: PolygonParts, wanted: ReadonlySet<RepairCode>): MendedParts {
  const closed = { code: "close-ring", count: 0, areaChangeM2: 0, movedM: 0 } as const;
  let [closedCount, movedM, duplicates, spikes, areaChangeM2] = [0, 0, 0, 0, 0];
  const mended = parts.map((rings) =>
    rings.map((ring, index) => {
      const result = mendRing(ring, wanted);
      if (result.isClosed) closedCount += 1;
      movedM = Math.max(movedM, result.movedM);
      duplicates += result.duplicates;
      spikes += result.spikes;
      areaChangeM2 += index === 0 ? result.areaChangeM2 : -result.areaChangeM2;
      return result.ring;
    }),
  );
  const done: GeometryRepair[] = [
    { ...closed, count: closedCount, movedM },
    { code: "drop-duplicate-vertex", count: duplicates, areaChangeM2: 0, movedM: 0 },
    { code: "drop-spike", count: spikes, areaChangeM2, movedM: 0 },
  ];
  return { parts: mended, done: done.filter(({ count }) => count > 0) };
}

function getPartsAreaM2(parts: PolygonParts): number {
  return getAreaM2({ type: "MultiPolygon", coordinates: parts as Position[][][] });
}
