import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../../src/data/formats/format.ts";
import type { SourceFile } from "../../../src/data/formats/source-dataset.ts";
import { openSource } from "../../../src/data/importing/open-source.ts";
import { readImport } from "../../../src/data/importing/read-import.ts";

/** Files nobody on this project wrote. */
const SAMPLES = join(import.meta.dirname, "../../../../shared/samples");
const TABLE = join(import.meta.dirname, "../../fixtures/samples/results.tsv");

const HEADER = [
  "file",
  "format",
  "layers",
  "features",
  "encoding",
  "system",
  "told by",
  "not taken",
  "refused",
];

/** Documents of the collection, and parts that are read with the .shp or .dbf they belong to. */
const NOT_OPENED = new Set([".md", ".xml", "", ".cpg", ".prj", ".shx"]);
const SIDES = [".shp", ".dbf", ".prj", ".cpg", ".shx"];

function listSamples(): string[] {
  return readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_OPENED.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name).slice(SAMPLES.length + 1))
    .filter((path) => extname(path) !== ".dbf" || !existsSync(join(SAMPLES, path.replace(/dbf$/, "shp"))))
    .toSorted();
}

function readSources(path: string): SourceFile[] {
  const stem = path.slice(0, -extname(path).length);
  const sides = [".shp", ".dbf"].includes(extname(path)) ? SIDES.map((side) => stem + side) : [];
  const paths = [path, ...sides.filter((side) => side !== path && existsSync(join(SAMPLES, side)))];
  return paths.map((part) => ({
    name: basename(part),
    bytes: new Uint8Array(readFileSync(join(SAMPLES, part))),
  }));
}

/** One line of the table: what the product makes of a file. */
async function describeSample(path: string): Promise<string> {
  const cells = await readSample(path).catch((error: unknown): string[] => {
    if (!(error instanceof Refusal)) throw error;
    const { code, figures } = error.finding;
    // What the engine says of bad JSON differs from one to the next.
    const reason = code === "not-json" ? undefined : figures["reason"];
    return ["—", "", "", "", "", "", "", [code, reason].filter((part) => part !== undefined).join(": ")];
  });
  return [path, ...cells].join("\t");
}

async function readSample(path: string): Promise<string[]> {
  const opened = await openSource(readSources(path), {});
  if (opened.kind !== "dataset") {
    return [
      "—",
      "",
      "",
      "",
      "",
      "",
      "",
      opened.kind === "unknown" ? `looks like ${opened.looksLike}` : opened.kind,
    ];
  }
  const { dataset } = opened;
  const context = { near: null, anchors: [] };
  const { source, placing, rejected, findings } = await readImport(dataset, {}, basename(path), context);
  const fatal = findings.find(({ severity, feature }) => severity === "error" && feature === undefined);
  return [
    dataset.format,
    String(dataset.layers.length),
    String(source.features),
    `${dataset.encoding.name} (${dataset.encoding.how})`,
    placing.code ?? "—",
    placing.how,
    String(rejected.size),
    fatal?.code ?? "",
  ];
}

describe.skipIf(!existsSync(SAMPLES))("the samples (skipped where they are not beside the project)", () => {
  it(
    "each open as the table says, or are refused with the reason it says",
    { timeout: 180_000 },
    async () => {
      const lines = [HEADER.join("\t")];
      for (const path of listSamples()) lines.push(await describeSample(path));
      await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(TABLE);
    },
  );
});
