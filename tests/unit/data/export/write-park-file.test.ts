import { unzipSync } from "fflate";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeParkFile } from "../../../../src/data/export/write-park-file.ts";
import { readPark, type ParkReading } from "../../../../src/data/read-park.ts";
import { readUserPark } from "../../../../src/data/read-user-park.ts";
import { createDiskFiles } from "../../../../src/data/sources/disk-files.ts";
import { PARK_LAYERS } from "../../../../src/domain/layer.ts";
import type { ParkManifest } from "../../../../src/domain/park.ts";
import { NOW } from "./export-fixtures.ts";

const FOLDER = join(import.meta.dirname, "../../../../geodata/zhengyang");

let shipped: ParkReading;

beforeAll(async () => {
  shipped = await readPark(createDiskFiles(FOLDER), { validate: true });
});

async function unzip(
  reading: ParkReading,
  optionFiles: readonly { name: string; bytes: Uint8Array }[] = [],
): Promise<Record<string, Uint8Array>> {
  return unzipSync(await writeParkFile({ ...reading, optionFiles }, NOW));
}

function readManifest(files: Record<string, Uint8Array>): ParkManifest {
  return JSON.parse(new TextDecoder().decode(files["park.json"])) as ParkManifest;
}

describe("a park file", () => {
  it("reads back to the same park, plan and shapes, to the last digit", async () => {
    const files = await unzip(shipped);
    const entries = Object.entries(files).map(([path, bytes]) => ({
      path: `out/${path}`,
      file: new Blob([bytes as Uint8Array<ArrayBuffer>]),
    }));
    const options = {
      asOf: "2026-06-30",
      plan: null,
      parkIds: {},
      near: null,
      anchors: [],
      choices: {},
    };
    const reading = await readUserPark(entries, options, () => undefined);
    if (reading.kind !== "park") throw new Error(reading.kind);
    expect(reading.plan).toEqual(shipped.plan);
    expect(reading.summary.findings).toEqual(shipped.findings);
    for (const layer of PARK_LAYERS) {
      // As text: so many numbers are compared slowly one by one.
      expect(JSON.stringify(reading.geometries[layer])).toBe(JSON.stringify(shipped.geometries[layer]));
      expect(JSON.stringify(reading.park[layer])).toBe(JSON.stringify(shipped.park[layer]));
    }
    expect(reading.park.manifest).toEqual({
      ...shipped.park.manifest,
      plan: "plan.json",
    });
  });

  it("names what is inside, and keeps the rest of the manifest", async () => {
    const files = await unzip(shipped);
    const manifest = readManifest(files);
    expect(manifest.plantedCases).toEqual(shipped.park.manifest.plantedCases);
    expect(Object.values(manifest.layers).every((file) => files[file] !== undefined)).toBe(true);
    expect(manifest.options).toBeUndefined();
  });

  it("has only the layers the park has", async () => {
    const layers = Object.fromEntries(
      Object.entries(shipped.park.manifest.layers).filter(([layer]) => layer !== "zones"),
    );
    const park = { ...shipped.park, zones: [], manifest: { ...shipped.park.manifest, layers } };
    const files = await unzip({ ...shipped, park });
    expect(Object.keys(files)).not.toContain("zones.geojson");
    expect(Object.keys(readManifest(files).layers)).toEqual(["clusters", "plots", "plants", "places"]);
  });

  it("has the options under names that clash nowhere and lead nowhere", async () => {
    const bytes = new TextEncoder().encode("{}");
    const names = ["a.json", "A.json", "../x.json", "方案一"];
    const files = await unzip(
      shipped,
      names.map((name) => ({ name, bytes })),
    );
    const paths = ["options/a.json", "options/A-2.json", "options/_x.json", "options/方案一.json"];
    expect(readManifest(files).options).toEqual(paths);
    for (const path of paths) expect(files[path]).toEqual(bytes);
  });
});
