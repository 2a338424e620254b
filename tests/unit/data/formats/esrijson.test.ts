import { describe, expect, test } from "vitest";
import { esrijson } from "../../../../src/data/formats/esrijson.ts";
import { getFeatures, getRefusal, listFindings, readFile } from "./reading-fixture.ts";

/** Clockwise, as shells are. */
const SHELL = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]; // prettier-ignore
const FAR_SHELL = [[20, 0], [20, 10], [30, 10], [30, 0], [20, 0]]; // prettier-ignore
const HOLE = [[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]]; // prettier-ignore
const FAR_HOLE = [[22, 2], [24, 2], [24, 4], [22, 4], [22, 2]]; // prettier-ignore

const SET = {
  objectIdFieldName: "OBJECTID",
  geometryType: "esriGeometryPolygon",
  spatialReference: { wkid: 102100, latestWkid: 3857 },
  fields: [
    { name: "DKBH", type: "esriFieldTypeString", alias: "地块编号" },
    { name: "GYRQ", type: "esriFieldTypeDate", alias: "供应日期" },
  ],
  features: [{ attributes: { DKBH: "ZY-01", GYRQ: 1_709_596_800_000 }, geometry: { rings: [SHELL] } }],
};

const readGeometry = async (geometry: unknown): Promise<unknown> => {
  const { layers } = await readFile(esrijson, { ...SET, features: [{ attributes: {}, geometry }] });
  return getFeatures(layers[0])[0]?.geometry;
};

test("a feature set is one layer in the system it names", async () => {
  const { format, layers, findings } = await readFile(esrijson, SET);
  expect([format, findings]).toEqual(["esrijson", []]);
  expect(layers).toEqual([
    {
      name: "图斑",
      root: {
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { DKBH: "ZY-01", GYRQ: "2024-03-05" },
            geometry: { type: "Polygon", coordinates: [SHELL] },
          },
        ],
      },
      crs: { kind: "epsg", code: 3857 },
      isLonLatByFormat: false,
    },
  ]);
});

describe("the spatial reference", () => {
  const read = async (set: object): Promise<unknown> => (await readFile(esrijson, set)).layers[0]?.crs;

  test.each([
    [{ wkid: 102100 }, { kind: "epsg", code: 3857 }],
    [{ wkid: 102113 }, { kind: "epsg", code: 3857 }],
    [{ wkid: 4524 }, { kind: "epsg", code: 4524 }],
    [
      { wkid: 102025, latestWkid: 4525 },
      { kind: "epsg", code: 4525 },
    ],
    [{ wkt: 'PROJCS["a"]' }, { kind: "wkt", text: 'PROJCS["a"]' }],
    [{ wkid: 0, wkt: "" }, undefined],
    [undefined, undefined],
  ])("%j is %j", async (spatialReference, crs) => {
    expect(await read({ ...SET, spatialReference })).toEqual(crs);
  });

  test("may be that of the first geometry", async () => {
    const geometry = { x: 1, y: 2, spatialReference: { wkid: 4490 } };
    expect(await read({ features: [{ attributes: {}, geometry }] })).toEqual({ kind: "epsg", code: 4490 });
  });

  test("may be that of the layer's extent", async () => {
    const layerDefinition = { name: "地块", extent: { spatialReference: { wkid: 4524 } } };
    const layers = [{ layerDefinition, featureSet: { features: [] } }];
    expect(await read({ layers })).toEqual({ kind: "epsg", code: 4524 });
  });
});

describe("rings", () => {
  test("go to the shell they lie in, in whatever order they come", async () => {
    expect(await readGeometry({ rings: [FAR_HOLE, SHELL, HOLE, FAR_SHELL] })).toEqual({
      type: "MultiPolygon",
      coordinates: [
        [SHELL, HOLE],
        [FAR_SHELL, FAR_HOLE],
      ],
    });
  });

  test("are closed where they are not", async () => {
    expect(await readGeometry({ rings: [SHELL.slice(0, -1)] })).toEqual({
      type: "Polygon",
      coordinates: [SHELL],
    });
  });

  test("none are no shape", async () => {
    expect(await readGeometry({ rings: [] })).toBeNull();
  });
});

test.each([
  [{ x: 1, y: 2 }, { type: "Point", coordinates: [1, 2] }],
  [{ x: 1, y: 2, z: 3, m: 4 }, { type: "Point", coordinates: [1, 2, 3] }],
  [{ x: "NaN", y: "NaN" }, null],
  [{ x: null }, null],
  [{ points: [[1, 2], [3, 4]] }, { type: "MultiPoint", coordinates: [[1, 2], [3, 4]] }],
  [{ paths: [[[1, 2], [3, 4]]] }, { type: "LineString", coordinates: [[1, 2], [3, 4]] }],
  [{ hasM: true, paths: [[[1, 2, 9], [3, 4, 9]]] }, { type: "LineString", coordinates: [[1, 2], [3, 4]] }],
  [{ hasZ: true, hasM: true, points: [[1, 2, 9, 8]] }, { type: "MultiPoint", coordinates: [[1, 2, 9]] }],
  [{ paths: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]] }, { type: "MultiLineString", coordinates: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]] }],
  [{ xmin: 0, ymin: 0, xmax: 2, ymax: 1 }, { type: "Polygon", coordinates: [[[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]]] }],
  [null, null],
])("%j becomes %j", async (geometry, expected) => {
  expect(await readGeometry(geometry)).toEqual(expected);
}); // prettier-ignore

test("shapes with curves are left out and counted", async () => {
  const geometry = { curveRings: [[[0, 0], { c: [[1, 1], [0.5, 1]] }, [0, 0]]] }; // prettier-ignore
  const features = [1, 2].map((id) => ({ attributes: { id }, geometry }));
  const reading = await readFile(esrijson, { ...SET, features });
  expect(getFeatures(reading.layers[0]).map((feature) => feature.geometry)).toEqual([null, null]);
  expect(reading.findings.map(({ code, figures }) => [code, figures])).toEqual([
    ["geometry-unsupported", { found: "curveRings", count: 2 }],
  ]);
});

test("a shape with a broken number is a row without one", async () => {
  const features = [{ attributes: {}, geometry: { rings: [[[0, 0], [0, "1"], [1, 1]]] } }, 7]; // prettier-ignore
  const reading = await readFile(esrijson, { ...SET, features });
  expect(listFindings(reading, "reason")).toEqual([
    ["record-unreadable", 0, "esri-coordinates"],
    ["record-unreadable", 1, "esri-feature"],
  ]);
});

test("moments are days, with the time where there is one, and other numbers stay", async () => {
  const dates = [1_709_596_800_000, 1_709_600_400_000, null, "2024-03-05", 1e300];
  const features = dates.map((GYRQ) => ({ attributes: { GYRQ, other: 1_709_596_800_000 } }));
  const { layers } = await readFile(esrijson, { ...SET, features });
  expect(getFeatures(layers[0]).map(({ properties }) => properties["GYRQ"])).toEqual([
    "2024-03-05",
    "2024-03-05T01:00:00.000Z",
    null,
    "2024-03-05",
    1e300,
  ]);
  expect(getFeatures(layers[0])[0]?.properties["other"]).toBe(1_709_596_800_000);
});

describe("other forms", () => {
  const getNames = async (root: unknown): Promise<unknown> => {
    const { layers } = await readFile(esrijson, root);
    return layers.map((layer) => [layer.name, getFeatures(layer).length]);
  };
  const [feature] = SET.features;

  test.each([
    ["a list of features", [feature, feature], [["图斑", 2]]],
    ["a list of sets", [SET, SET], [["图斑", 1], ["图斑_2", 1]]],
    ["one feature", feature, [["图斑", 1]]],
    ["one geometry", { rings: [SHELL] }, [["图斑", 1]]],
    ["layers of a service", { layers: [{ name: "厂房", features: [] }, { name: "地块", features: [feature] }] }, [["厂房", 0], ["地块", 1]]],
    ["a feature collection of a web map", { featureCollection: { layers: [{ layerDefinition: { name: "地块" }, featureSet: SET }] } }, [["地块", 1]]],
  ])("%s is read", async (_, root, expected) => {
    expect(await getNames(root)).toEqual(expected);
  }); // prettier-ignore
});

test("the answer of a server that refused is refused with its words", async () => {
  expect(
    await getRefusal(readFile(esrijson, { error: { code: 499, message: "Token Required" } })),
  ).toMatchObject({
    code: "format-broken",
    figures: { format: "esrijson", reason: "Token Required" },
  });
});

test("what holds no features is refused", async () => {
  for (const root of [{ geometryType: "esriGeometryPoint" }, 7, null]) {
    expect((await getRefusal(readFile(esrijson, root))).figures["reason"]).toBe("esri-no-features");
  }
});
