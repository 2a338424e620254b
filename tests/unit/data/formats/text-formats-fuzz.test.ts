import { zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { dxf } from "../../../../src/data/formats/dxf.ts";
import { Refusal, type Format } from "../../../../src/data/formats/format.ts";
import { gpx } from "../../../../src/data/formats/gpx.ts";
import { kml } from "../../../../src/data/formats/kml.ts";
import { kmz } from "../../../../src/data/formats/kmz.ts";
import { recogniseFormat } from "../../../../src/data/formats/recognise-format.ts";
import { mutateBytes } from "../../../fixtures/bytes/mutate-bytes.ts";
import { createRandom } from "../../../fixtures/random.ts";

/** Enough for every run of the tests; `FUZZ_RUNS=20000` looks longer. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 150);
const MAX_MS = 5_000;

vi.setConfig({ testTimeout: 600_000 });

const RING = "108.1,29.1 108.2,29.1 108.2,29.2 108.1,29.1";
const PLACEMARK = `<Placemark id="p"><name>甲</name><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="n">1</SimpleData></SchemaData></ExtendedData><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>${RING}</coordinates></LinearRing></outerBoundaryIs></Polygon><Point><coordinates>108,29,0</coordinates></Point></MultiGeometry></Placemark>`;
const KML = new TextEncoder().encode(
  `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Schema id="s"><SimpleField name="n" type="int"/></Schema><Folder><name>一期</name>${PLACEMARK.repeat(20)}</Folder><NetworkLink><Link><href>http://x/</href></Link></NetworkLink></Document></kml>`,
);
const POINT = '<trkpt lat="29.1" lon="108.1"><ele>1</ele><time>2024-01-01T00:00:00Z</time></trkpt>';
const GPX = new TextEncoder().encode(
  `<?xml version="1.0"?><gpx version="1.1">${'<wpt lat="29" lon="108"><name>甲</name></wpt>'.repeat(20)}<trk><trkseg>${POINT.repeat(30)}</trkseg></trk></gpx>`,
);

const CORNERS = [
  [0, 0, 0],
  [100, 0, 0.5],
  [100, 100, 0],
  [0, 100, -1],
] as const;
const OUTLINE = ["0", "LWPOLYLINE", "5", "A1", "8", "地块", "90", "4", "70", "1"].concat(
  CORNERS.flatMap(([x, y, bulge]) => ["10", `${x}`, "20", `${y}`, "42", `${bulge}`]),
);
const SHAPES = [
  ...OUTLINE,
  ...["0", "CIRCLE", "8", "0", "10", "5", "20", "5", "40", "3"],
  ...["0", "MTEXT", "8", "0", "10", "50", "20", "50", "1", "{\\fSimSun|b0;A-01}\\P二类"],
];
const DXF = new TextEncoder().encode(
  [
    ...[
      "0",
      "SECTION",
      "2",
      "HEADER",
      "9",
      "$ACADVER",
      "1",
      "AC1027",
      "0",
      "ENDSEC",
      "0",
      "SECTION",
      "2",
      "ENTITIES",
    ],
    ...Array.from({ length: 15 }, () => SHAPES).flat(),
    ...["0", "ENDSEC", "0", "EOF", ""],
  ].join("\r\n"),
);

const CASES: readonly (readonly [string, Format, Uint8Array])[] = [
  ["a.kml", kml, KML],
  ["a.kmz", kmz, zipSync({ "doc.kml": KML })],
  ["a.gpx", gpx, GPX],
  ["a.dxf", dxf, DXF],
];

test.each(CASES)("%s with any bytes changed is read or refused, and soon", async (name, format, bytes) => {
  const whole = await format.read([{ name, bytes }], {});
  expect(whole.layers[0]?.root).toHaveProperty(
    "features.length",
    expect.toSatisfy((count: number) => count > 15),
  );
  const random = createRandom(20_240_102);
  for (let run = 0; run < RUNS; run += 1) {
    const files = [{ name, bytes: mutateBytes(bytes, random) }];
    const start = performance.now();
    const results: unknown[] = [
      await format.read(files, {}).catch((error: unknown) => error),
      await recogniseFormat(files).catch((error: unknown) => error),
    ];
    expect(performance.now() - start).toBeLessThan(MAX_MS);
    for (const result of results) if (result instanceof Error) expect(result).toBeInstanceOf(Refusal);
  }
});
