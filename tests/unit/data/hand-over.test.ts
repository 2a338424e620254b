import fc from "fast-check";
import type { Feature, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import {
  countVertices,
  cutIntoMessages,
  cutIntoRuns,
  isForTiles,
  MESSAGE_RECORDS,
  MESSAGE_VERTICES,
  TILED_FEATURES,
  TILED_VERTICES,
} from "../../../src/data/hand-over.ts";

function makeLine(vertices: number): Feature {
  const coordinates = Array.from({ length: vertices }, (_, i) => [108 + i * 1e-6, 29]);
  return { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } };
}

function collect(features: readonly Feature[]) {
  return { type: "FeatureCollection" as const, features: [...features] };
}

describe("cutIntoRuns", () => {
  it("keeps every item once and in order, in runs of the size asked for", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), (items, size) => {
        const runs = [...cutIntoRuns(items, size)];
        expect(runs.flat()).toEqual(items);
        expect(runs.every((run) => run.length > 0 && run.length <= size)).toBe(true);
      }),
    );
  });
});

describe("cutIntoMessages", () => {
  it("keeps every feature once and in order, within the budget of a message", () => {
    const sizes = fc.array(fc.integer({ min: 2, max: MESSAGE_VERTICES / 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const features = counts.map(makeLine);
        const runs = [...cutIntoMessages(features)];
        expect(runs.flat()).toEqual(features);
        for (const run of runs) {
          const vertices = run.reduce((sum, { geometry }) => sum + countVertices(geometry), 0);
          expect(vertices).toBeLessThanOrEqual(MESSAGE_VERTICES);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("gives a feature over the budget a message of its own", () => {
    const runs = [...cutIntoMessages([makeLine(2), makeLine(MESSAGE_VERTICES + 1), makeLine(2)])];
    expect(runs.map((run) => run.length)).toEqual([1, 1, 1]);
  });

  it("never puts more records into a message than one may carry", () => {
    const runs = [...cutIntoMessages(Array.from({ length: MESSAGE_RECORDS + 1 }, () => makeLine(2)))];
    expect(runs.map((run) => run.length)).toEqual([MESSAGE_RECORDS, 1]);
  });
});

describe("isForTiles", () => {
  it("hands a park of ordinary size over whole", () => {
    expect(isForTiles(collect([makeLine(10), makeLine(200)]))).toBe(false);
  });

  it("keeps too many features in the worker", () => {
    const point = makeLine(1);
    expect(isForTiles(collect(new Array<Feature>(TILED_FEATURES).fill(point)))).toBe(false);
    expect(isForTiles(collect(new Array<Feature>(TILED_FEATURES + 1).fill(point)))).toBe(true);
  });

  it("keeps too many vertices in the worker, however few the features", () => {
    const line = makeLine(MESSAGE_VERTICES);
    const most = TILED_VERTICES / MESSAGE_VERTICES;
    expect(isForTiles(collect(new Array<Feature>(most).fill(line)))).toBe(false);
    expect(isForTiles(collect(new Array<Feature>(most + 1).fill(line)))).toBe(true);
  });

  it("keeps a single feature in the worker that alone is more than a message may carry", () => {
    expect(isForTiles(collect([makeLine(MESSAGE_VERTICES + 1)]))).toBe(true);
  });
});

describe("countVertices", () => {
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ];
  const cases: readonly (readonly [number, Geometry])[] = [
    [1, { type: "Point", coordinates: [0, 0] }],
    [4, { type: "MultiPoint", coordinates: square }],
    [4, { type: "LineString", coordinates: square }],
    [8, { type: "MultiLineString", coordinates: [square, square] }],
    [8, { type: "Polygon", coordinates: [square, square] }],
    [12, { type: "MultiPolygon", coordinates: [[square], [square, square]] }],
  ];

  it.each(cases)("counts %i positions in a geometry of its type", (count, geometry) => {
    expect(countVertices(geometry)).toBe(count);
  });

  it("counts the members of collections inside collections", () => {
    const geometries = cases.map(([, geometry]) => geometry);
    const inner: Geometry = { type: "GeometryCollection", geometries };
    expect(countVertices({ type: "GeometryCollection", geometries: [inner, inner] })).toBe(2 * 37);
  });
});
