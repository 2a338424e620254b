import { describe, expect, it } from "vitest";
import { createPaperFrame } from "../../../../src/analysis/sheet/paper-frame.ts";
import { placeLabels, toPathData } from "../../../../src/analysis/sheet/paper-shapes.ts";
import { listVertexRings } from "../../../../src/analysis/sheet/vertex-rows.ts";
import type { Bounds, LonLat } from "../../../../src/domain/site.ts";
import { fromGaussKruger, toGaussKruger } from "../../../../src/geo/gauss-kruger.ts";

const SIZE = { widthMm: 180, heightMm: 100 };

/** A square of `sideM` metres in the plane of 108°, its south-west corner at `eastM`, `northM`. */
function makeSquare(eastM: number, northM: number, sideM: number) {
  const corner = (x: number, y: number): [number, number] =>
    [...fromGaussKruger({ centralMeridian: 108, eastM: eastM + x * sideM, northM: northM + y * sideM })] as [
      number,
      number,
    ];
  return {
    type: "Polygon" as const,
    coordinates: [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]],
  };
}

function getBoundsOf(polygon: ReturnType<typeof makeSquare>): Bounds {
  const ring = polygon.coordinates[0] ?? [];
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

describe("a frame on paper", () => {
  const square = makeSquare(576_000, 3_260_000, 160);
  const frame = createPaperFrame(getBoundsOf(square), SIZE, 8);

  it("takes the largest round scale that leaves its margin", () => {
    expect(frame.scale).toBe(2000);
  });

  it("draws metres of the 3° plane to scale, north up", () => {
    const [southWest, southEast, northEast] = (square.coordinates[0] ?? []).map((at) => frame.toPaper(at));
    expect((southEast?.[0] ?? 0) - (southWest?.[0] ?? 0)).toBeCloseTo(80, 4);
    expect(southEast?.[1]).toBeCloseTo(southWest?.[1] ?? 0, 4);
    expect((southEast?.[1] ?? 0) - (northEast?.[1] ?? 0)).toBeCloseTo(80, 4);
  });

  it("has what it is drawn around in its middle", () => {
    const middle = fromGaussKruger({ centralMeridian: 108, eastM: 576_080, northM: 3_260_080 });
    const [x, y] = frame.toPaper([...middle]);
    expect(x).toBeCloseTo(90, 0);
    expect(y).toBeCloseTo(50, 0);
  });

  it("knows the degrees it shows: its own corners and no more than a little", () => {
    const [west, south, east, north] = frame.bounds;
    expect(frame.toPaper([west, (south + north) / 2])[0]).toBeLessThanOrEqual(0.01);
    expect(frame.toPaper([east, (south + north) / 2])[0]).toBeGreaterThanOrEqual(SIZE.widthMm - 0.01);
    expect(frame.toPaper([west, (south + north) / 2])[0]).toBeGreaterThan(-3);
  });

  it("keeps every point in one zone, over its edge too", () => {
    const around: Bounds = [109.499, 29.4, 109.5005, 29.401];
    const over = createPaperFrame(around, SIZE, 8);
    const [left] = over.toPaper([109.4999, 29.4]);
    const [right] = over.toPaper([109.5001, 29.4]);
    expect(right - left).toBeGreaterThan(0);
    expect(right - left).toBeLessThan(40);
  });
});

describe("shapes on paper", () => {
  const square = makeSquare(576_000, 3_260_000, 160);
  const frame = createPaperFrame(getBoundsOf(square), SIZE, 8);

  it("are closed paths without the closing vertex", () => {
    const path = toPathData(square, frame);
    expect(path).toMatch(/^M[\d. ]+(L[\d. ]+){3}Z$/);
  });

  it("carry their names only where these fit, subjects always, none over another", () => {
    const small = makeSquare(576_200, 3_260_000, 4);
    const names = placeLabels(
      [
        { name: "SMALL-NEIGHBOUR", geometry: small, isSubject: false },
        { name: "BESIDE", geometry: square, isSubject: false },
        { name: "SUBJECT", geometry: square, isSubject: true },
      ],
      frame,
      2.4,
    ).map(({ text }) => text);
    expect(names).toEqual(["SUBJECT"]);
  });
});

describe("the vertices of a shape", () => {
  const hole = makeSquare(576_050, 3_260_050, 20).coordinates[0] ?? [];
  const outer = makeSquare(576_000, 3_260_000, 160).coordinates[0] ?? [];
  const rings = listVertexRings({ type: "Polygon", coordinates: [outer, hole] }, 108);

  it("are listed ring by ring, the closing one left out", () => {
    expect(rings.map(({ part, hole: number, rows }) => [part, number, rows.length])).toEqual([
      [1, 0, 4],
      [1, 1, 4],
    ]);
  });

  it("have the plane coordinates of the same point", () => {
    const [first] = rings[0]?.rows ?? [];
    expect(first?.eastM).toBeCloseTo(576_000, 4);
    expect(first?.northM).toBeCloseTo(3_260_000, 4);
    expect(toGaussKruger(first?.at as LonLat).northM).toBeCloseTo(3_260_000, 4);
  });
});
