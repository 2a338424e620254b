import fc from "fast-check";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { LOSSLESS_REPAIRS, REPAIR_CODES, type RepairCode } from "../../../../src/domain/repair.ts";
import { getAreaM2 } from "../../../../src/geo/area.ts";
import { repairGeometry } from "../../../../src/geo/repair/repair-geometry.ts";
import { drawPolygon, getFaultCodes, validPolygon } from "./shapes.ts";

const LOSSLESS = new Set<RepairCode>(LOSSLESS_REPAIRS);
const ALL = new Set<RepairCode>(REPAIR_CODES);

const square = drawPolygon([[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]); // prettier-ignore

function repairShell(geometry: Polygon, wanted: ReadonlySet<RepairCode> = LOSSLESS): Position[] {
  const repaired = repairGeometry(geometry, wanted).geometry as Polygon;
  return repaired.coordinates[0] as Position[];
}

function getShell({ coordinates }: Polygon): Position[] {
  return coordinates[0] as Position[];
}

describe("repairs that change no area", () => {
  test("an open ring is closed with its own first vertex", () => {
    const open: Polygon = { type: "Polygon", coordinates: [getShell(square).slice(0, -1)] };
    const { geometry, done } = repairGeometry(open, LOSSLESS);
    expect(geometry).toEqual(square);
    expect(done).toEqual([{ code: "close-ring", count: 1, areaChangeM2: 0, movedM: 0 }]);
  });

  test("an end that is the start but for its last digit becomes the start, not a vertex beside it", () => {
    const [first, ...others] = getShell(square).slice(0, -1) as [Position, ...Position[]];
    const [lon, lat] = first as [number, number];
    const open: Polygon = { type: "Polygon", coordinates: [[first, ...others, [lon + 5e-10, lat]]] };
    const { geometry, done } = repairGeometry(open, LOSSLESS);
    expect(geometry).toEqual(square);
    expect(done[0]?.movedM).toBeGreaterThan(0);
    expect(done[0]?.movedM).toBeLessThan(1e-4);
  });

  test("a ring the wrong way round is turned, its first vertex stays first", () => {
    const turned: Polygon = { type: "Polygon", coordinates: [getShell(square).toReversed()] };
    const { geometry, done } = repairGeometry(turned, LOSSLESS);
    expect(geometry).toEqual(square);
    expect(done).toEqual([{ code: "rewind-ring", count: 1, areaChangeM2: 0, movedM: 0 }]);
  });

  test("repeated vertices go, wherever they are", () => {
    const [a, b, c, d] = getShell(square) as [Position, Position, Position, Position];
    const ring = [a, [...a], b, c, [...c], [...c], d, [...a], [...a]];
    const { geometry, done } = repairGeometry({ type: "Polygon", coordinates: [ring] }, LOSSLESS);
    expect(geometry).toEqual(square);
    expect(done).toEqual([{ code: "drop-duplicate-vertex", count: 4, areaChangeM2: 0, movedM: 0 }]);
  });

  test("there and back again is cut, also where the ring begins", () => {
    const spiked = drawPolygon([[0, 0], [5, -5], [0, 0], [10, 0], [10, 10], [20, 20], [10, 10], [0, 10], [-7, -3]]); // prettier-ignore
    const ring = [...getShell(spiked).slice(0, -1), getShell(spiked)[0] as Position];
    expect(repairShell({ type: "Polygon", coordinates: [ring] })).toEqual(getShell(square));
  });

  test("an edge that overshoots its corner is cut back", () => {
    const over = drawPolygon([[0, 0], [10, 0], [10, 13], [10, 10], [0, 10], [0, 0]]); // prettier-ignore
    const { geometry, done } = repairGeometry(over, LOSSLESS);
    expect(getFaultCodes(over)).toContain("ring-spike");
    expect(geometry).toEqual(square);
    expect(Math.abs(done[0]?.areaChangeM2 ?? 1)).toBeLessThan(0.01);
  });

  test("a tip with land in it stays, however thin it looks in degrees", () => {
    const long = drawPolygon([[0, 0], [300, 0], [300, 100], [450, 100.00001], [0, 100], [0, 0]]); // prettier-ignore
    expect(getFaultCodes(long)).toEqual(["ring-spike"]);
    expect(repairGeometry(long, LOSSLESS)).toEqual({ geometry: long, done: [] });
  });

  test("cutting a spike whose tip is doubled leaves no tip, even where doubled vertices stay", () => {
    const doubled = drawPolygon([[0, 0], [10, 0], [10, 10], [15, 15], [15, 15], [10, 10], [0, 10], [0, 0]]); // prettier-ignore
    expect(repairShell(doubled, new Set(["drop-spike"]))).toEqual(getShell(square));
  });

  test("a flat ring, a line of two points and an empty shape stay as they are", () => {
    for (const geometry of [
      drawPolygon([[0, 0], [5, 5], [10, 10], [0, 0]]), // prettier-ignore
      drawPolygon([[0, 0], [5, 5]]), // prettier-ignore
      drawPolygon([[0, 0]]),
      drawPolygon([]),
      { type: "Polygon", coordinates: [] } as Polygon,
      { type: "MultiPolygon", coordinates: [[]] } as MultiPolygon,
    ]) {
      expect(repairGeometry(geometry, ALL)).toEqual({ geometry, done: [] });
    }
  });

  test("lines, points and collections pass through", () => {
    const line: Geometry = { type: "LineString", coordinates: getShell(square) };
    expect(repairGeometry(line, ALL).geometry).toBe(line);
    const collection: Geometry = { type: "GeometryCollection", geometries: [square] };
    expect(repairGeometry(collection, ALL).geometry).toBe(collection);
  });

  test("only what is wanted is done", () => {
    const open: Polygon = { type: "Polygon", coordinates: [getShell(square).slice(0, -1).reverse()] };
    expect(repairGeometry(open, new Set(["rewind-ring", "drop-spike"])).geometry).toBe(open);
    expect(repairGeometry(open, new Set(["close-ring"])).done.map(({ code }) => code)).toEqual([
      "close-ring",
    ]);
  });

  test("elevations stay with the positions that stay", () => {
    const high = getShell(square).map(([lon, lat], index): Position => [lon as number, lat as number, index]);
    expect(repairShell({ type: "Polygon", coordinates: [high.slice(0, -1)] })[2]).toEqual(high[2]);
  });
});

describe("laws", () => {
  const damage = fc.record({
    kind: fc.constantFrom("open", "turn", "double", "spike", "overshoot"),
    ring: fc.nat(),
    vertex: fc.nat(),
    angle: fc.double({ min: 0.1, max: 6.2, noNaN: true }),
  });
  const broken = fc.tuple(validPolygon, fc.array(damage, { minLength: 1, maxLength: 6 }));

  test("a valid polygon broken in harmless ways comes back: the check is silent, area and vertices are the same", () => {
    fc.assert(
      fc.property(broken, ([polygon, damages]) => {
        const { geometry } = repairGeometry(breakPolygon(polygon, damages), LOSSLESS);
        expect(getFaultCodes(geometry)).toEqual([]);
        const mended = geometry as Polygon;
        expect(Math.abs(getAreaM2(mended) - getAreaM2(polygon))).toBeLessThan(1e-6);
        expect(mended.coordinates.map(toCycle)).toEqual(polygon.coordinates.map(toCycle));
      }),
      { seed: 31, numRuns: 400 },
    );
  });

  test("repairing twice changes nothing more", () => {
    fc.assert(
      fc.property(broken, ([polygon, damages]) => {
        const { geometry } = repairGeometry(breakPolygon(polygon, damages), ALL);
        expect(repairGeometry(geometry, ALL)).toEqual({ geometry, done: [] });
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  test("a valid polygon is handed back untouched", () => {
    fc.assert(
      fc.property(validPolygon, (polygon) => {
        const { geometry, done } = repairGeometry(polygon, ALL);
        expect(geometry).toBe(polygon);
        expect(done).toEqual([]);
      }),
      { seed: 33, numRuns: 100 },
    );
  });

  interface Damage {
    readonly kind: string;
    readonly ring: number;
    readonly vertex: number;
    readonly angle: number;
  }

  function breakPolygon({ coordinates }: Polygon, damages: readonly Damage[]): Polygon {
    const rings = coordinates.map((ring) => ring.slice(0, -1));
    const open = new Set<number>();
    const tips = new Set<Position>();
    for (const { kind, ring: anyRing, vertex: anyVertex, angle } of damages) {
      const index = anyRing % rings.length;
      const ring = rings[index] as Position[];
      const vertex = anyVertex % ring.length;
      const at = ring[vertex] as [number, number];
      const next = ring[(vertex + 1) % ring.length] as [number, number];
      if (kind === "open") open.add(index);
      if (kind === "turn") ring.reverse();
      if (kind === "double") ring.splice(vertex, 0, [...at]);
      const tip = [at[0] + 3e-5 * Math.cos(angle), at[1] + 3e-5 * Math.sin(angle)];
      // A tip that lies along an edge runs into the ring itself: that is the overshoot's case.
      if (kind === "spike" && !isAlongAnEdge(ring, vertex, tip)) ring.splice(vertex, 0, [...at], tip);
      // An edge to or from a tip, drawn on, would leave a vertex in the middle of an edge.
      const isEdge = !tips.has(at) && !tips.has(next) && (next[0] !== at[0] || next[1] !== at[1]);
      if (kind === "overshoot" && isEdge) {
        const over = [next[0] + (next[0] - at[0]) / 4, next[1] + (next[1] - at[1]) / 4];
        tips.add(over);
        ring.splice(vertex + 1, 0, over);
      }
    }
    return {
      type: "Polygon",
      coordinates: rings.map((ring, index) =>
        open.has(index) ? ring : [...ring, [...(ring[0] as Position)]],
      ),
    };
  }

  function isAlongAnEdge(ring: readonly Position[], vertex: number, tip: readonly number[]): boolean {
    const at = ring[vertex] as [number, number];
    const [tipX, tipY] = [(tip[0] as number) - at[0], (tip[1] as number) - at[1]];
    return ring.some(([lon, lat]) => {
      const [x, y] = [(lon as number) - at[0], (lat as number) - at[1]];
      const cross = Math.abs(x * tipY - y * tipX);
      return cross <= 1e-2 * Math.hypot(x, y) * Math.hypot(tipX, tipY);
    });
  }

  /** A ring from its smallest vertex on, so that rings with another start are equal. */
  function toCycle(ring: readonly Position[]): string[] {
    const vertices = ring.slice(0, -1).map(String);
    const start = vertices.indexOf([...vertices].sort()[0] as string);
    return [...vertices.slice(start), ...vertices.slice(0, start)];
  }
});
