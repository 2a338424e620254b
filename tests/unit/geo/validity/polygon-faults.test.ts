import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { EdgeBudget, EdgeWorkError } from "../../../../src/geo/validity/edge-budget.ts";
import { findPolygonFaults } from "../../../../src/geo/validity/polygon-faults.ts";

const square: Position[] = toSquare(0, 0, 10);

function toSquare(x: number, y: number, size: number): Position[] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

function getCodes(parts: Position[][][]): string[] {
  return [...new Set(findPolygonFaults(parts).map(({ code }) => code))];
}

/** A ring round (0, 0) whose corners all lie at their own angle: it cannot cross itself. */
const starShaped = fc
  .array(fc.integer({ min: 100, max: 1000 }), { minLength: 3, maxLength: 60 })
  .map((radii) => {
    const ring: Position[] = radii.map((radius, index) => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [(radius * Math.cos(angle)) / 1e4, (radius * Math.sin(angle)) / 1e4];
    });
    return [...ring, ring[0] as Position];
  });

describe("where a fault lies", () => {
  test("a crossing is told with the edge it is on and the point itself", () => {
    const bowTie = [[0, 0], [4, 4], [4, 0], [0, 4], [0, 0]]; // prettier-ignore
    const faults = findPolygonFaults([[bowTie]]);
    expect(faults).toEqual([
      {
        code: "ring-self-intersection",
        part: 0,
        ring: 0,
        vertex: 0,
        at: [2, 2],
        figures: { touch: 0, overlap: 0 },
      },
    ]);
  });

  test("a ring that meets itself in a vertex is a touch, told once", () => {
    const ring = [[0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0]]; // prettier-ignore
    const faults = findPolygonFaults([[ring]]);
    expect(faults.map(({ code, at, figures }) => [code, at, figures?.["touch"]])).toEqual([
      ["ring-self-intersection", [2, 2], 1],
    ]);
  });

  test("the tip of a spike is told, not its foot", () => {
    const ring = [[0, 0], [4, 0], [4, 4], [2, 4], [2, 6], [2, 4], [0, 4], [0, 0]]; // prettier-ignore
    expect(findPolygonFaults([[ring]])).toEqual([
      { code: "ring-spike", part: 0, ring: 0, vertex: 4, at: [2, 6] },
    ]);
  });

  test("a hole outside names the hole and the shell", () => {
    const [fault] = findPolygonFaults([[square], [toSquare(20, 0, 10), toSquare(40, 0, 2).reverse()]]);
    expect(fault).toMatchObject({
      code: "hole-outside-shell",
      part: 1,
      ring: 1,
      figures: { otherPart: 1, otherRing: 0 },
    });
  });

  test("a dangling line of many vertices is all spikes and nothing else", () => {
    const out = Array.from({ length: 50 }, (_, i): Position => [10 + i, 5]);
    const ring = [...square.slice(0, 2), ...out, ...out.slice(0, -1).reverse(), ...square.slice(2)];
    expect(getCodes([[ring]])).toEqual(["ring-spike"]);
  });
});

describe("laws", () => {
  test("a star-shaped ring is valid, whatever its start and however many corners", () => {
    fc.assert(
      fc.property(starShaped, fc.nat(), (ring, shift) => {
        const open = ring.slice(0, -1);
        const start = shift % open.length;
        const turned = [...open.slice(start), ...open.slice(0, start), open[start] as Position];
        expect(getCodes([[turned]])).toEqual([]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test("turning a ring round changes only its winding", () => {
    fc.assert(
      fc.property(starShaped, (ring) => {
        expect(getCodes([[[...ring].reverse()]])).toEqual(["winding-order"]);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  test("the index finds the crossings that comparing every edge with every other finds", () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 45, maxLength: 90 }), (corners) => {
        const ring = [...corners, corners[0] as [number, number]];
        const crosses = hasProperCrossing(ring);
        fc.pre(crosses);
        expect(getCodes([[ring]])).toContain("ring-self-intersection");
      }),
      { seed: 9, numRuns: 50 },
    );
  });

  test("a single crossing is found wherever in a long ring it is", () => {
    const count = 100;
    for (let place = 1; place < count - 2; place += 1) {
      const ring = Array.from({ length: count }, (_, i): Position => {
        const angle = (2 * Math.PI * i) / count;
        return [Math.cos(angle), Math.sin(angle)];
      });
      ring.splice(place, 2, ring[place + 1] as Position, ring[place] as Position);
      ring.push(ring[0] as Position);
      expect(findPolygonFaults([[ring]])).toMatchObject([{ code: "ring-self-intersection" }]);
    }
  });

  test("the order of parts does not matter", () => {
    const parts = [[square], [toSquare(5, 5, 10)], [toSquare(30, 30, 2)]];
    expect(getCodes(parts)).toEqual(["parts-overlap"]);
    expect(getCodes([...parts].reverse())).toEqual(["parts-overlap"]);
  });
});

describe("size", () => {
  test("once the budget of a file is spent, what is left is refused unchecked", () => {
    const budget = new EdgeBudget();
    expect(findPolygonFaults([[square]], budget)).toEqual([]);
    expect(() => {
      budget.spend(1e9);
    }).toThrow(EdgeWorkError);
    expect(findPolygonFaults([[square]], budget)).toMatchObject([{ code: "limit-exceeded" }]);
  });

  test("a ring of a million vertices is checked in seconds", { timeout: 30_000 }, () => {
    const count = 1_000_000;
    const ring = Array.from({ length: count }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / count;
      const radius = 1 + 0.2 * Math.sin(angle * 1000);
      return [108 + radius * Math.cos(angle), 29 + radius * Math.sin(angle)];
    });
    ring.push(ring[0] as Position);
    const start = process.cpuUsage();
    expect(getCodes([[ring]])).toEqual([]);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });

  test("a ring whose edges all cross is refused after a hundred crossings", () => {
    const count = 20_001;
    const ring = Array.from({ length: count }, (_, i): Position => {
      const angle = Math.PI * (1 + 1 / count) * i;
      return [Math.cos(angle), Math.sin(angle)];
    });
    ring.push(ring[0] as Position);
    expect(findPolygonFaults([[ring]]).length).toBe(100);
  });

  test(
    "edges that all lie over one another without meeting are given up, not waited for",
    {
      timeout: 30_000,
    },
    () => {
      const ring: Position[] = [];
      for (let i = 0; i < 30_000; i += 1) {
        const step = i * 1e-5;
        ring.push(i % 2 === 1 ? [1 + step, 1 - step] : [step, -step]);
      }
      ring.push([-1, -2], ring[0] as Position);
      expect(getCodes([[ring]])).toEqual(["limit-exceeded"]);
    },
  );
});

/** Integer corners: the cross products are exact. */
function hasProperCrossing(ring: readonly (readonly [number, number])[]): boolean {
  const side = (
    p: readonly [number, number],
    q: readonly [number, number],
    r: readonly [number, number],
  ): number => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  for (let i = 1; i < ring.length; i += 1) {
    for (let j = i + 1; j < ring.length; j += 1) {
      const [a, b, c, d] = [ring[i - 1], ring[i], ring[j - 1], ring[j]] as (readonly [number, number])[] as [
        readonly [number, number],
        readonly [number, number],
        readonly [number, number],
        readonly [number, number],
      ];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}
