import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { checkGeoJson, validateGeoJson, type GeoJsonReading } from "../../../src/data/validate-geojson.ts";
import { loadSchemaCheck } from "../../../src/data/geojson-schema.ts";
import { hasErrors } from "../../../src/domain/finding.ts";
import { getAreaM2 } from "../../../src/geo/area.ts";
import { getBounds } from "../../../src/geo/bounds.ts";
import { getCentroid } from "../../../src/geo/centroid.ts";

const VALID = join(import.meta.dirname, "../../fixtures/geojson/valid");
/** Enough for every run of the tests; `FUZZ_RUNS=20000` looks longer. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 300);

vi.setConfig({ testTimeout: 600_000 });

const checkSchema = await loadSchemaCheck();

/** Whatever came in: the parts of a reading fit together, and what is handed on can be measured. */
function expectWhole(reading: GeoJsonReading): void {
  const features = reading.collection?.features ?? [];
  expect(features.length).toBe(reading.features);
  if (reading.collection === undefined) expect(hasErrors(reading.findings)).toBe(true);
  for (const finding of reading.findings) expect(finding.path).toBeTypeOf("string");
  features.forEach(({ geometry }, index) => {
    if (geometry === null) return;
    getBounds(geometry);
    getCentroid(geometry);
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return;
    if (!reading.unmeasurable.has(index)) expect(Number.isFinite(getAreaM2(geometry))).toBe(true);
  });
}

const number = fc.oneof(
  fc.double({ min: -200, max: 200 }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e308, 5e-324),
);
const junk = fc.oneof(
  { maxDepth: 4 },
  fc.jsonValue(),
  fc.constantFrom("Polygon", "__proto__", "constructor", "toString"),
);
const position = fc.oneof(
  { weight: 20, arbitrary: fc.array(number, { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: junk },
);
const rings = fc.array(fc.array(position, { maxLength: 9 }), { maxLength: 4 });
const geometry = fc.oneof(
  fc.record({ type: fc.constant("Polygon"), coordinates: rings }),
  fc.record({ type: fc.constant("MultiPolygon"), coordinates: fc.array(rings, { maxLength: 4 }) }),
  fc.record({
    type: fc.constantFrom("Point", "LineString", "MultiPoint", "MultiLineString", "Polygon"),
    coordinates: fc.oneof(position, rings, junk),
  }),
  fc.record({ type: fc.constant("GeometryCollection"), geometries: junk }),
  junk,
);
const feature = fc.record(
  {
    type: fc.oneof({ weight: 9, arbitrary: fc.constant("Feature") }, { weight: 1, arbitrary: junk }),
    id: junk,
    bbox: junk,
    crs: junk,
    properties: junk,
    geometry,
  },
  { requiredKeys: ["type"] },
);
const collection = fc.record(
  { type: fc.constant("FeatureCollection"), features: fc.array(feature, { maxLength: 4 }), crs: junk },
  { requiredKeys: ["type", "features"] },
);

test("nothing that looks like GeoJSON crashes it or is half accepted", () => {
  fc.assert(
    fc.property(fc.oneof(collection, geometry, feature, junk), (value) => {
      expectWhole(checkGeoJson(value, { checkSchema }));
    }),
    { seed: 1, numRuns: RUNS },
  );
});

test("no small ring on a coarse grid crashes it", () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
  const closed = fc
    .array(corner, { minLength: 3, maxLength: 9 })
    .map((ring) => [...ring, ring[0]].map((pair) => [...(pair as [number, number])]));
  const parts = fc.array(fc.array(closed, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(parts, (coordinates) => {
      expectWhole(checkGeoJson({ type: "MultiPolygon", coordinates }, { checkSchema }));
    }),
    { seed: 2, numRuns: RUNS },
  );
});

test("a valid file with bytes changed, cut or doubled is read or refused, never thrown at", async () => {
  const files = readdirSync(VALID).map((file) => readFileSync(join(VALID, file)));
  const change = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom("set", "cut", "double"),
    byte: fc.integer({ min: 0, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async (file, changes) => {
        let bytes = new Uint8Array(file);
        for (const { at, kind, byte } of changes) {
          const place = at % bytes.length;
          if (kind === "set") bytes[place] = byte;
          else if (kind === "cut") bytes = bytes.slice(0, place + 1);
          else bytes = Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(Math.floor(place / 2))]);
        }
        expectWhole(await validateGeoJson(bytes));
      },
    ),
    { seed: 3, numRuns: RUNS },
  );
});

test("bytes of no meaning are refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expectWhole(await validateGeoJson(bytes));
    }),
    { seed: 4, numRuns: RUNS },
  );
});
