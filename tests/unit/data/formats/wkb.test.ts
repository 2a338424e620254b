import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { readWkb } from "../../../../src/data/formats/wkb.ts";

type Simple = Exclude<Geometry, { type: "GeometryCollection" }>;

interface Dialect {
  readonly isLittle: boolean;
  readonly hasZ: boolean;
  readonly isEwkb: boolean;
}

const CODES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const;

/** WKB of a geometry, written down from the standard. */
function writeWkb(geometry: Geometry, dialect: Dialect): number[] {
  const { isLittle, hasZ, isEwkb } = dialect;
  const out: number[] = [];
  const write = (bytes: number, set: (view: DataView) => void): void => {
    const view = new DataView(new ArrayBuffer(bytes));
    set(view);
    out.push(...new Uint8Array(view.buffer));
  };
  const writeCount = (count: number): void => {
    write(4, (view) => {
      view.setUint32(0, count, isLittle);
    });
  };
  const writePosition = (position: Position): void => {
    for (const ordinate of position)
      write(8, (view) => {
        view.setFloat64(0, ordinate, isLittle);
      });
  };
  const writePositions = (positions: readonly Position[]): void => {
    writeCount(positions.length);
    positions.forEach(writePosition);
  };
  out.push(isLittle ? 1 : 0);
  const code = CODES[geometry.type];
  if (isEwkb) {
    writeCount((code | (hasZ ? 0x80000000 : 0) | 0x20000000) >>> 0);
    writeCount(4490);
  } else writeCount(hasZ ? code + 1000 : code);
  switch (geometry.type) {
    case "Point":
      writePosition(geometry.coordinates);
      break;
    case "LineString":
      writePositions(geometry.coordinates);
      break;
    case "Polygon":
      writeCount(geometry.coordinates.length);
      geometry.coordinates.forEach(writePositions);
      break;
    case "MultiPoint":
    case "MultiLineString":
    case "MultiPolygon":
    case "GeometryCollection": {
      const parts = geometry.type === "GeometryCollection" ? geometry.geometries : splitParts(geometry);
      writeCount(parts.length);
      for (const part of parts) out.push(...writeWkb(part, dialect));
    }
  }
  return out;
}

function splitParts(geometry: Simple): Geometry[] {
  const type = geometry.type.replace("Multi", "");
  return (geometry.coordinates as unknown[]).map((coordinates) => ({ type, coordinates }) as Geometry);
}

const dialects = fc.record({ isLittle: fc.boolean(), hasZ: fc.boolean(), isEwkb: fc.boolean() });

function geometries(hasZ: boolean): fc.Arbitrary<Geometry> {
  const ordinate = fc.double({ noNaN: true, noDefaultInfinity: true });
  const position = fc.array(ordinate, { minLength: hasZ ? 3 : 2, maxLength: hasZ ? 3 : 2 });
  const line = fc.array(position, { minLength: 1, maxLength: 5 });
  const rings = fc.array(line, { minLength: 1, maxLength: 3 });
  const simple = fc.oneof(
    position.map((coordinates): Geometry => ({ type: "Point", coordinates })),
    line.map((coordinates): Geometry => ({ type: "LineString", coordinates })),
    line.map((coordinates): Geometry => ({ type: "MultiPoint", coordinates })),
    rings.map((coordinates): Geometry => ({ type: "Polygon", coordinates })),
    rings.map((coordinates): Geometry => ({ type: "MultiLineString", coordinates })),
    fc
      .array(rings, { minLength: 1, maxLength: 3 })
      .map((coordinates): Geometry => ({ type: "MultiPolygon", coordinates })),
  );
  const collection = (members: fc.Arbitrary<Geometry>): fc.Arbitrary<Geometry> =>
    fc
      .array(members, { minLength: 1, maxLength: 3 })
      .map((list) => ({ type: "GeometryCollection", geometries: list }));
  return fc.oneof(simple, collection(fc.oneof(simple, collection(simple))));
}

describe("WKB", () => {
  it("gives back the geometry that was written, in every dialect", () => {
    const cases = dialects.chain((dialect) => fc.tuple(fc.constant(dialect), geometries(dialect.hasZ)));
    fc.assert(
      fc.property(cases, ([dialect, geometry]) => {
        expect(readWkb(Uint8Array.from(writeWkb(geometry, dialect)))).toMatchObject({ geometry });
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("leaves measures out", () => {
    const point = writeWkb(
      { type: "Point", coordinates: [1, 2, 9] },
      { isLittle: true, hasZ: true, isEwkb: false },
    );
    // The code of a point with M in place of Z: 2001.
    point.splice(1, 4, 0xd1, 0x07, 0, 0);
    expect(readWkb(Uint8Array.from(point))).toMatchObject({ geometry: { coordinates: [1, 2] } });
  });

  it("has empty geometries, which are none", () => {
    const plain = { isLittle: true, hasZ: false, isEwkb: false };
    for (const geometry of [
      { type: "Point", coordinates: [NaN, NaN] },
      { type: "Polygon", coordinates: [] },
      { type: "MultiPolygon", coordinates: [] },
      { type: "GeometryCollection", geometries: [] },
    ] satisfies Geometry[]) {
      expect(readWkb(Uint8Array.from(writeWkb(geometry, plain)))).toMatchObject({ geometry: null });
    }
  });

  it("names what it does not turn into GeoJSON", () => {
    expect(readWkb(Uint8Array.from([1, 10, 0, 0, 0, 0, 0, 0, 0]))).toEqual({ unsupported: "CurvePolygon" });
  });

  it("nested deep is a fault, not a stack that runs over", () => {
    const nested = Array.from({ length: 50_000 }, () => [1, 7, 0, 0, 0, 1, 0, 0, 0]).flat();
    expect(readWkb(Uint8Array.from(nested))).toEqual({ fault: "wkb-depth" });
  });

  it("with a count beyond its end is a fault, not a list of that length", () => {
    expect(readWkb(Uint8Array.from([1, 2, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f]))).toEqual({ fault: "wkb-cut" });
  });

  it("is anything at all without an error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(readWkb(bytes)).toBeTypeOf("object");
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
