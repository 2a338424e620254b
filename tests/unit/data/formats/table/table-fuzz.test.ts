import { expect, test } from "vitest";
import { csv } from "../../../../../src/data/formats/csv.ts";
import { Refusal, type Format } from "../../../../../src/data/formats/format.ts";
import { xlsx } from "../../../../../src/data/formats/xlsx.ts";
import { applyMapping } from "../../../../../src/data/mapping/apply-mapping.ts";
import { sampleColumns } from "../../../../../src/data/mapping/sample-columns.ts";
import { suggestMapping } from "../../../../../src/data/mapping/suggest-mapping.ts";
import { getFeatures } from "./table-fixture.ts";
import { createWorkbook } from "./workbook-fixture.ts";
import { createRandom } from "../../../../fixtures/random.ts";

const RUNS = 150;
const MAX_MS = 5000;

const TABLE = `供地台账,,,,\n地块编号,用地性质,面积(亩),X,Y\nA,0601,"1,234.5",3260373.1,36576374.2\nB,M2,"2\n亩",3260374,36576375\n合计,,3,,\n`;
const SHAPES = `id,geom\n1,"POLYGON((108.7 29.4,108.8 29.4,108.8 29.5,108.7 29.4))"\n2,"{""type"":""Point"",""coordinates"":[1,2]}"\n`;
const WORKBOOK = createWorkbook([
  { name: "地块", rows: [["地块编号", "面积", "日期"], ["A", 1, { serial: 45356 }], ["B", 2, null]] },
  { name: "厂房", rows: [["厂房编号", "状态"], ["P1", "空置"]] },
]); // prettier-ignore

/** Whole numbers from 0 to below a limit, the same every time. */
function createPicker(seed: number): (below: number) => number {
  const random = createRandom(seed);
  return (below) => Math.floor(random() * below);
}

/** Flips, cuts out or repeats some bytes. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const mutant = [...bytes];
  for (let count = 1 + random(4); count > 0; count -= 1) {
    const at = random(mutant.length);
    const length = 1 + random(20);
    const kind = random(3);
    if (kind === 0) mutant[at] = random(256);
    else if (kind === 1) mutant.splice(at, length);
    else mutant.splice(at, 0, ...mutant.slice(at, at + length));
  }
  return Uint8Array.from(mutant);
}

async function readAndMap(format: Format, name: string, bytes: Uint8Array): Promise<void> {
  try {
    const { layers } = await format.read([{ name, bytes }], {});
    for (const layer of layers) {
      const features = getFeatures(layer);
      const mapping = suggestMapping(sampleColumns(features), name);
      for (const { properties } of features) applyMapping(properties, mapping);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test.each([
  ["a table", csv, new TextEncoder().encode(TABLE)],
  ["a table of shapes", csv, new TextEncoder().encode(SHAPES)],
  ["a workbook", xlsx, WORKBOOK],
])("%s with bytes flipped, cut and repeated ends in rows or a refusal", async (name, format, bytes) => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const mutant = mutate(bytes, createPicker(seed));
    const started = Date.now();
    await readAndMap(format, `${name}.dat`, mutant);
    expect(Date.now() - started, `seed ${seed}`).toBeLessThan(MAX_MS);
  }
});

test("a workbook with its sheet mutated, and packed anew, ends in rows or a refusal", async () => {
  const xml =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" s="1"><v>45356</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const mutant = new TextDecoder().decode(mutate(new TextEncoder().encode(xml), createPicker(seed)));
    const started = Date.now();
    await readAndMap(xlsx, "a.xlsx", createWorkbook([{ name: "a", xml: mutant }]));
    expect(Date.now() - started, `seed ${seed}`).toBeLessThan(MAX_MS);
  }
});
