import fc from "fast-check";
import { wktToGeoJSON } from "betterknown";
import { expect, it } from "vitest";
import { toDecimalText } from "../../../../src/data/export/decimal-text.ts";
import { listSimpleGeometries, rewind } from "../../../../src/data/export/geometry-parts.ts";
import { toWkt } from "../../../../src/data/export/wkt-text.ts";
import { anyGeometry, HOLED, makePolygon } from "./export-fixtures.ts";

it("a number in plain decimals is the same number and has no exponent", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = toDecimalText(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value + 0);
    }),
    { examples: [[1e-7], [-1.5e-9], [1e21], [-1.25e22], [0], [29.450000000000003]] },
  );
});

it("any shape as WKT reads back to the last digit", () => {
  fc.assert(
    fc.property(anyGeometry, (geometry) => {
      const sound = JSON.parse(JSON.stringify(geometry)) as typeof geometry;
      expect(wktToGeoJSON(toWkt(sound))).toEqual(sound);
    }),
    { numRuns: 200 },
  );
});

it("a collection in a collection comes out flat, in order", () => {
  const point = { type: "Point" as const, coordinates: [1, 2] };
  const inner = { type: "GeometryCollection" as const, geometries: [HOLED] };
  const outer = { type: "GeometryCollection" as const, geometries: [point, inner, makePolygon()] };
  expect(listSimpleGeometries(outer).map(({ type }) => type)).toEqual(["Point", "Polygon", "Polygon"]);
  expect(toWkt(outer)).toMatch(/^GEOMETRYCOLLECTION \(POINT \(1 2\), POLYGON/);
});

it("a very deep collection does not overflow the stack", () => {
  let deep: Parameters<typeof listSimpleGeometries>[0] = { type: "Point", coordinates: [1, 2] };
  for (let depth = 0; depth < 50_000; depth += 1) deep = { type: "GeometryCollection", geometries: [deep] };
  expect(listSimpleGeometries(deep)).toHaveLength(1);
});

it("rewinding turns shells and holes the asked way and nothing else", () => {
  const clockwise = rewind(HOLED, "clockwise");
  expect(clockwise).toEqual({
    type: "Polygon",
    coordinates: HOLED.coordinates.map((ring) => ring.toReversed()),
  });
  expect(rewind(clockwise, "counter-clockwise")).toEqual(HOLED);
  expect(rewind(HOLED, "counter-clockwise")).toEqual(HOLED);
});

it("rewinding keeps its way with coordinates of eight digits", () => {
  const ring = [
    [36_576_374.123, 3_260_373.1],
    [36_576_374.124, 3_260_373.1],
    [36_576_374.124, 3_260_373.101],
    [36_576_374.123, 3_260_373.1],
  ];
  const polygon = { type: "Polygon" as const, coordinates: [ring] };
  expect(rewind(polygon, "counter-clockwise")).toEqual(polygon);
});
