import fc from "fast-check";
import type { Geometry, Polygon, Position } from "geojson";
import type { ExportOptions } from "../../../../src/data/export/export-format.ts";
import type { ExportField, ExportRow, ExportTable } from "../../../../src/data/export/export-table.ts";

export const NOW = new Date("2026-11-25T08:30:00Z");
export const OPTIONS: ExportOptions = { now: NOW };

/** A ring of a square of 0.001° counter-clockwise from its south-west corner. */
export function makeRing(west: number, south: number, size = 0.001): Position[] {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}

export function makePolygon(west = 108.78, south = 29.45): Polygon {
  return { type: "Polygon", coordinates: [makeRing(west, south)] };
}

/** A polygon with a hole, both wound as RFC 7946 wants. */
export const HOLED: Polygon = {
  type: "Polygon",
  coordinates: [makeRing(108.78, 29.45), makeRing(108.7803, 29.4503, 0.0003).toReversed()],
};

export function makeTable(
  fields: readonly ExportField[],
  rows: readonly (Partial<ExportRow> & { readonly values: ExportRow["values"] })[],
  extra: Partial<ExportTable> = {},
): ExportTable {
  return {
    name: "plots",
    title: "地块",
    layer: null,
    fields,
    rows: rows.map((row, index) => ({ id: `R${index}`, geometry: null, ...row })),
    notes: [["来源", "自测"]],
    isSketch: false,
    ...extra,
  };
}

/** One column of texts. */
export function makeTextTable(
  texts: readonly (string | null)[],
  extra: Partial<ExportTable> = {},
): ExportTable {
  const fields: ExportField[] = [{ key: "note", kind: "text" }];
  return makeTable(
    fields,
    texts.map((note) => ({ values: note === null ? {} : { note } })),
    extra,
  );
}

/** Columns of every kind with values a park may have. */
export const MIXED_TABLE = makeTable(
  [
    { key: "id", kind: "text" },
    { key: "areaRegisteredM2", kind: "number", unit: "m²" },
    { key: "standard", kind: "boolean" },
    { key: "verifiedOn", kind: "day" },
    { key: "权利人", kind: "text" },
    { key: "shares", kind: "json" },
  ],
  [
    {
      values: {
        id: "ZY-01",
        areaRegisteredM2: 46230.28,
        standard: true,
        verifiedOn: "2026-06-30",
        权利人: "甲公司",
        shares: [1, 2],
      },
      geometry: makePolygon(),
    },
    { values: { id: "ZY-02", areaRegisteredM2: 0.1, standard: false }, geometry: HOLED },
    { values: { id: "=cmd", areaRegisteredM2: -3e-7, 权利人: '龘 "引号", 换行\r\n第二行' } },
  ],
);

/** Any longitude and latitude, of any number of digits. */
const position = fc
  .tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true }))
  .map(([lon, lat]): Position => [lon + 0, lat + 0]);

const ring = fc
  .record({
    west: fc.double({ min: 73, max: 134, noNaN: true }),
    south: fc.double({ min: 18, max: 53, noNaN: true }),
    size: fc.double({ min: 1e-5, max: 0.1, noNaN: true }),
  })
  .map(({ west, south, size }) => makeRing(west, south, size));

/** A geometry of any type a format may meet, well-formed, wound by RFC 7946. */
export const anyGeometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: "Point", coordinates })),
  fc
    .array(position, { minLength: 1, maxLength: 4 })
    .map((coordinates): Geometry => ({ type: "MultiPoint", coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 5 })
    .map((coordinates): Geometry => ({ type: "LineString", coordinates })),
  fc
    .array(fc.array(position, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: "MultiLineString", coordinates })),
  ring.map((shell): Geometry => ({ type: "Polygon", coordinates: [shell] })),
  fc
    .array(ring, { minLength: 1, maxLength: 3 })
    .map((shells): Geometry => ({ type: "MultiPolygon", coordinates: shells.map((shell) => [shell]) })),
);

/** Any text without lone surrogates. */
export const anyText = fc.string({ unit: "grapheme", maxLength: 40 });
