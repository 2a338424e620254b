import { describe, expect, test } from "vitest";
import { geojson } from "../../../../src/data/formats/geojson.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";
import { getFeatures, getRefusal, readFile } from "./reading-fixture.ts";

const PLOT = {
  type: "Feature",
  properties: { 地块编号: "ZY-01", 用地性质: "工业用地", 权利人: "重庆市黔江区正阳工业园区" },
  geometry: { type: "Point", coordinates: [108.78, 29.45] },
};
const COLLECTION = { type: "FeatureCollection", features: [PLOT] };

test("a file is one layer with the name of the file, in longitude and latitude", async () => {
  const { format, encoding, encodingCandidates, layers, findings } = await readFile(geojson, COLLECTION);
  expect(format).toBe("geojson");
  expect(encoding).toEqual({ name: "UTF-8", how: "format", confidence: 1 });
  expect(encodingCandidates).toBeUndefined();
  expect(layers).toEqual([{ name: "图斑", root: COLLECTION, isLonLatByFormat: true }]);
  expect(findings).toEqual([]);
});

test("what is no sound GeoJSON is left to the check that follows", async () => {
  for (const root of [{ type: "FeatureCollection" }, PLOT.geometry, { type: "Featre" }, [1], 7, null]) {
    expect((await readFile(geojson, root)).layers[0]?.root).toEqual(root);
  }
});

describe("the crs member", () => {
  const read = async (crs: unknown): Promise<unknown> => {
    const [layer] = (await readFile(geojson, { ...COLLECTION, crs })).layers;
    return [layer?.crs, layer?.isLonLatByFormat];
  };
  const named = (name: string): unknown => ({ type: "name", properties: { name } });

  test.each([
    ["urn:ogc:def:crs:OGC:1.3:CRS84", 4326, true],
    ["urn:ogc:def:crs:EPSG::4490", 4490, true],
    ["EPSG:4326", 4326, true],
    ["urn:ogc:def:crs:EPSG::4524", 4524, false],
    ["EPSG:5179", 5179, false],
    ["http://www.opengis.net/def/crs/EPSG/0/3857", 3857, false],
  ])("%s is EPSG:%i", async (name, code, isLonLat) => {
    expect(await read(named(name))).toEqual([{ kind: "epsg", code }, isLonLat]);
  });

  test("may have the form of the drafts, with a number", async () => {
    expect(await read({ type: "EPSG", properties: { code: 4524 } })).toEqual([
      { kind: "epsg", code: 4524 },
      false,
    ]);
  });

  test("may be a name nobody has a number for", async () => {
    const text = "CGCS2000_3_Degree_GK_Zone_36";
    expect(await read(named(text))).toEqual([{ kind: "name", text }, false]);
  });

  test.each([null, 4490, {}, { type: "name", properties: { name: " " } }])(
    "says nothing as %j",
    async (crs) => {
      expect(await read(crs)).toEqual([undefined, true]);
    },
  );

  test("is not fetched where it is a link", async () => {
    const crs = { type: "link", properties: { href: "https://example.com/crs/42", type: "proj4" } };
    const { layers, findings } = await readFile(geojson, { ...COLLECTION, crs });
    expect(layers[0]?.crs).toBeUndefined();
    expect(findings.map(({ code, figures }) => [code, figures["link"]])).toEqual([
      ["external-link-ignored", "https://example.com/crs/42"],
    ]);
  });
});

describe("text in another encoding", () => {
  const text = JSON.stringify(COLLECTION);

  test("is detected where the bytes are no UTF-8", async () => {
    const { encoding, encodingCandidates, layers } = await readFile(geojson, encodeText(text, "gb18030"));
    expect(encoding).toMatchObject({ name: "GB18030", how: "detected" });
    expect(encodingCandidates).toContain("GB18030");
    expect(getFeatures(layers[0])[0]?.properties).toEqual(PLOT.properties);
  });

  test("is read as chosen", async () => {
    const bytes = encodeText(JSON.stringify({ ...PLOT, properties: { a: "工業" } }), "big5");
    const { encoding, layers } = await readFile(geojson, bytes, { encoding: "Big5" });
    expect(encoding).toEqual({ name: "BIG5", how: "chosen", confidence: 1 });
    expect(layers[0]?.root).toMatchObject({ properties: { a: "工業" } });
  });

  test("is told by its byte-order mark", async () => {
    const utf16 = Uint8Array.from(`\uFEFF${text}`, () => 0);
    const bytes = new Uint8Array(utf16.length * 2);
    const view = new DataView(bytes.buffer);
    Array.from(`\uFEFF${text}`).forEach((character, index) =>
      view.setUint16(index * 2, character.charCodeAt(0), true),
    );
    const { encoding, layers } = await readFile(geojson, bytes);
    expect(encoding).toMatchObject({ name: "UTF-16LE", how: "bom" });
    expect(layers[0]?.root).toEqual(COLLECTION);
    const marked = await readFile(geojson, `\uFEFF${text}`);
    expect(marked.encoding).toMatchObject({ name: "UTF-8", how: "bom" });
    expect(marked.layers[0]?.root).toEqual(COLLECTION);
  });
});

test("TopoJSON and Esri JSON under its name are read as what they are", async () => {
  const topology = { type: "Topology", arcs: [], objects: { a: { type: "Point", coordinates: [1, 2] } } };
  expect((await readFile(geojson, topology)).format).toBe("topojson");
  const set = { features: [{ attributes: { DKBH: "1" }, geometry: { x: 1, y: 2 } }] };
  expect((await readFile(geojson, set)).format).toBe("esrijson");
});

test.each([
  ["nothing", "", "format-broken"],
  ["no JSON", "{", "not-json"],
  ["bytes of no meaning", Uint8Array.of(0xff, 0x00, 0x81, 0x20), "not-json"],
  ["20,000 levels", "[".repeat(20_000), "nesting-too-deep"],
])("%s is refused", async (_, content, code) => {
  expect((await getRefusal(readFile(geojson, content))).code).toBe(code);
});
