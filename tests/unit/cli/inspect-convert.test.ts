import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run, runJson } from "./read-run.ts";

interface Inspected {
  readonly format: string;
  readonly encoding: { readonly name: string; readonly how: string };
  readonly crs: { readonly code: string | null; readonly how: string; readonly confidence: number };
  readonly layers: readonly {
    readonly name: string;
    readonly geometry: string | null;
    readonly features: number;
  }[];
  readonly fields: readonly {
    readonly name: string;
    readonly mappedTo: string | null;
    readonly sample: string;
  }[];
  readonly bbox: readonly number[] | null;
}

interface Measured {
  readonly totalM2: number;
  readonly features: readonly { readonly areaM2: number | null }[];
}

/** Two plots as an officer has them. */
const PLOTS = {
  type: "FeatureCollection",
  features: [makePlot("ZY-01", "二类工业用地", 12.5, 108.78), makePlot("ZY-02", "一类工业用地", 30, 108.785)],
};

function makePlot(code: string, use: string, mu: number, west: number) {
  const [south, width, height] = [29.44, 0.004, 0.003];
  const ring = [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ];
  return {
    type: "Feature",
    properties: { 地块编号: code, 用地性质: use, "面积(亩)": mu },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

let folder = "";
let source = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "park-atlas-"));
  source = join(folder, "plots-source.geojson");
  await writeFile(source, JSON.stringify(PLOTS));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function at(name: string): string {
  return join(folder, name);
}

describe("one layer in every format", () => {
  test.each([
    ["geojson", "plots.geojson", [], "EPSG:4326"],
    ["shapefile", "utf8.zip", [], "EPSG:4490"],
    ["shapefile", "zone36-gbk.zip", ["--to-crs", "EPSG:4524", "--to-encoding", "GBK"], "EPSG:4524"],
    ["shapefile", "cm108.zip", ["--to-crs", "4545"], "EPSG:4545"],
    ["gpkg", "zone36.gpkg", ["--to-crs", "EPSG:4524"], "EPSG:4524"],
    ["kml", "plots.kml", [], "EPSG:4326"],
    ["csv", "plots.csv", [], null],
    ["xlsx", "plots.xlsx", [], null],
  ] as const)(
    "goes out as %s (%s) and comes in with the same areas, texts and place",
    async (format, name, options, crs) => {
      const before = await runJson<Measured>("areas", source);
      expect((await run("convert", source, at(name), ...options)).code).toBe(0);
      const { json } = await runJson<Inspected>("inspect", at(name));
      expect(json).toMatchObject({ format, layers: [{ features: 2 }] });
      if (crs !== null)
        expect(json.crs).toMatchObject({ code: crs, confidence: expect.any(Number) as number });
      expect(json.fields.map(({ sample }) => sample)).toEqual(
        expect.arrayContaining(["ZY-01", "二类工业用地"]),
      );
      expect(json.fields.map(({ mappedTo }) => mappedTo)).toEqual(
        expect.arrayContaining(["id", "landUse", "areaRegisteredM2"]),
      );
      const [west = NaN, south = NaN] = json.bbox ?? [];
      expect([west, south].map((degrees) => degrees.toFixed(6))).toEqual(["108.780000", "29.440000"]);
      const after = await runJson<Measured>(
        "areas",
        at(name),
        ...(crs === null ? ["--crs", "EPSG:4490"] : []),
      );
      expect(after.code).toBe(0);
      after.json.features.forEach(({ areaM2 }, index) => {
        // One part in a million.
        expect((areaM2 ?? 0) / (before.json.features[index]?.areaM2 ?? 1)).toBeCloseTo(1, 6);
      });
    },
  );
});

describe("park convert", () => {
  test("puts the columns it is told to under the domain's names and into its units, the rest as it came", async () => {
    await writeFile(
      at("map.json"),
      JSON.stringify({ 地块编号: "id", "面积(亩)": "areaRegisteredM2", 用地性质: null }),
    );
    await run("convert", source, at("mapped.geojson"), "--fields", at("map.json"));
    const mapped = JSON.parse(await readFile(at("mapped.geojson"), "utf8")) as typeof PLOTS;
    expect(mapped.features[1]?.properties).toEqual({
      id: "ZY-02",
      areaRegisteredM2: 20_000,
      用地性质: "一类工业用地",
    });
  });

  test.each([
    [["--to-crs", "EPSG:4524"], "out.geojson", "longitude and latitude only"],
    [[], "out.docx", "no format to write"],
    [["--layer", "streets"], "out.csv", "no layer streets"],
    [["--crs", "CGCS2000"], "out.csv", "write EPSG:n"],
    [["--encoding", "klingon"], "out.csv", "unknown encoding klingon"],
  ] as const)("says what is wrong with %j in one line and writes nothing", async (options, name, message) => {
    const { code, errors } = await run("convert", source, at(name), ...options);
    expect([code, errors.length]).toEqual([2, 1]);
    expect(errors[0]).toContain(message);
    await expect(readFile(at(name))).rejects.toThrow("ENOENT");
  });
});

describe("a place nobody states", () => {
  test("is a guess that inspect reports and areas refuses, until it is said", async () => {
    await writeFile(at("grid.csv"), "code,x,y\nA,576374,3260373\nB,576474,3260373\n");
    const { json } = await runJson<Inspected>("inspect", at("grid.csv"));
    expect(json.crs).toMatchObject({ code: "EPSG:4545", how: "guessed" });
    expect(json.crs.confidence).toBeLessThan(0.9);
    const refused = await run("areas", at("grid.csv"));
    expect([refused.code, refused.out, refused.errors.length]).toEqual([2, [], 1]);
    expect(refused.errors[0]).toContain("--crs EPSG:n");
    expect((await run("areas", at("grid.csv"), "--crs", "EPSG:4545")).code).toBe(0);
  });

  test("is fixed by a zone prefix", async () => {
    await writeFile(at("zone.csv"), "code,x,y\nA,36576374,3260373\nB,36576474,3260373\n");
    const { json } = await runJson<Inspected>("inspect", at("zone.csv"));
    expect(json.crs.code).toBe("EPSG:4524");
    expect(json.crs.confidence).toBeGreaterThanOrEqual(0.9);
  });
});

test("a file of no format we know is refused in one line that says what it looks like and what is accepted", async () => {
  await writeFile(at("plan.pdf"), "%PDF-1.7\n");
  const { code, errors } = await run("inspect", at("plan.pdf"));
  expect([code, errors.length]).toEqual([2, 1]);
  expect(errors[0]).toMatch(/PDF.*GeoJSON/);
});
