import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { Refusal } from "../../../../src/data/formats/format.ts";
import { kml } from "../../../../src/data/formats/kml.ts";
import { kmz } from "../../../../src/data/formats/kmz.ts";
import type { SourceDataset } from "../../../../src/data/formats/source-dataset.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>';
const TAIL = "</Document></kml>";
const RING = "108.1,29.1 108.2,29.1 108.2,29.2 108.1,29.1";

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function readBytes(bytes: Uint8Array, encoding?: string): Promise<SourceDataset> {
  return kml.read([{ name: "厂区.kml", bytes }], encoding === undefined ? {} : { encoding });
}

function read(body: string): Promise<SourceDataset> {
  return readBytes(encode(HEAD + body + TAIL));
}

function getFeatures({ layers }: SourceDataset, index = 0): readonly Feature[] {
  return (layers[index]?.root as { readonly features: readonly Feature[] }).features;
}

async function readOne(body: string): Promise<Feature> {
  const [feature] = getFeatures(await read(body));
  if (feature === undefined) throw new Error("no feature");
  return feature;
}

async function getRefusal(reading: Promise<unknown>): Promise<Refusal["finding"]> {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).finding;
}

function polygon(ring: string): string {
  return `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
}

test("placemarks of all folders are one layer of longitudes and latitudes, with the path of their folders", async () => {
  const dataset = await read(
    `<name>园区</name><Placemark><name>0</name></Placemark>
     <Folder><name>工业用地</name><Folder><name>一期</name><Placemark><name>A-01</name>${polygon(RING)}</Placemark></Folder></Folder>`,
  );
  expect(dataset.layers.map(({ name, isLonLatByFormat }) => [name, isLonLatByFormat])).toEqual([
    ["厂区", true],
  ]);
  expect(getFeatures(dataset).map(({ properties }) => properties)).toEqual([
    { name: "0" },
    { name: "A-01", folder: "工业用地/一期" },
  ]);
  expect(getFeatures(dataset)[1]?.geometry?.type).toBe("Polygon");
});

test("a field of the placemark's own called folder is not overwritten", async () => {
  const { properties } = await readOne(
    `<Folder><name>甲</name><Placemark><ExtendedData><Data name="folder"><value>乙</value></Data></ExtendedData></Placemark></Folder>`,
  );
  expect(properties).toEqual({ folder: "乙", kml_folder: "甲" });
});

test("values have the types of their schema, and a blank number is nothing", async () => {
  const { properties } = await readOne(
    `<Schema id="s"><SimpleField name="n" type="int"/><SimpleField name="d" type="double"/><SimpleField name="b" type="bool"/><SimpleField name="e" type="float"/></Schema>
     <Placemark><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="n">12</SimpleData><SimpleData name="d">约 3 亩</SimpleData><SimpleData name="b">false</SimpleData><SimpleData name="e"> </SimpleData></SchemaData><Data name="code"><value>0007</value></Data></ExtendedData></Placemark>`,
  );
  expect(properties).toEqual({ n: 12, d: "约 3 亩", b: false, e: null, code: "0007" });
});

test("a second value of one name is kept beside the first", async () => {
  const { properties } = await readOne(
    `<Placemark><name>甲</name><ExtendedData><Data name="name"><value>乙</value></Data></ExtendedData></Placemark>`,
  );
  expect(properties).toEqual({ name: "甲", name_2: "乙" });
});

test("styling is no data", async () => {
  const { properties } = await readOne(
    `<Style id="s"><LineStyle><color>ff0000ff</color><width>2</width></LineStyle></Style>
     <Placemark><styleUrl>#s</styleUrl><Style><PolyStyle><fill>0</fill></PolyStyle></Style><name>x</name>${polygon(RING)}</Placemark>`,
  );
  expect(properties).toEqual({ name: "x" });
});

test("parts of one kind are one multipart shape", async () => {
  const { geometry } = await readOne(
    `<Placemark><MultiGeometry>${polygon(RING)}${polygon(RING)}</MultiGeometry></Placemark>`,
  );
  expect(geometry?.type).toBe("MultiPolygon");
});

test("a hole written before the outline stays a hole", async () => {
  const hole = "108.14,29.12 108.15,29.12 108.15,29.13 108.14,29.12";
  const { geometry } = await readOne(
    `<Placemark><Polygon><innerBoundaryIs><LinearRing><coordinates>${hole}</coordinates></LinearRing></innerBoundaryIs><outerBoundaryIs><LinearRing><coordinates>${RING}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`,
  );
  expect((geometry?.coordinates as number[][][])[0]?.[0]).toEqual([108.1, 29.1]);
});

test("blanks behind the commas of a position do no harm", async () => {
  const { geometry } = await readOne(
    "<Placemark><LineString><coordinates>108.1, 29.1, 0  108.2, 29.2, 0</coordinates></LineString></Placemark>",
  );
  expect(geometry?.coordinates).toEqual([
    [108.1, 29.1, 0],
    [108.2, 29.2, 0],
  ]);
});

test("a position that is none is said with its placemark", async () => {
  const { findings } = await read(`<Placemark/><Placemark>${polygon(`108.1,north ${RING}`)}</Placemark>`);
  expect(findings).toMatchObject([
    { code: "record-unreadable", feature: 1, figures: { reason: "kml-position", count: 1 } },
  ]);
});

test("prefixes nobody declared and a prefix of all elements do no harm", async () => {
  const bare = encode(
    "<kml xsi:x='1'><Placemark><gx:Track><when>2024-01-01</when><gx:coord>108 29 0</gx:coord></gx:Track></Placemark></kml>",
  );
  expect(getFeatures(await readBytes(bare))[0]).toMatchObject({
    properties: { begin: "2024-01-01" },
    geometry: { type: "Point" },
  });
  const prefixed = encode('<k:kml xmlns:k="x"><k:Placemark><k:name>a</k:name></k:Placemark></k:kml>');
  expect(getFeatures(await readBytes(prefixed))[0]?.properties).toEqual({ name: "a" });
});

test("text is read in the declared encoding, and in the one it is in where that is another", async () => {
  // "工业用地规划" in GB 18030.
  const words = [0xb9, 0xa4, 0xd2, 0xb5, 0xd3, 0xc3, 0xb5, 0xd8, 0xb9, 0xe6, 0xbb, 0xae];
  const make = (label: string): Uint8Array =>
    Uint8Array.of(
      ...encode(`<?xml version="1.0" encoding="${label}"?><kml><Placemark><name>`),
      ...words,
      ...encode("</name></Placemark></kml>"),
    );
  const declared = await readBytes(make("GBK"));
  expect(getFeatures(declared)[0]?.properties).toEqual({ name: "工业用地规划" });
  expect(declared.encoding).toEqual({ name: "GB18030", how: "declared", confidence: 1 });
  const wrong = await readBytes(make("UTF-8"));
  expect(getFeatures(wrong)[0]?.properties).toEqual({ name: "工业用地规划" });
  expect(wrong.findings.map(({ code }) => code)).toEqual(["encoding-mismatch"]);
});

test("a network link is said and the rest is read", async () => {
  const link = "<NetworkLink><Link><href>https://maps.example/plots.kml?key=1</href></Link></NetworkLink>";
  const { findings } = await read(`${link}${link}<Placemark><name>x</name></Placemark>`);
  expect(findings).toMatchObject([{ code: "external-link-ignored", figures: { link: "maps.example" } }]);
  expect((await getRefusal(read(link))).figures).toEqual({ format: "kml", reason: "kml-only-links" });
});

test("what is no sound KML is refused with the reason", async () => {
  const doctype = encode('<!DOCTYPE kml [<!ENTITY a "b">]><kml><Placemark/></kml>');
  expect((await getRefusal(readBytes(doctype))).code).toBe("doctype-refused");
  expect((await getRefusal(readBytes(encode("<kml><Placemark></kml>")))).figures["reason"]).toMatch(
    /^XML 1:\d+: /,
  );
  expect((await getRefusal(readBytes(encode("<osm><node/></osm>")))).figures["reason"]).toBe("not-kml");
  const deep = `${"<MultiGeometry>".repeat(20_000)}${"</MultiGeometry>".repeat(20_000)}`;
  expect((await getRefusal(read(`<Placemark>${deep}</Placemark>`))).code).toBe("nesting-too-deep");
});

test("what would be read again and again is refused or read once, and soon", async () => {
  const start = performance.now();
  const points = "<Point><coordinates>1,2</coordinates></Point>".repeat(5_000);
  const nested = `${"<Placemark>".repeat(200)}${points}${"</Placemark>".repeat(200)}`;
  expect((await getRefusal(read(nested))).figures["reason"]).toBe("kml-nested");
  const groups = `<Placemark>${"<MultiGeometry/>".repeat(10_001)}</Placemark>`;
  expect((await getRefusal(read(groups))).figures["reason"]).toBe("kml-groups");
  const names = Array.from({ length: 20_000 }, (_, index) => `<name>${index}</name>`);
  expect((await readOne(`<Placemark>${names.join("")}</Placemark>`)).properties).toEqual({ name: "0" });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("names that mean something on every object become no properties", async () => {
  const data = ["__proto__", "constructor", "prototype"].map(
    (name) => `<Data name="${name}"><value>1</value></Data>`,
  );
  const { properties } = await readOne(
    `<Placemark><name>x</name><ExtendedData>${data.join("")}</ExtendedData></Placemark>`,
  );
  expect(Object.keys(properties)).toEqual(["name"]);
});

function readArchive(files: Readonly<Record<string, string>>): Promise<SourceDataset> {
  const entries = Object.entries(files).map(([path, text]) => [path, encode(text)] as const);
  return kmz.read([{ name: "plots.kmz", bytes: zipSync(Object.fromEntries(entries)) }], {});
}

test("a KMZ is read by its doc.kml, whatever lies beside it", async () => {
  const dataset = await readArchive({
    "aside.kml": `${HEAD}<Placemark/><Placemark/>${TAIL}`,
    "doc.kml": `${HEAD}<Placemark/>${TAIL}`,
    "files/picture.png": "no picture",
  });
  expect(dataset.format).toBe("kmz");
  expect(dataset.layers.map(({ name }) => name)).toEqual(["plots"]);
  expect(getFeatures(dataset)).toHaveLength(1);
});

test("documents of the archive that doc.kml links to are its layers", async () => {
  const link = (href: string): string => `<NetworkLink><Link><href>${href}</href></Link></NetworkLink>`;
  const dataset = await readArchive({
    "doc.kml": `${HEAD}${link("layers/a.kml")}${link("./layers/b.kml")}${link("layers/gone.kml")}${TAIL}`,
    "layers/a.kml": `${HEAD}${link("../doc.kml")}<Placemark/>${TAIL}`,
    "layers/b.kml": `${HEAD}<Placemark/><Placemark/>${TAIL}`,
  });
  expect(dataset.layers.map(({ name }, index) => [name, getFeatures(dataset, index).length])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect(dataset.findings).toMatchObject([{ figures: { link: "layers/gone.kml" } }]);
});

test("an archive without KML is refused", async () => {
  expect((await getRefusal(readArchive({ "a.txt": "x" }))).figures["reason"]).toBe("kmz-no-kml");
});
