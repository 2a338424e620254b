import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { repairFeatures } from "../../../../src/data/importing/repair-reading.ts";
import { getRepair } from "../../../../src/data/importing/repair-proposals.ts";
import { checkGeoJson } from "../../../../src/data/validate-geojson.ts";
import { loadSchemaCheck } from "../../../../src/data/geojson-schema.ts";
import { LOSSLESS_REPAIRS, REPAIR_CODES } from "../../../../src/domain/repair.ts";
import { createRandom } from "../../../fixtures/random.ts";

const [LON, LAT, STEP] = [108.78, 29.45, 1e-4];

function draw(corners: readonly (readonly [number, number])[]): number[][] {
  return corners.map(([x, y]) => [LON + x * STEP, LAT + y * STEP]);
}

const square = draw([[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]); // prettier-ignore
const bowTie = draw([[10, 0], [14, 4], [14, 0], [10, 4], [10, 0]]); // prettier-ignore
const beside = draw([[4.0005, 0], [8, 0], [8, 4], [4.0005, 4], [4.0005, 0]]); // prettier-ignore

function toFeature(coordinates: unknown, properties: unknown = {}): object {
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates } };
}

function collect(features: readonly unknown[]): object {
  return { type: "FeatureCollection", name: "plots", features };
}

async function check(root: unknown): Promise<string[]> {
  return Object.keys(checkGeoJson(root, { checkSchema: await loadSchemaCheck() }).counts);
}

describe("repairs before the check", () => {
  test("mend what the check would find, feature by feature, and say what was done to which", async () => {
    const root = collect([
      toFeature([square.slice(0, -1)], { id: "A-1" }),
      toFeature([square.toReversed()]),
      toFeature([bowTie]),
      { type: "Feature", properties: null, geometry: null },
      toFeature([beside]),
    ]);
    const { root: mended, repairs, undone, isTooDense } = repairFeatures(root, REPAIR_CODES);
    expect(repairs.map(({ feature, code, count }) => [feature, code, count])).toEqual([
      [0, "close-ring", 1],
      [1, "rewind-ring", 1],
      [2, "split-crossing", 1],
      [4, "snap-vertices", 2],
    ]);
    expect([undone, isTooDense]).toEqual([[], false]);
    // Two features cover the same ground, which is no fault of either shape.
    expect(await check(mended)).toEqual(["geometry-missing"]);
    expect((mended as FeatureCollection).features[0]?.properties).toEqual({ id: "A-1" });
    expect(mended).toMatchObject({ name: "plots" });
  });

  test("leave the value they were given as it was, and share with it what they did not touch", () => {
    const root = collect([toFeature([square.slice(0, -1)]), toFeature([square])]);
    const before = structuredClone(root);
    const { root: mended } = repairFeatures(root, LOSSLESS_REPAIRS);
    expect(root).toEqual(before);
    expect((mended as FeatureCollection).features[1]).toBe((root as FeatureCollection).features[1]);
  });

  test("hand the value back when there is nothing to do or nothing is wanted", () => {
    const root = collect([toFeature([square])]);
    expect(repairFeatures(root, REPAIR_CODES)).toEqual({ root, repairs: [], undone: [], isTooDense: false });
    const open = collect([toFeature([square.slice(0, -1)])]);
    expect(repairFeatures(open, []).root).toBe(open);
  });

  test("reach a bare feature, a bare geometry and the polygons of a geometry collection", () => {
    const open = { type: "Polygon", coordinates: [square.slice(0, -1)] };
    const closed = { type: "Polygon", coordinates: [square] };
    expect(repairFeatures(open, ["close-ring"]).root).toEqual(closed);
    expect(repairFeatures(toFeature(open.coordinates), ["close-ring"]).root).toEqual(toFeature([square]));
    const point = { type: "Point", coordinates: [LON, LAT] };
    const geometry = { type: "GeometryCollection", geometries: [point, open, open] };
    const { root, repairs } = repairFeatures({ type: "Feature", properties: {}, geometry }, ["close-ring"]);
    expect(root).toMatchObject({ geometry: { geometries: [point, closed, closed] } });
    expect(repairs).toEqual([{ code: "close-ring", feature: 0, count: 2, areaChangeM2: 0, movedM: 0 }]);
  });

  test("do not touch a shape across the antimeridian, whose numbers mean another shape", () => {
    const across = [[179, 0], [-179, 0], [-179, 1], [179, 1], [179, 0]]; // prettier-ignore
    const root = collect([toFeature([across])]);
    expect(repairFeatures(root, REPAIR_CODES).root).toBe(root);
  });

  test.each([
    null,
    42,
    "Polygon",
    [],
    {},
    { type: "FeatureCollection", features: null },
    { type: "FeatureCollection", features: [null, 1, "x", [], { type: "Feature" }, { geometry: [] }] },
    { type: "Polygon", coordinates: [[["a", "b"]]] },
    { type: "Polygon", coordinates: [[[1, null], [2, 3]]] }, // prettier-ignore
    { type: "Polygon", coordinates: [[1, 2, 3]] },
    { type: "MultiPolygon", coordinates: [[[[1, 2]]], null] },
    { type: "GeometryCollection", geometries: [null, { type: "Polygon" }] },
  ])("pass over %j", (root) => {
    expect(repairFeatures(root, REPAIR_CODES)).toEqual({ root, repairs: [], undone: [], isTooDense: false });
  });

  test("end without an error and in time on 150 mutations of a file", { timeout: 60_000 }, () => {
    const features = [square, bowTie, beside, square.slice(0, -1)].map((ring) => toFeature([ring]));
    const text = JSON.stringify(collect(features));
    const random = createRandom(7);
    let parsed = 0;
    for (let tries = 0; parsed < 150 && tries < 20_000; tries += 1) {
      const root = parse(mutate(text, random));
      if (root === undefined) continue;
      parsed += 1;
      const started = performance.now();
      const { root: mended } = repairFeatures(root, REPAIR_CODES);
      repairFeatures(mended, REPAIR_CODES);
      expect(performance.now() - started).toBeLessThan(5_000);
    }
    expect(parsed).toBe(150);
  });
});

describe("proposals", () => {
  test("name a repair where there is one, and none where only the owner can help", () => {
    expect(getRepair("ring-not-closed")).toBe("close-ring");
    expect(getRepair("parts-overlap")).toBe("split-crossing");
    expect(getRepair("zero-area")).toBeNull();
    expect(getRepair("duplicate-id")).toBeNull();
  });
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Flips, cuts or repeats a few characters: digits mostly, so that JSON stays JSON often enough. */
function mutate(text: string, random: () => number): string {
  let mutated = text;
  for (let change = Math.ceil(random() * 4); change > 0; change -= 1) {
    const at = Math.floor(random() * mutated.length);
    const length = Math.ceil(random() * 30);
    const kind = random();
    if (kind < 0.5)
      mutated = mutated.slice(0, at) + "0123456789e.-,[]".charAt(random() * 16) + mutated.slice(at + 1);
    else if (kind < 0.75) mutated = mutated.slice(0, at) + mutated.slice(at + length);
    else mutated = mutated.slice(0, at) + mutated.slice(at, at + length).repeat(3) + mutated.slice(at);
  }
  return mutated;
}
