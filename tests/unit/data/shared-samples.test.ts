import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validateGeoJson, type GeoJsonReading } from "../../../src/data/validate-geojson.ts";
import { hasErrors } from "../../../src/domain/finding.ts";

const SAMPLES = join(import.meta.dirname, "../../../../shared/samples");
const HINT = join(SAMPLES, "geojsonhint/test/data");
const KOREA = join(SAMPLES, "cadastre-korea/parcels.geojson");
const FLATGEOBUF = join(SAMPLES, "flatgeobuf/test/data");

function read(path: string): Promise<GeoJsonReading> {
  return validateGeoJson(readFileSync(path));
}

/** Called good there, but its latitudes reach -109. */
const NOT_SO_GOOD = ["issue82.geojson"];

/** Called bad there for style: RFC 7946 only advises against it, and nothing is lost by reading it. */
const NOT_SO_BAD = [
  "different-first-size.geojson",
  "excessive_precision_truncated.geojson",
  "featurecollection_changed_semantics.geojson",
  "geometry_changed_semantics.geojson",
  "geometrycollection_nested.geojson",
  "geometrycollection_single.geojson",
];

describe.skipIf(!existsSync(HINT))("the files of geojsonhint (skipped: no samples)", () => {
  const list = (folder: string): string[] => (existsSync(HINT) ? readdirSync(join(HINT, folder)) : []);

  test.each(list("good").filter((file) => !NOT_SO_GOOD.includes(file)))("good/%s is taken", async (file) => {
    expect(hasErrors((await read(join(HINT, "good", file))).findings)).toBe(false);
  });

  test.each(list("bad").filter((file) => !NOT_SO_BAD.includes(file)))("bad/%s is reported", async (file) => {
    const { findings } = await read(join(HINT, "bad", file));
    expect(findings.filter(({ severity }) => severity !== "info")).not.toEqual([]);
  });
});

test.skipIf(!existsSync(KOREA))(
  "projected lots are told apart by one sentence (skipped: no samples)",
  async () => {
    const reading = await read(KOREA);
    expect(reading.features).toBe(2431);
    expect(reading.counts).toEqual({ "crs-member-not-lonlat": 1, "coordinates-projected": 1 });
    expect(reading.findings[1]?.figures["count"]).toBe(2431);
    expect(reading.unmeasurable.size).toBe(2431);
  },
);

describe.skipIf(!existsSync(FLATGEOBUF))("world files (skipped: no samples)", () => {
  test("states of the US are sound but for their winding", async () => {
    const reading = await read(join(FLATGEOBUF, "states.geojson"));
    expect(Object.keys(reading.counts)).toEqual(["winding-order"]);
  });

  test("roads are sound", async () => {
    const reading = await read(join(FLATGEOBUF, "tiger_roads.geojson"));
    expect(reading.counts).toEqual({});
    expect(reading.features).toBe(8333);
  });
});
