import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { readArchive } from "../../../../src/data/archive/read-archive.ts";
import { encodeTexts } from "../../../../src/data/export/encode-texts.ts";
import { writeShapefile } from "../../../../src/data/export/write-shapefile.ts";
import { zipFiles } from "../../../../src/data/export/zip-files.ts";
import { makeTextTable, NOW, OPTIONS } from "./export-fixtures.ts";

it("what packs too well to be believed is stored, and everything can be opened", async () => {
  const files = {
    "blank.dbf": new Uint8Array(2_000_000).fill(32),
    "a.txt": new TextEncoder().encode("x".repeat(5_000)),
  };
  const zipped = await zipFiles(files, NOW);
  expect(zipped.length).toBeGreaterThan(2_000_000);
  expect(zipped.length).toBeLessThan(2_001_000);
  const read = await readArchive(zipped);
  expect([...read].map(([path, bytes]) => [path, bytes.length])).toEqual([
    ["blank.dbf", 2_000_000],
    ["a.txt", 5_000],
  ]);
});

it("small and honest files are packed", async () => {
  const zipped = await zipFiles({ "blank.dbf": new Uint8Array(1_000_000).fill(32) }, NOW);
  expect(zipped.length).toBeLessThan(5_000);
  expect(Object.keys(unzipSync(zipped))).toEqual(["blank.dbf"]);
});

it("a shapefile of mostly blank texts can be opened again", async () => {
  const texts = ["x".repeat(250), ...Array.from({ length: 20_000 }, () => null)];
  await expect(readArchive(await writeShapefile(makeTextTable(texts), OPTIONS))).resolves.toBeDefined();
});

it("texts of any number and length are put together in order", () => {
  const texts = ["甲", "x".repeat(300_000), "", "乙".repeat(200_000), "丙"];
  expect(new TextDecoder().decode(encodeTexts(texts))).toBe(texts.join(""));
});
