import { describe, expect, test } from "vitest";
import { dxf } from "../../../../src/data/formats/dxf.ts";
import type { SourceDataset } from "../../../../src/data/formats/source-dataset.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";
import {
  listCorners,
  makeDrawing,
  makePolyline,
  makeText,
  type DrawingParts,
  type EntityGroups,
} from "./dxf/drawing-fixture.ts";
import { getFeatures, getRefusal, listFindings, readFile, type ReadFeature } from "./reading-fixture.ts";

/** East and north of a plane with its zone's number in front, m. */
const [EAST, NORTH] = [36_500_000, 3_260_000];

function read(entities: readonly EntityGroups[], parts: Partial<DrawingParts> = {}): Promise<SourceDataset> {
  return readFile(dxf, makeDrawing({ version: "AC1027", ...parts, entities }), { name: "地块.dxf" });
}

async function readOne(entity: EntityGroups): Promise<ReadFeature["geometry"]> {
  const { layers } = await read([entity]);
  return getFeatures(layers[0])[0]?.geometry ?? null;
}

function getRing(geometry: ReadFeature["geometry"] | undefined): readonly (readonly number[])[] {
  return (geometry?.coordinates as number[][][])[0] ?? [];
}

function getArea(ring: readonly (readonly number[])[]): number {
  const [[originX = 0, originY = 0] = []] = ring;
  let sum = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  });
  return sum / 2;
}

const getLabels = ({ layers }: SourceDataset): unknown[] =>
  getFeatures(layers[0]).map(({ geometry, properties }) => [geometry?.type, properties["label"]]);

test("a drawing is one layer without a system of its own, coordinates as they are written", async () => {
  const { format, layers, findings } = await read([makePolyline(listCorners(EAST, NORTH, 100, 80), true)]);
  expect([format, findings]).toEqual(["dxf", []]);
  expect(layers).toEqual([
    {
      name: "地块",
      root: {
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { layer: "地块", handle: "1A" },
            geometry: {
              type: "Polygon",
              coordinates: [[...listCorners(EAST, NORTH, 100, 80), [EAST, NORTH]]],
            },
          },
        ],
      },
      isLonLatByFormat: false,
    },
  ]);
});

describe("a polyline", () => {
  const corners = listCorners(EAST, NORTH, 100, 80);

  test("is a polygon where its ends meet, to a millionth of its extent, and then meets exactly", async () => {
    const ring = getRing(await readOne(makePolyline([...corners, [EAST + 0.00005, NORTH]], false)));
    expect(ring).toHaveLength(5);
    expect(ring[4]).toEqual(ring[0]);
    const flagged = getRing(await readOne(makePolyline([...corners, [EAST, NORTH]], true)));
    expect(flagged).toHaveLength(5);
  });

  test("is a line where they do not, or where it has no area", async () => {
    const open = await readOne(makePolyline([...corners, [EAST + 0.001, NORTH]], false));
    expect(open?.type).toBe("LineString");
    expect((await readOne(makePolyline([[0, 0], [1, 1]], true)))?.type).toBe("LineString"); // prettier-ignore
  });

  test("keeps all its corners whatever stands between them", async () => {
    const groups = corners.flatMap(([x, y]) => [10, x, 20, y, 40, 0, 41, 0, 91, 7]);
    const geometry = await readOne(["LWPOLYLINE", 8, "0", 90, 2, 70, 1, ...groups]);
    expect(getRing(geometry)).toHaveLength(5);
  });

  test("of the old kind has its corners as entities of their own", async () => {
    const vertices = corners.map(([x, y]): EntityGroups => ["VERTEX", 8, "0", 10, x, 20, y]);
    const control: EntityGroups = ["VERTEX", 8, "0", 10, 0, 20, 0, 70, 16];
    const { layers, findings } = await read([
      ["POLYLINE", 8, "宗地", 66, 1, 10, 0, 20, 0, 70, 1],
      control,
      ...vertices,
      ["SEQEND", 8, "宗地"],
      ["LINE", 8, "road", 10, 0, 20, 0, 11, 1, 21, 1],
    ]);
    expect(findings).toEqual([]);
    expect(getRing(getFeatures(layers[0])[0]?.geometry)).toEqual([...corners, corners[0]]);
    expect(getFeatures(layers[0])[1]?.geometry).toEqual({
      type: "LineString",
      coordinates: [[0, 0], [1, 1]], // prettier-ignore
    });
  });

  test("seen from below runs the other way in x", async () => {
    const geometry = await readOne([
      ...makePolyline(listCorners(-20, 0, 10, 10), true),
      210,
      0,
      220,
      0,
      230,
      -1,
    ]);
    expect(getRing(geometry).map(([x]) => x)).toContain(20);
    expect(getArea(getRing(geometry))).toBeCloseTo(100);
  });

  test("with a corner that is no number is a row without a shape", async () => {
    const reading = await read([["LWPOLYLINE", 8, "0", 90, 2, 10, 0, 20, "x", 10, 1, 20, 1]]);
    expect(getFeatures(reading.layers[0])[0]?.geometry).toBeNull();
    expect(listFindings(reading, "reason")).toEqual([["record-unreadable", 0, "dxf-coordinates"]]);
  });
});

describe("curves become chords within a millimetre", () => {
  test("a bulge of one is half a circle, to the right of the way there", async () => {
    const reading = await read([makePolyline([[EAST, NORTH, 1], [EAST + 200, NORTH]], true)]); // prettier-ignore
    const ring = getRing(getFeatures(reading.layers[0])[0]?.geometry);
    const half = (Math.PI * 100 ** 2) / 2;
    expect(getArea(ring)).toBeGreaterThan(half - Math.PI * 100 * 0.001);
    expect(getArea(ring)).toBeLessThan(half);
    for (const [x = 0, y = 0] of ring) {
      if (y !== NORTH) expect(Math.hypot(x - EAST - 100, y - NORTH)).toBeCloseTo(100, 6);
      expect(y).toBeLessThanOrEqual(NORTH);
    }
    expect(reading.findings.map(({ code, figures }) => [code, figures])).toEqual([
      ["geometry-approximated", { found: "bulge", toleranceM: 0.001, count: 1 }],
    ]);
  });

  test("a negative bulge turns the other way", async () => {
    const ring = getRing(await readOne(makePolyline([[EAST, NORTH, -0.4], [EAST + 10, NORTH, 0], [EAST + 5, NORTH - 9]], true))); // prettier-ignore
    expect(Math.max(...ring.map(([, y = 0]) => y))).toBeCloseTo(NORTH + 2, 3);
  });

  test.each([1, 50, 5_000])("a circle of %i m keeps its area to a millimetre all round", async (radius) => {
    const ring = getRing(await readOne(["CIRCLE", 8, "0", 10, EAST, 20, NORTH, 40, radius]));
    expect(ring[0]).toEqual(ring[ring.length - 1]);
    const lost = Math.PI * radius ** 2 - getArea(ring);
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(2 * Math.PI * radius * 0.001);
  });

  test("a drawing in millimetres gets as many chords as one in metres", async () => {
    const inMetres = getRing(await readOne(["CIRCLE", 8, "0", 10, EAST, 20, NORTH, 40, 50]));
    const inMillimetres = getRing(
      await readOne(["CIRCLE", 8, "0", 10, EAST * 1000, 20, NORTH * 1000, 40, 50_000]),
    );
    expect(inMillimetres).toHaveLength(inMetres.length);
  });

  test("an arc is a line from its start to its end", async () => {
    const geometry = await readOne(["ARC", 8, "0", 10, 1_000, 20, 0, 40, 10, 50, 270, 51, 90]);
    const positions = geometry?.coordinates as [number, number][];
    expect(geometry?.type).toBe("LineString");
    expect(positions[0]?.[1]).toBeCloseTo(-10, 9);
    expect(positions[positions.length - 1]?.[1]).toBeCloseTo(10, 9);
    expect(Math.max(...positions.map(([x]) => x))).toBeCloseTo(1_010, 2);
  });

  test("an ellipse has the area of its axes", async () => {
    const ring = getRing(await readOne(["ELLIPSE", 8, "0", 10, 500, 20, 500, 11, 0, 21, 40, 40, 0.5]));
    expect(getArea(ring) / (Math.PI * 40 * 20)).toBeCloseTo(1, 4);
  });

  test("an arc without end does not fill the memory", async () => {
    const reading = await read([
      ["CIRCLE", 8, "0", 10, 0, 20, 0, 40, 1e300],
      ["ARC", 8, "0", 10, 0, 20, 0, 40, 1e9, 50, 0, 51, 1e300],
      makePolyline([[0, 0, 1e-300], [1e300, 0, 1e300], [0, 1]], true), // prettier-ignore
    ]);
    expect(JSON.stringify(reading.layers[0]?.root).length).toBeLessThan(5_000_000);
  });
});

describe("words", () => {
  const plot = makePolyline(listCorners(EAST, NORTH, 100, 100), true);
  const inner = makePolyline(listCorners(EAST + 10, NORTH + 10, 20, 20), true);

  test("become the label of the smallest outline round them, in their order", async () => {
    const reading = await read([
      makeText(EAST + 50, NORTH + 50, "ZY-01"),
      plot,
      inner,
      makeText(EAST + 60, NORTH + 60, "12.5亩"),
      makeText(EAST + 20, NORTH + 20, "ZY-02"),
      makeText(EAST + 200, NORTH, "道路"),
    ]);
    expect(getLabels(reading)).toEqual([
      ["Polygon", "ZY-01 | 12.5亩"],
      ["Polygon", "ZY-02"],
      ["Point", "道路"],
    ]);
  });

  test("are found by the place they are aligned to", async () => {
    const aligned: EntityGroups = ["TEXT", 8, "0", 10, 0, 20, 0, 11, EAST + 5, 21, NORTH + 5, 72, 1, 1, "A"];
    expect(getLabels(await read([plot, aligned]))).toEqual([["Polygon", "A"]]);
  });

  test("lose their formatting", async () => {
    const texts: [string, string][] = [
      ["{\\fSimSun|b0|i0|c134|p2;\\H2.5x;正阳}\\P二类工业", "正阳 二类工业"],
      ["\\A1;\\C7;A\\~B \\S1^2; \\LC\\l", "A B 1/2 C"],
      ["a\\\\b\\{c\\}", "a\\b{c}"],
      ["\\U+6B63\\U+9633", "正阳"],
      ["\\M+5D5FD", "正"],
      ["%%d", "°"],
    ];
    const reading = await read(texts.map(([text]): EntityGroups => ["MTEXT", 8, "0", 10, 1, 20, 1, 1, text]));
    expect(getLabels(reading)).toEqual(texts.map(([, label]) => ["Point", label]));
  });

  test("of more than 250 characters come in pieces", async () => {
    const reading = await read([["MTEXT", 8, "0", 10, 1, 20, 1, 3, "正阳 ", 3, "工业", 1, "园区"]]);
    expect(getLabels(reading)).toEqual([["Point", "正阳 工业园区"]]);
  });

  test("in the attributes of a symbol count too", async () => {
    const reading = await read([
      plot,
      ["INSERT", 8, "0", 66, 1, 2, "宗地号", 10, 0, 20, 0],
      ["ATTRIB", 8, "0", 10, EAST + 1, 20, NORTH + 1, 1, "500114-01", 2, "CODE"],
      ["SEQEND", 8, "0"],
    ]);
    expect(getLabels(reading)).toEqual([["Polygon", "500114-01"]]);
    expect(listFindings(reading, "found")).toEqual([["geometry-unsupported", undefined, "INSERT"]]);
  });

  test("that say nothing are left out", async () => {
    const reading = await read([
      makeText(1, 1, "  "),
      ["MTEXT", 8, "0", 10, 1, 20, 1, 1, "{\\fSimSun;}"],
      plot,
    ]);
    expect(getLabels(reading)).toEqual([["Polygon", undefined]]);
  });
});

test("extended texts of other programs are kept, AutoCAD's own are not", async () => {
  const { layers } = await read([
    [...makePolyline(listCorners(0, 0, 9, 9), true), 1001, "SOUTH", 1000, "300000", 1000, "正阳镇"],
    [...makePolyline(listCorners(20, 0, 9, 9), true), 1001, "ACAD", 1000, "DSTYLE"],
  ]);
  expect(getFeatures(layers[0]).map(({ properties }) => properties["xdata"])).toEqual([
    "300000 | 正阳镇",
    undefined,
  ]);
});

test("what has no shape for a map is counted, what is on a sheet is not read", async () => {
  const reading = await read([
    ["SPLINE", 8, "0", 10, 0, 20, 0],
    ["SPLINE", 8, "0", 10, 0, 20, 0],
    ["POLYLINE", 8, "0", 70, 64],
    ["SEQEND"],
    [...makePolyline(listCorners(0, 0, 9, 9), true), 210, 1, 220, 0, 230, 0],
    ["VIEWPORT", 8, "0"],
    [...makePolyline(listCorners(0, 0, 420, 297), true), 67, 1],
  ]);
  expect(getFeatures(reading.layers[0])).toEqual([]);
  expect(reading.findings.map(({ code, figures }) => [code, figures])).toEqual([
    ["geometry-unsupported", { found: "SPLINE", count: 2 }],
    ["geometry-unsupported", { found: "mesh", count: 1 }],
    ["geometry-unsupported", { found: "tilted", count: 1 }],
  ]);
});

describe("a hatch", () => {
  /** One path of a polyline, as GDAL writes polygons. */
  const path = (corners: readonly (readonly [number, number])[]): (string | number)[] => [
    ...[92, 2, 72, 0, 73, 1, 93, corners.length],
    ...corners.flatMap(([x, y]) => [10, x, 20, y]),
    ...[97, 0],
  ];
  const hatch: EntityGroups = [
    ...["HATCH", 8, "地块", 10, 0, 20, 0, 210, 0, 220, 0, 230, 1, 2, "SOLID", 70, 1, 91, 2],
    ...path(listCorners(EAST, NORTH, 100, 100)),
    ...path(listCorners(EAST + 10, NORTH + 10, 20, 20)),
    ...[75, 0, 76, 1, 98, 1, 10, EAST + 50, 20, NORTH + 50],
  ] as unknown as EntityGroups;

  test("is a polygon with its holes where no outline is drawn", async () => {
    const { layers, findings } = await read([hatch, makeText(EAST + 50, NORTH + 50, "ZY-01")]);
    expect(findings).toEqual([]);
    const [feature] = getFeatures(layers[0]);
    expect(feature?.properties).toEqual({ layer: "地块", label: "ZY-01" });
    expect((feature?.geometry?.coordinates as number[][][]).map((ring) => Math.abs(getArea(ring)))).toEqual([
      10_000, 400,
    ]);
  });

  test("repeats the outlines where they are drawn, and is left out", async () => {
    const reading = await read([makePolyline(listCorners(EAST, NORTH, 100, 100), true), hatch]);
    expect(getFeatures(reading.layers[0])).toHaveLength(1);
    expect(listFindings(reading, "found")).toEqual([["geometry-unsupported", undefined, "HATCH"]]);
  });

  test("may be bounded by lines and arcs", async () => {
    const edges = [
      ...[72, 1, 10, 0, 20, 0, 11, 200, 21, 0],
      ...[72, 2, 10, 100, 20, 0, 40, 100, 50, 0, 51, 180, 73, 1],
    ];
    const { layers } = await read([["HATCH", 8, "0", 91, 1, 92, 1, 93, 2, ...edges, 97, 0]]);
    const area = getArea(getRing(getFeatures(layers[0])[0]?.geometry));
    expect(area / ((Math.PI * 100 ** 2) / 2)).toBeCloseTo(1, 4);
  });
});

describe("the encoding", () => {
  const entities = [makeText(1, 1, "重庆市黔江区正阳工业园区"), makeText(1, 2, "二类工业用地")];

  test.each([
    ["AC1015", "ANSI_936", "gb18030", "GB18030"],
    ["AC1015", "ANSI_950", "big5", "BIG5"],
    ["AC1027", "ANSI_936", "utf-8", "UTF-8"],
  ])("of %s with %s is that of the file", async (version, codePage, label, name) => {
    const words = label === "big5" ? [makeText(1, 1, "工業園區土地使用")] : entities;
    const text = makeDrawing({ version, codePage, entities: words });
    // The layer's name too has to be in characters Big5 has.
    const bytes = encodeText(label === "big5" ? text.replaceAll("注记", "註記") : text, label);
    const reading = await readFile(dxf, bytes);
    expect(reading.encoding.name).toBe(name);
    expect(reading.encoding.confidence).toBe(1);
    expect(reading.findings).toEqual([]);
    expect(getLabels(reading)[0]).toEqual(["Point", words[0]?.[words[0].length - 1]]);
  });

  test("is looked for in the bytes where the header is wrong", async () => {
    const bytes = encodeText(makeDrawing({ codePage: "ANSI_1252", entities }), "gb18030");
    const reading = await readFile(dxf, bytes);
    expect(reading.encoding).toMatchObject({ name: "GB18030", how: "detected" });
    expect(getLabels(reading)[1]).toEqual(["Point", "二类工业用地"]);
  });

  test("is the chosen one", async () => {
    const bytes = encodeText(makeDrawing({ codePage: "ANSI_950", entities }), "gb18030");
    expect((await readFile(dxf, bytes, { encoding: "936" })).encoding).toMatchObject({ how: "chosen" });
  });
});

describe("a file that", () => {
  const whole = makeDrawing({
    version: "AC1027",
    entities: [makePolyline(listCorners(0, 0, 9, 9), true), makeText(100, 1, "A")],
  });

  test("is binary is refused with that reason", async () => {
    expect(await getRefusal(readFile(dxf, "AutoCAD Binary DXF\r\n\x1a\0"))).toMatchObject({
      code: "format-broken",
      figures: { format: "dxf", reason: "binary-dxf" },
    });
  });

  test.each(["", "a", "0\nEOF\n", "0\nSECTION\n2\nHEADER\n0\nENDSEC\n0\nEOF\n"])(
    "has no entities is refused: %j",
    async (text) => {
      expect((await getRefusal(readFile(dxf, text))).code).toBe("format-broken");
    },
  );

  test("stops in the middle is read as far as it goes, and that is said", async () => {
    const reading = await readFile(dxf, whole.slice(0, whole.indexOf("TEXT")));
    expect(listFindings(reading, "reason")).toEqual([["format-broken", undefined, "dxf-cut"]]);
    expect(getFeatures(reading.layers[0])).toHaveLength(1);
  });

  test("lacks only its last line is whole", async () => {
    expect((await readFile(dxf, whole.slice(0, whole.indexOf("EOF") - 3))).findings).toEqual([]);
  });

  test("has comments, blank codes and Macintosh line ends is read", async () => {
    const text = `999\r\nmade by hand\r\n${whole}`
      .replaceAll("\r\n", "\r")
      .replaceAll(/(^|\r)0\r/g, "$1  0\r");
    const reading = await readFile(dxf, text);
    expect(reading.findings).toEqual([]);
    expect(getFeatures(reading.layers[0])).toHaveLength(2);
  });

  test("has other sections round its entities is read", async () => {
    const tables = "0\nSECTION\n2\nTABLES\n0\nTABLE\n2\nLAYER\n0\nLAYER\n2\nA\n0\nENDSEC\n";
    const { layers } = await readFile(dxf, tables + whole.replaceAll("\r\n", "\n"));
    expect(getFeatures(layers[0])).toHaveLength(2);
  });
});

test("thousands of words in thousands of outlines find their own in a moment", async () => {
  const size = 60;
  const cells = Array.from(
    { length: size * size },
    (_, index) => [index % size, Math.floor(index / size)] as const,
  );
  const frame = makePolyline(listCorners(-1, -1, 10 * size + 2, 10 * size + 2), true);
  const start = performance.now();
  const reading = await read([
    frame,
    ...cells.map(([x, y]) => makePolyline(listCorners(x * 10, y * 10, 9, 9), true)),
    ...cells.map(([x, y]) => makeText(x * 10 + 4, y * 10 + 4, `${x}-${y}`)),
  ]);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(getLabels(reading).slice(1)).toEqual(cells.map(([x, y]) => ["Polygon", `${x}-${y}`]));
});

test("words within thousands of outlines that lie over one another are given up soon", async () => {
  const frame = makePolyline(listCorners(0, 0, 100, 100), true);
  const start = performance.now();
  const reading = await read([
    ...Array.from({ length: 5_000 }, () => frame),
    ...Array.from({ length: 20_000 }, () => makeText(50, 50, "A")),
  ]);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(getLabels(reading)[0]).toEqual(["Polygon", expect.stringContaining("A")]);
});
