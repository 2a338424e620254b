import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DecodeError } from "../../../src/data/decode-error.ts";
import { readPark, type ParkReading } from "../../../src/data/read-park.ts";
import { createDiskFiles } from "../../../src/data/sources/disk-files.ts";

const PARKS = join(import.meta.dirname, "../../fixtures/parks");

function read(park: string): Promise<ParkReading> {
  return readPark(createDiskFiles(join(PARKS, park)), { validate: true });
}

describe("a sound park", () => {
  test("comes without findings, every layer decoded", async () => {
    const { park, plan, findings, counts, features } = await read("small");
    expect(findings).toEqual([]);
    expect(counts).toEqual({});
    expect(features).toBe(10);
    expect(plan.id).toBe("small");
    expect(park.manifest.asOf).toBe("2026-06-30");
    const sizes = [park.clusters, park.zones, park.plots, park.plants, park.places].map(
      (layer) => layer.length,
    );
    expect(sizes).toEqual([2, 1, 4, 2, 1]);
  });

  test("has its plots measured and what it does not know kept under other", async () => {
    const { park, geometries } = await read("small");
    const [plot] = park.plots;
    expect(plot).toMatchObject({
      id: "W-1",
      cluster: "west",
      landUse: "1001",
      stage: "in-production",
      startedOn: "2024-02-29",
      utilities: { powerKva: 400 },
      other: { colour: "blue" },
    });
    expect(plot?.site.areaM2).toBeCloseTo(537_700, -3);
    expect(plot?.site.bounds).toEqual([108.78, 29.45, 108.79, 29.455]);
    expect(plot?.site.anchor?.[0]).toBeCloseTo(108.785, 9);
    expect(geometries.plots).toHaveLength(4);
  });

  test("gives a plant as a point no area, and one as a footprint its area", async () => {
    const { park } = await read("small");
    expect(park.plants[0]?.site.areaM2).toBeNull();
    expect(park.plants[1]?.site.areaM2).toBeGreaterThan(10_000);
  });

  test("reads the same without the checks", async () => {
    const quick = await readPark(createDiskFiles(join(PARKS, "small")), { validate: false });
    expect(quick).toEqual(await read("small"));
  });
});

describe("a troubled park is read all the same", () => {
  test("with each trouble at its place", async () => {
    const { findings } = await read("troubled");
    const told = findings.map(({ code, layer, path, subjects, figures }) => [
      code,
      layer,
      path ?? "",
      subjects.join(),
      figures["field"] ?? "",
    ]);
    expect(told).toEqual([
      ["value-unknown", "clusters", "/features/0/properties/kind", "west", "kind"],
      ["reference-unknown", "clusters", "/features/1/properties/id", "north", "id"],
      ["wrong-geometry-type", "clusters", "/features/2/geometry/type", "east", ""],
      ["file-missing", "zones", "", "", ""],
      ["duplicate-id", "plots", "/features/1/properties/id", "W-1", ""],
      ["ring-self-intersection", "plots", "/features/2/geometry/coordinates/0/0", "W-3", ""],
      ["value-unknown", "plots", "/features/0/properties/landUse", "W-1", "landUse"],
      ["reference-unknown", "plots", "/features/1/properties/cluster", "W-1", "cluster"],
      ["field-missing", "plots", "/features/1/properties", "W-1", "stage"],
      ["reference-unknown", "plots", "/features/1/properties/industry", "W-1", "industry"],
      ["value-unknown", "plots", "/features/1/properties/farMax", "W-1", "farMax"],
      ["value-unknown", "plots", "/features/1/properties/startedOn", "W-1", "startedOn"],
      ["field-missing", "plots", "/features/3/properties", "#3", "id"],
      ["wrong-geometry-type", "plants", "/features/0/geometry/type", "P-1", ""],
      ["reference-unknown", "plants", "/features/0/properties/plot", "P-1", "plot"],
      ["value-unknown", "plants", "/features/0/properties/floorAreaM2", "P-1", "floorAreaM2"],
      ["not-json", "places", "", "", ""],
    ].sort((a, b) => LAYER_ORDER.indexOf(a[1] ?? "") - LAYER_ORDER.indexOf(b[1] ?? ""))); // prettier-ignore
  });

  test("a wrong value is absent from the record and kept as it came", async () => {
    const { park } = await read("troubled");
    const [first, second] = park.plots;
    expect(first).not.toHaveProperty("landUse");
    expect(first?.other).toEqual({ landUse: "9999" });
    expect(second?.other).toEqual({ farMax: "2.0", startedOn: "2026-02-30" });
    expect(second?.cluster).toBe("south");
  });

  test("what cannot be measured has no area, what is of the wrong type no geometry", async () => {
    const { park, geometries } = await read("troubled");
    expect(park.plots[2]?.site.areaM2).toBeNull();
    expect(geometries.plots[2]).not.toBeNull();
    expect(park.clusters[2]?.site).toEqual({ index: 2, areaM2: null, bounds: null, anchor: null });
    expect(geometries.clusters[2]).toBeNull();
  });
});

describe("what makes no park", () => {
  test.each([
    ["not-json", "park.json", "", "Expected"],
    ["bad-manifest", "park.json", "/asOf", "YYYY-MM-DD"],
    ["no-plan", "missing.json", "", "no such file"],
    ["nowhere", "park.json", "", "no such file"],
  ])("%s is told by file, place and reason", async (park, file, path, reason) => {
    const error: unknown = await read(park).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ file, path, reason: expect.stringContaining(reason) as string });
  });

  test("a missing plan can be stood in for", async () => {
    const { plan } = await read("small");
    const reading = await readPark(createDiskFiles(join(PARKS, "no-plan")), {
      validate: true,
      fallbackPlan: plan,
    });
    expect(reading.plan).toBe(plan);
  });
});

const SHIPPED = join(import.meta.dirname, "../../../geodata/zhengyang");

test.skipIf(!existsSync(SHIPPED))("the shipped park has no error (skipped: not grown)", async () => {
  const { findings } = await readPark(createDiskFiles(SHIPPED), { validate: true });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

const LAYER_ORDER = ["clusters", "zones", "plots", "plants", "places"];
