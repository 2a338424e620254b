import fc from "fast-check";
import type { Geometry, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { encodeRecords } from "../../../../src/data/export/encode-records.ts";
import { forPublication } from "../../../../src/data/export/for-publication.ts";
import { roundGeometry } from "../../../../src/data/export/round-geometry.ts";
import { findPolygonFaults } from "../../../../src/geo/validity/polygon-faults.ts";
import { makePolygon, makeRing, makeTable } from "./export-fixtures.ts";

function leftOutOf(values: Record<string, unknown>): readonly string[] {
  const fields = Object.keys(values).map((key) => ({ key, kind: "json" as const }));
  return forPublication(makeTable(fields, [{ values }])).leftOut;
}

describe("a table for publication", () => {
  it("is without holder, contact and money of the park's own fields", () => {
    const plot = {
      id: "P1",
      site: { index: 0, areaM2: 1, bounds: null, anchor: null },
      other: { 备注: "角地" },
      cluster: "north",
      holder: "甲公司",
      contact: "招商局",
      taxWan: 1,
      investedWan: 1,
      investmentTotalWan: 1,
      priceWanPerMu: 1,
      rentYuanPerM2Month: 1,
      saleYuanPerM2: 1,
      areaRegisteredM2: 100,
      source: "登记簿",
    };
    const encoded = encodeRecords("plots", [plot], []);
    const { table, leftOut } = forPublication(makeTable(encoded.fields, encoded.rows, { layer: "plots" }));
    expect(leftOut).toEqual([
      "holder",
      "investedWan",
      "investmentTotalWan",
      "taxWan",
      "priceWanPerMu",
      "contact",
    ]);
    expect(table.rows[0]?.values).toEqual({
      id: "P1",
      cluster: "north",
      areaRegisteredM2: 100,
      source: "登记簿",
      备注: "角地",
    });
    expect(table.fields.map(({ key }) => key)).toEqual([
      "id",
      "cluster",
      "areaRegisteredM2",
      "source",
      "备注",
    ]);
  });

  it("is without extra columns that look like one by their name", () => {
    const names = [
      "权利人",
      "QLR",
      "LXDH",
      "土地出让价款(万元)",
      "owner_name",
      "OwnerName",
      "E-mail",
      "成交价",
    ];
    expect(leftOutOf(Object.fromEntries(names.map((name) => [name, "x"])))).toEqual(names);
  });

  it("keeps columns that only sound like one", () => {
    const names = [
      "id",
      "单元号",
      "控规单元",
      "parentCode",
      "current",
      "hotel",
      "地块编号",
      "用途",
      "面积",
      "different",
    ];
    expect(leftOutOf(Object.fromEntries(names.map((name) => [name, "x"])))).toEqual([]);
  });

  it("is without extra columns with a telephone number or an address, or a name inside them", () => {
    const values = {
      备注: "找 13800001234 问",
      mixed: { deep: [{ 权利人: "甲" }] },
      via: ["a@b.cn"],
      code: "1380000123456",
      ok: { a: [1] },
    };
    expect(leftOutOf(values)).toEqual(["备注", "mixed", "via"]);
  });

  it("does not overflow the stack on a deep value", () => {
    let deep: unknown = "x";
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    expect(leftOutOf({ deep })).toEqual([]);
  });

  it("has coordinates of five decimals", () => {
    const geometry = makePolygon(108.780001234, 29.450004999);
    const { table, losses } = forPublication(makeTable([], [{ geometry, values: {} }]));
    expect(table.rows[0]?.geometry).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [108.78, 29.45],
          [108.781, 29.45],
          [108.781, 29.451],
          [108.78, 29.451],
          [108.78, 29.45],
        ],
      ],
    });
    expect(losses).toEqual([]);
  });

  it("tells of the shapes that do not outlast it", () => {
    const tiny: Polygon = { type: "Polygon", coordinates: [makeRing(108.78, 29.45, 1e-6)] };
    const { table, losses } = forPublication(
      makeTable(
        [],
        [
          { geometry: makePolygon(), values: {} },
          { geometry: tiny, values: {} },
        ],
      ),
    );
    expect(table.rows[1]?.geometry).toBeNull();
    expect(losses).toEqual([{ code: "geometry-collapsed", rows: [1], count: 1 }]);
  });
});

describe("rounding a shape", () => {
  it("leaves out holes and parts without width", () => {
    const tiny = makeRing(108.7803, 29.4503, 1e-6);
    const multi: Geometry = {
      type: "MultiPolygon",
      coordinates: [[makeRing(108.78, 29.45), tiny.toReversed()], [makeRing(108.8, 29.45, 1e-6)]],
    };
    expect(roundGeometry(multi, 3)).toEqual({
      kind: "geometry",
      geometry: {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [108.78, 29.45],
              [108.781, 29.45],
              [108.781, 29.451],
              [108.78, 29.451],
              [108.78, 29.45],
            ],
          ],
        ],
      },
    });
  });

  it("refuses a shape that comes to touch itself", () => {
    // An hourglass with a neck of 0.4 m, which closes.
    const ring = [
      [0, 0],
      [0.001, 0],
      [0.000502, 0.0005],
      [0.001, 0.001],
      [0, 0.001],
      [0.000498, 0.0005],
      [0, 0],
    ];
    const neck: Polygon = { type: "Polygon", coordinates: [ring] };
    expect(findPolygonFaults([neck.coordinates])).toEqual([]);
    expect(roundGeometry(neck, 5)).toEqual({ kind: "invalid" });
  });

  it("keeps what was faulty before", () => {
    const bow: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [0.001, 0.001],
          [0.001, 0],
          [0, 0.001],
          [0, 0],
        ],
      ],
    };
    expect(roundGeometry(bow, 5)).toEqual({ kind: "geometry", geometry: bow });
  });

  it("never makes a sound polygon faulty", () => {
    const star = fc
      .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 })
      .map((radii): Polygon => {
        const ring = radii.map((radius, index) => {
          const angle = (2 * Math.PI * index) / radii.length;
          const r = radius * 4e-5;
          return [108.78 + r * Math.cos(angle), 29.45 + r * Math.sin(angle)];
        });
        return { type: "Polygon", coordinates: [[...ring, ring[0] as number[]]] };
      });
    fc.assert(
      fc.property(star, (polygon) => {
        const rounded = roundGeometry(polygon, 5);
        if (rounded.kind !== "geometry") return;
        const faults = findPolygonFaults([(rounded.geometry as Polygon).coordinates]);
        expect(faults.filter(({ code }) => code !== "winding-order")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("drops repeated vertices of lines, and a line without length", () => {
    const line = (lons: readonly number[]) => lons.map((lon) => [lon, 0]);
    const lines: Geometry = {
      type: "MultiLineString",
      coordinates: [line([1, 1.000001, 2]), line([3, 3.000001])],
    };
    expect(roundGeometry(lines, 5)).toEqual({
      kind: "geometry",
      geometry: { type: "MultiLineString", coordinates: [line([1, 2])] },
    });
    expect(roundGeometry({ type: "LineString", coordinates: line([3, 3.000001]) }, 5)).toEqual({
      kind: "collapsed",
    });
  });
});
