import type { Path64, Paths64 } from "clipper2-ts";
import type { Position } from "geojson";
import { getBounds } from "../bounds.ts";
import { cleanRing } from "../validity/clean-ring.ts";
import { EdgeWorkError, type EdgeBudget } from "../validity/edge-budget.ts";
import { EdgeIndex } from "../validity/edge-index.ts";
import { createEdgeSet } from "../validity/edge-set.ts";
import type { PolygonFault, PolygonFaultCode } from "../validity/polygon-fault.ts";
import { findPolygonFaults } from "../validity/polygon-faults.ts";
import { ClippingError, intersectPaths, subtractPaths, unitePaths } from "../plane/clip-paths.ts";
import { toGridParts, type GridPart } from "../plane/grid-parts.ts";
import { createDegreeGrid, createPlaneGrid, type PlaneGrid } from "../plane/plane-grid.ts";
import type { PolygonParts } from "./polygon-parts.ts";

/** Faults of rings against themselves and one another: what splitting mends. */
const SPLIT_FAULTS: ReadonlySet<PolygonFaultCode> = new Set([
  "ring-self-intersection",
  "hole-outside-shell",
  "holes-overlap",
  "parts-overlap",
]);

/** Faults a result may have: the winding is another repair's, and a repeated vertex harms nothing. */
const HARMLESS_FAULTS: ReadonlySet<PolygonFaultCode> = new Set(["winding-order", "duplicate-vertex"]);

/** More meetings of edges than this are a scribble, which no splitting makes a plot of. */
const MAX_CONTACTS = 10_000;

/** Clipping at one meeting takes as long as this many comparisons of the budget. */
const CONTACT_COST = 3_000;

export interface SplitParts {
  readonly parts: PolygonParts;
  /** Faults mended, as far as the check counts them (100 at most). */
  readonly count: number;
}

/** Positions as points of a grid, and back: a position that was laid on the grid comes back itself. */
interface Placing {
  readonly toPath: (ring: readonly Position[]) => Path64;
  readonly toRing: (path: Path64) => Position[];
}

/**
 * Makes valid parts of a shape whose rings cross, touch or overlap themselves or one another; null where there is
 * nothing of the kind, or where it cannot be done: the shape is wider than a zone, has more than 10,000 meetings,
 * has a hole that lies wholly outside its part (nobody can know what it was to be), or would not come out valid.
 *
 * Each ring by itself encloses what it runs round at all (non-zero winding, whichever way round): a bow tie
 * becomes its two triangles, and a loop inside a ring, run round twice, stays land. Even-odd would cut a hole there
 * nobody drew. Holes are then taken off their part, and parts are joined where they overlap. This is what GEOS
 * calls the structure method of MakeValid. Done by Clipper on the grid of 0.01 mm of the 3° plane, and where edges
 * that lie upon one another in degrees part there (an edge of a kilometre bends by a centimetre), on one straight
 * in degrees. A vertex that stays keeps its position to the last bit.
 */
export function splitCrossings(parts: PolygonParts, budget: EdgeBudget): SplitParts | null {
  const faults = findPolygonFaults(parts, budget);
  const count = faults.filter(({ code }) => SPLIT_FAULTS.has(code)).length;
  if (count === 0 || !canAfford(parts, budget)) return null;
  const bounds = getBounds({ type: "MultiPolygon", coordinates: parts as Position[][][] });
  if (bounds === null) return null;
  for (const createGrid of [createPlaneGrid, createDegreeGrid]) {
    const grid = createGrid(bounds);
    const split = grid === null ? [] : splitOnGrid(parts, faults, createPlacing(grid));
    const left = split.length === 0 ? faults : findPolygonFaults(split, budget);
    if (left.every(({ code }) => HARMLESS_FAULTS.has(code))) return { parts: split, count };
  }
  return null;
}

function splitOnGrid(
  parts: PolygonParts,
  faults: readonly PolygonFault[],
  placing: Placing,
): readonly (readonly Position[][])[] {
  try {
    return toGridParts(joinParts(parts, faults, placing) ?? [])
      .map((part) => toRings(part, placing))
      .filter((rings) => rings.length > 0);
  } catch (error) {
    if (error instanceof ClippingError) return [];
    throw error;
  }
}

function canAfford(parts: PolygonParts, budget: EdgeBudget): boolean {
  const rings = parts.flatMap((part, partIndex) =>
    part.map((positions, ring) => ({ part: partIndex, ring, positions, kept: cleanRing(positions).kept })),
  );
  let contacts = 0;
  try {
    new EdgeIndex(createEdgeSet(rings), budget).visitContacts(() => {
      contacts += 1;
      budget.spend(CONTACT_COST);
      return contacts <= MAX_CONTACTS;
    });
  } catch (error) {
    if (error instanceof EdgeWorkError) return false;
    throw error;
  }
  return contacts <= MAX_CONTACTS;
}

function createPlacing(grid: PlaneGrid): Placing {
  const originals = new Map<string, { readonly position: Position; readonly order: number }>();
  return {
    toPath: (ring) =>
      ring.slice(0, -1).map((position) => {
        const point = grid.toGrid(position[0] as number, position[1] as number);
        const key = `${point.x} ${point.y}`;
        if (!originals.has(key)) originals.set(key, { position, order: originals.size });
        return point;
      }),
    toRing: (path) => {
      const known = path.map(({ x, y }) => originals.get(`${x} ${y}`));
      const positions = path.map((point, i) => known[i]?.position ?? [...grid.toLonLat(point)]);
      const orders = known.map((original) => original?.order ?? Infinity);
      const start = orders.indexOf(getLeast(orders));
      const turned = [...positions.slice(start), ...positions.slice(0, start)];
      return [...turned, [...(turned[0] as Position)]];
    },
  };
}

/** The ground the parts cover together, as paths; null where a hole has nothing to do with its part. */
function joinParts(
  parts: PolygonParts,
  faults: readonly PolygonFault[],
  { toPath }: Placing,
): Paths64 | null {
  const strayHoles = faults.filter(({ code }) => code === "hole-outside-shell");
  const covered: Paths64 = [];
  for (const [index, rings] of parts.entries()) {
    const [shell, ...holes] = rings.map((ring) => unitePaths([toPath(ring)]));
    if (shell === undefined) continue;
    const areStray = strayHoles.some(({ part, ring = 0 }) => {
      const hole = part === index ? holes[ring - 1] : undefined;
      return hole !== undefined && intersectPaths(shell, hole).length === 0;
    });
    if (areStray) return null;
    const part = holes.length === 0 ? shell : subtractPaths(shell, holes.flat());
    for (const path of part) covered.push(path);
  }
  return unitePaths(covered);
}

/** A part's rings in lon, lat; without those of no width, and none when its shell has none. */
function toRings(part: GridPart, { toRing }: Placing): Position[][] {
  const rings: Position[][] = [];
  for (const [index, path] of part.entries()) {
    const ring = toRing(path);
    const { kept, isFlat } = cleanRing(ring);
    if (!isFlat && kept.length >= 3) {
      const vertices = kept.map((vertex) => ring[vertex] as Position);
      rings.push([...vertices, [...(vertices[0] as Position)]]);
    } else if (index === 0) return [];
  }
  return rings;
}

function getLeast(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => (number < least ? number : least), Infinity);
}
