import { describe, expect, test } from "vitest";
import { ndjson } from "../../../../src/data/formats/ndjson.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";
import { getFeatures, getRefusal, listFindings, readFile } from "./reading-fixture.ts";

const point = (id: number): string =>
  JSON.stringify({
    type: "Feature",
    properties: { id },
    geometry: { type: "Point", coordinates: [108, 29] },
  });

describe("one feature a line", () => {
  test("keeps the number of each line", async () => {
    const { format, layers, findings } = await readFile(ndjson, `${point(1)}\r\n\n${point(2)}\n`, {
      name: "地块.geojsonl",
    });
    expect(format).toBe("ndjson");
    expect(layers[0]).toMatchObject({ name: "地块", rows: [1, 3], isLonLatByFormat: true });
    expect(getFeatures(layers[0]).map(({ properties }) => properties)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(findings).toEqual([]);
  });

  test("may be a geometry, or a whole collection", async () => {
    const collection = `{"type":"FeatureCollection","features":[${point(2)},${point(3)}]}`;
    const { layers } = await readFile(
      ndjson,
      [point(1), '{"type":"Point","coordinates":[1,2]}', collection].join("\n"),
    );
    expect(layers[0]?.rows).toEqual([1, 2, 3, 3]);
    expect(getFeatures(layers[0])[1]).toEqual({
      type: "Feature",
      properties: {},
      geometry: { type: "Point", coordinates: [1, 2] },
    });
  });

  test("that cannot be read stays in its place and is said", async () => {
    const reading = await readFile(ndjson, [point(1), '{"type":"Feature",', "7", point(4)].join("\n"));
    expect(reading.layers[0]?.rows).toEqual([1, 2, 3, 4]);
    expect(getFeatures(reading.layers[0]).map(({ geometry }) => geometry?.type ?? null)).toEqual([
      "Point",
      null,
      null,
      "Point",
    ]);
    expect(listFindings(reading, "row")).toEqual([
      ["record-unreadable", 1, 2],
      ["record-unreadable", 2, 3],
    ]);
  });

  test("nested too deep is such a line", async () => {
    const reading = await readFile(ndjson, `${point(1)}\n${"[".repeat(20_000)}`);
    expect(listFindings(reading, "reason")).toEqual([["record-unreadable", 1, "line-not-feature"]]);
  });

  test("may be in GBK", async () => {
    const text = [1, 2, 3].map((id) => point(id).replace('"id"', '"地块编号"')).join("\n");
    const { encoding, layers } = await readFile(ndjson, encodeText(text, "gb18030"));
    expect(encoding.name).toBe("GB18030");
    expect(getFeatures(layers[0])[2]?.properties).toEqual({ 地块编号: 3 });
  });
});

test("a record counts from the line it begins on, not from that of its separator", async () => {
  const { layers } = await readFile(ndjson, `\x1e\n\n${point(1)}\n\x1e${point(2)}\n`);
  expect(layers[0]?.rows).toEqual([3, 4]);
});

test("record separators let a record take several lines", async () => {
  const { layers, findings } = await readFile(
    ndjson,
    `\x1e{"type":"Feature",\n"properties":{},"geometry":null}\n\x1e${point(2)}\n`,
  );
  expect(findings).toEqual([]);
  expect(layers[0]?.rows).toEqual([1, 3]);
});

describe("one document that merely has the extension", () => {
  const features = [point(1), point(2)];

  test.each([
    ["on one line", `{"type":"FeatureCollection","features":[${features.join(",")}]}`],
    [
      "with one feature a line, as GDAL writes it",
      `{\n"type": "FeatureCollection",\n"features": [\n${features.join(",\n")}\n]\n}\n`,
    ],
    [
      "set out over many lines",
      JSON.stringify(
        { type: "FeatureCollection", features: features.map((text) => JSON.parse(text) as unknown) },
        null,
        2,
      ),
    ],
  ])("opens %s", async (_, text) => {
    const { layers, findings } = await readFile(ndjson, text);
    expect(getFeatures(layers[0])).toHaveLength(2);
    expect(layers[0]?.rows).toBeUndefined();
    expect(findings).toEqual([]);
  });

  test("keeps what it says of its system", async () => {
    const crs = { type: "name", properties: { name: "EPSG:4524" } };
    const { layers } = await readFile(ndjson, { type: "FeatureCollection", crs, features: [] });
    expect(layers[0]).toMatchObject({ crs: { kind: "epsg", code: 4524 }, isLonLatByFormat: false });
  });
});

test.each([
  ["nothing", "", "format-broken"],
  ["blank lines", "\n \n", "not-json"],
  ["no JSON", "a\nb", "not-json"],
  ["numbers", "1\n2", "not-json"],
  ["one number", "1", "format-broken"],
])("%s is refused", async (_, text, code) => {
  expect((await getRefusal(readFile(ndjson, text))).code).toBe(code);
});

test("200,001 features are refused", async () => {
  const finding = await getRefusal(readFile(ndjson, `${point(1)}\n`.repeat(200_001)));
  expect(finding).toMatchObject({ code: "limit-exceeded", figures: { what: "features", limit: 200_000 } });
});
