import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import type { Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { getAreaM2 } from "../../../src/geo/area.ts";

const SHARED_VECTORS = "../shared/data/area-vectors.json";

interface AreaVector {
  readonly name: string;
  readonly coordinates: Position[][];
  readonly ellipsoidal_m2: number;
}

/** Worked by the trapezoid formula on edges densified to 50 m in the 3° plane (108°E). */
const OWN_VECTORS: readonly AreaVector[] = [
  {
    name: "a square of 1 km beside the township of Zhengyang",
    coordinates: [
      [
        [108.782111543, 29.454249933],
        [108.792418796, 29.45418898],
        [108.792488913, 29.463209853],
        [108.782180748, 29.463270829],
        [108.782111543, 29.454249933],
      ],
    ],
    ellipsoidal_m2: 999_856.1688,
  },
  {
    name: "a triangle with sides of 3 km",
    coordinates: [
      [
        [108.785, 29.43],
        [108.815928714, 29.431618386],
        [108.794456936, 29.453399337],
        [108.785, 29.43],
      ],
    ],
    ellipsoidal_m2: 3_809_435.8598,
  },
];

const PPM = 1e-6;

function polygon(...rings: Position[][]): Polygon {
  return { type: "Polygon", coordinates: rings };
}

/** Rings around a middle near the park, star-shaped and so never self-crossing. */
const ringArbitrary = fc
  .record({
    lon: fc.double({ min: 108.5, max: 109.2, noNaN: true }),
    lat: fc.double({ min: 29.1, max: 29.8, noNaN: true }),
    radiusDeg: fc.double({ min: 0.0002, max: 0.01, noNaN: true }),
    reaches: fc.array(fc.double({ min: 0.4, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }),
  })
  .map(({ lon, lat, radiusDeg, reaches }): Position[] => {
    const ring = reaches.map((reach, index): Position => {
      const angle = (index / reaches.length) * 2 * Math.PI;
      return [lon + radiusDeg * reach * Math.cos(angle), lat + radiusDeg * reach * Math.sin(angle)];
    });
    return [...ring, ring[0] as Position];
  });

function expectSameArea(actualM2: number, expectedM2: number, relative: number): void {
  expect(Math.abs(actualM2 - expectedM2)).toBeLessThanOrEqual(Math.max(0.01, expectedM2 * relative));
}

function turnStart(ring: readonly Position[], by: number): Position[] {
  const open = ring.slice(0, -1);
  const turned = [...open.slice(by % open.length), ...open.slice(0, by % open.length)];
  return [...turned, turned[0] as Position];
}

/** By Karney on the ellipsoid of WGS84: an independent measure for edges short enough to be geodesics. */
function getGeodesicAreaM2(ring: readonly Position[]): number {
  const sum = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) sum.AddPoint(lat, lon);
  return Math.abs(sum.Compute(false, true).area);
}

describe("area of a polygon", () => {
  it.each(OWN_VECTORS)("of $name is the official one", ({ coordinates, ellipsoidal_m2 }) => {
    expectSameArea(getAreaM2(polygon(...coordinates)), ellipsoidal_m2, PPM);
  });

  it.skipIf(!existsSync(SHARED_VECTORS))("equals every shared vector within 1 ppm or 0.01 m²", () => {
    const { vectors } = JSON.parse(readFileSync(SHARED_VECTORS, "utf8")) as { vectors: AreaVector[] };
    expect(vectors.length).toBeGreaterThan(5);
    for (const { coordinates, ellipsoidal_m2 } of vectors) {
      expectSameArea(getAreaM2(polygon(...coordinates)), ellipsoidal_m2, PPM);
    }
  });

  it("does not depend on the starting vertex", () => {
    fc.assert(
      fc.property(ringArbitrary, fc.nat(40), (ring, by) => {
        expectSameArea(getAreaM2(polygon(turnStart(ring, by))), getAreaM2(polygon(ring)), 1e-9);
      }),
    );
  });

  it("does not depend on the winding", () => {
    fc.assert(
      fc.property(ringArbitrary, (ring) => {
        expectSameArea(getAreaM2(polygon([...ring].reverse())), getAreaM2(polygon(ring)), 1e-9);
      }),
    );
  });

  it("is less by its holes", () => {
    fc.assert(
      fc.property(ringArbitrary, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (ring, scale) => {
        const [lon0 = 0, lat0 = 0] = ring[0] as Position;
        const hole = ring.map(([lon = 0, lat = 0]) => [
          lon0 + (lon - lon0) * scale,
          lat0 + (lat - lat0) * scale,
        ]);
        const expectedM2 = getAreaM2(polygon(ring)) - getAreaM2(polygon(hole));
        expectSameArea(getAreaM2(polygon(ring, hole)), expectedM2, 1e-9);
      }),
    );
  });

  it("adds up over the parts of a multipolygon", () => {
    fc.assert(
      fc.property(fc.array(ringArbitrary, { minLength: 1, maxLength: 5 }), (rings) => {
        const sumM2 = rings.reduce((sum, ring) => sum + getAreaM2(polygon(ring)), 0);
        expectSameArea(
          getAreaM2({ type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) }),
          sumM2,
          1e-12,
        );
      }),
    );
  });

  it("of two halves adds up to the whole, whatever the cut", () => {
    fc.assert(
      fc.property(ringArbitrary, fc.nat(40), fc.nat(40), (ring, from, span) => {
        const open = ring.slice(0, -1);
        fc.pre(open.length > 3);
        const turned = turnStart(ring, from).slice(0, -1);
        const cut = 2 + (span % (turned.length - 3));
        const first = [...turned.slice(0, cut + 1), turned[0] as Position];
        const second = [...turned.slice(cut), turned[0] as Position, turned[cut] as Position];
        const signed = (part: Position[]): number => getAreaM2(polygon(part)) * getPlanarSign(part);
        expectSameArea(Math.abs(signed(first) + signed(second)), getAreaM2(polygon(ring)), 1e-7);
      }),
    );
  });

  it("agrees with geodesic polygons on plots with edges under 1 km", () => {
    fc.assert(
      fc.property(ringArbitrary, (ring) => {
        const geodesicM2 = getGeodesicAreaM2(ring);
        fc.pre(geodesicM2 > 1000);
        // The edge of the 3° plane and the geodesic part by x·dN·s²/12MN: up to 3 ppm 120 km off the meridian.
        expectSameArea(getAreaM2(polygon(ring)), geodesicM2, 5 * PPM);
      }),
    );
  });

  it("keeps the measured polygon as it was", () => {
    const ring = Object.freeze(
      (OWN_VECTORS[1] as AreaVector).coordinates[0]?.map((position) => Object.freeze([...position])) ?? [],
    );
    expect(() => getAreaM2(polygon(ring as Position[]))).not.toThrow();
  });
});

function getPlanarSign(ring: readonly Position[]): 1 | -1 {
  const [lon0 = 0, lat0 = 0] = ring[0] as Position;
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x1 = 0, y1 = 0] = ring[i - 1] as Position;
    const [x2 = 0, y2 = 0] = ring[i] as Position;
    sum += (x1 - lon0) * (y2 - lat0) - (x2 - lon0) * (y1 - lat0);
  }
  return sum < 0 ? -1 : 1;
}
