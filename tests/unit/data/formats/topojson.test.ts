import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { topojson } from "../../../../src/data/formats/topojson.ts";
import { getFeatures, getRefusal, listFindings, readFile, type ReadFeature } from "./reading-fixture.ts";

/** Two squares side by side; arc 0 is the edge they share, 1 and 2 go round either. */
const QUANTISED = {
  type: "Topology",
  transform: { scale: [0.0625, 0.0625], translate: [108.5, 29.25] },
  arcs: [
    [
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
  ],
  objects: {
    地块: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "A", properties: { landUse: "100101" }, arcs: [[0, 1]] },
        { type: "Polygon", properties: { landUse: "1101" }, arcs: [[-1, 2]] },
      ],
    },
    路: { type: "LineString", arcs: [0] },
  },
};

/** The same without steps: arcs are positions. */
const PLAIN = {
  type: "Topology",
  arcs: [
    [[1, 0], [1, 1]],
    [[1, 1], [0, 1], [0, 0], [1, 0]],
    [[1, 0], [2, 0], [2, 1], [1, 1]],
  ],
  objects: QUANTISED.objects,
}; // prettier-ignore

const getRing = (feature: ReadFeature | undefined): readonly (readonly number[])[] =>
  (feature?.geometry?.coordinates as number[][][])[0] ?? [];

test("each object is a layer, the shapes of a collection are features", async () => {
  const { format, encoding, layers, findings } = await readFile(topojson, QUANTISED);
  expect([format, encoding.name, findings]).toEqual(["topojson", "UTF-8", []]);
  expect(layers.map(({ name }) => name)).toEqual(["地块", "路"]);
  expect(getFeatures(layers[0]).map(({ id, properties }) => [id, properties["landUse"]])).toEqual([
    ["A", "100101"],
    [undefined, "1101"],
  ]);
  expect(getRing(getFeatures(layers[0])[0])).toEqual([
    [109.125, 29.25],
    [109.125, 29.875],
    [108.5, 29.875],
    [108.5, 29.25],
    [109.125, 29.25],
  ]);
  expect(getFeatures(layers[1])[0]?.geometry?.type).toBe("LineString");
});

test.each([
  ["quantised", QUANTISED],
  ["plain", PLAIN],
])(
  "a shared edge is the same to the last bit on both sides, but never the same position (%s)",
  async (_, topology) => {
    const { layers } = await readFile(topojson, topology);
    const [left = [], right = []] = getFeatures(layers[0]).map(getRing);
    const texts = new Set(right.map((position) => JSON.stringify(position)));
    const shared = new Set(
      left.map((position) => JSON.stringify(position)).filter((text) => texts.has(text)),
    );
    expect(shared.size).toBe(2);
    const line = getFeatures(layers[1])[0]?.geometry?.coordinates as number[][];
    const all = [...left, ...right, ...line];
    expect(new Set(all).size).toBe(all.length);
  },
);

test("a collection within a collection is one geometry of several shapes", async () => {
  const nested = { type: "GeometryCollection", geometries: [{ type: "LineString", arcs: [0] }] };
  const objects = { a: { type: "GeometryCollection", geometries: [nested] } };
  const { layers } = await readFile(topojson, { ...PLAIN, objects });
  expect(getFeatures(layers[0])[0]?.geometry).toEqual({
    type: "GeometryCollection",
    geometries: [{ type: "LineString", coordinates: [[1, 0], [1, 1]] }], // prettier-ignore
  });
});

describe("a shape that cannot be made", () => {
  const read = async (shape: unknown, topology: object = PLAIN): Promise<unknown> => {
    const objects = {
      a: { type: "GeometryCollection", geometries: [{ type: "LineString", arcs: [0] }, shape] },
    };
    const reading = await readFile(topojson, { ...topology, objects });
    expect(getFeatures(reading.layers[0])[0]?.geometry).not.toBeNull();
    expect(getFeatures(reading.layers[0])[1]?.geometry).toBeNull();
    return listFindings(reading, "reason")[0];
  };

  test.each([
    [{ type: "LineString", arcs: [3] }, "topojson-arc"],
    [{ type: "LineString", arcs: [-4] }, "topojson-arc"],
    [{ type: "LineString", arcs: [0.5] }, "topojson-arc"],
    [{ type: "LineString", arcs: ["0"] }, "topojson-arc"],
    [{ type: "LineString" }, "topojson-arc"],
    [{ type: "Polygon", arcs: [0] }, "topojson-arc"],
    [{ type: "Polygon", arcs: [[0, 1], []] }, "topojson-arc"],
    [{ type: "Point", coordinates: ["a", 1] }, "topojson-coordinates"],
    [{ type: "MultiPoint", coordinates: 1 }, "topojson-coordinates"],
    [{ type: "Polygone", arcs: [[0]] }, "topojson-type"],
    [7, "topojson-type"],
  ])("is a row without a shape: %j", async (shape, reason) => {
    expect(await read(shape)).toEqual(["record-unreadable", 1, reason]);
  });

  test("is one whose steps run to infinity", async () => {
    const arcs = [...QUANTISED.arcs, [[1e308, 0], [1e308, 0]]]; // prettier-ignore
    expect(await read({ type: "LineString", arcs: [3] }, { ...QUANTISED, arcs })).toEqual([
      "record-unreadable",
      1,
      "topojson-arc",
    ]);
  });

  test("is not one that is null: it simply has no shape", async () => {
    expect(await read({ type: null, properties: {} })).toBeUndefined();
  });
});

test.each([
  ["no objects", { type: "Topology", arcs: [] }, "topojson-members"],
  ["no arcs", { type: "Topology", objects: {} }, "topojson-members"],
  [
    "a transform of one number",
    { ...PLAIN, transform: { scale: [1], translate: [0, 0] } },
    "topojson-transform",
  ],
  ["a list", [], "topojson-members"],
])("%s is refused", async (_, topology, reason) => {
  expect(await getRefusal(readFile(topojson, topology))).toMatchObject({
    code: "format-broken",
    figures: { format: "topojson", reason },
  });
});

test("an arc used over and over is counted before it fills the memory", async () => {
  const arcs = [Array.from({ length: 10_000 }, (_, index) => [index, 0])];
  const objects = { a: { type: "LineString", arcs: Array.from({ length: 1_000 }, () => 0) } };
  expect(await getRefusal(readFile(topojson, { type: "Topology", arcs, objects }))).toMatchObject({
    code: "limit-exceeded",
    figures: { what: "positions" },
  });
});

test("7,000 shapes are read in a moment", async () => {
  const size = 84;
  const arcs: number[][][] = [];
  const geometries = Array.from({ length: size * size }, (_, index) => {
    const [x, y] = [index % size, Math.floor(index / size)];
    arcs.push([
      [x, y],
      ...Array.from({ length: 30 }, (__, step) => [x + step / 30, y + 0.5]),
      [x + 1, y + 1],
      [x, y],
    ]);
    return { type: "Polygon", arcs: [[index]], properties: { id: index } };
  });
  const start = performance.now();
  const { layers } = await readFile(topojson, {
    type: "Topology",
    arcs,
    objects: { plots: { type: "GeometryCollection", geometries } },
  });
  expect(getFeatures(layers[0])).toHaveLength(7_056);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("whatever numbers arcs are made of, the ends of what comes out are finite", async () => {
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1e308, -1e308));
  const arc = fc.array(fc.tuple(number, number), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(arc, { maxLength: 4 }),
      fc.array(fc.integer({ min: -5, max: 5 })),
      fc.boolean(),
      async (arcs, used, isQuantised) => {
        const transform = isQuantised ? { transform: { scale: [2, 3], translate: [1, 1] } } : {};
        const { layers } = await readFile(topojson, {
          type: "Topology",
          ...transform,
          arcs,
          objects: { a: { type: "LineString", arcs: used } },
        });
        const coordinates = getFeatures(layers[0])[0]?.geometry?.coordinates as number[][] | undefined;
        expect((coordinates ?? []).flat().every(Number.isFinite)).toBe(true);
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});
