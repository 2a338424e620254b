import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { listArchive, readArchive } from "../../../../src/data/archive/read-archive.ts";
import { Refusal } from "../../../../src/data/formats/format.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";
import { concatBytes, makeZip, type ZipEntry } from "../../../fixtures/bytes/make-zip.ts";
import { mutateBytes } from "../../../fixtures/bytes/mutate-bytes.ts";
import { createRandom } from "../../../fixtures/random.ts";

const TEXT = new TextEncoder().encode("plot,area\nA-01,12\n".repeat(50));

async function refuse(bytes: Uint8Array): Promise<readonly unknown[]> {
  const error: unknown = await readArchive(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw new Error("not refused");
  const { code, figures } = error.finding;
  return [code, figures["what"] ?? figures["reason"]];
}

function refuseEntry(entry: ZipEntry): Promise<readonly unknown[]> {
  return refuse(makeZip([entry]));
}

describe("a zip file", () => {
  it("gives the bytes of its files by path, in its order", async () => {
    const files = await readArchive(zipSync({ "b/plots.csv": TEXT, "a.txt": [TEXT, { level: 0 }] }));
    expect([...files.keys()]).toEqual(["b/plots.csv", "a.txt"]);
    expect([...files.values()]).toEqual([TEXT, TEXT]);
  });

  it("is opened behind other bytes and without compression", async () => {
    const bytes = concatBytes([new Uint8Array(333), makeZip([{ name: "a.csv", data: TEXT }])]);
    expect((await readArchive(bytes)).get("a.csv")).toEqual(TEXT);
  });

  it("unpacks only what is wanted, and tells its progress", async () => {
    const reports: number[] = [];
    const bytes = zipSync({ "a.shp": TEXT, "b.pdf": TEXT, "inner.zip": zipSync({ "a.shp": TEXT }) });
    const files = await readArchive(bytes, {
      wants: (path) => path.endsWith(".shp"),
      onProgress: (done, total) => reports.push(done / total),
    });
    expect([...files.keys()]).toEqual(["a.shp"]);
    expect(reports).toEqual([1]);
  });

  it("leaves out folders and what systems add", () => {
    const names = ["data/", "data/a.shp", "__MACOSX/data/._a.shp", ".DS_Store", "data/.hidden/x"];
    expect(listArchive(makeZip(names.map((name) => ({ name }))))).toEqual(["data/a.shp"]);
  });

  it("may have names in GBK without saying so, and in UTF-8 with or without", () => {
    const name = "正阳园区/工业用地.shp";
    for (const entry of [
      { name: encodeText(name, "gbk") },
      { name: encodeText(name, "utf-8") },
      { name: encodeText(name, "utf-8"), flags: 0x800 },
    ]) {
      expect(listArchive(makeZip([entry]))).toEqual([name]);
    }
  });

  it("may part folders with backslashes", () => {
    expect(listArchive(makeZip([{ name: "data\\.\\a.shp" }]))).toEqual(["data/a.shp"]);
  });
});

describe("a zip file is refused", () => {
  it.each(["../a.shp", "data/../../a.shp", "..\\a.shp", "/etc/a.shp", "C:\\a.shp", "c:a.shp", "a\0.shp"])(
    "for the path %j",
    async (name) => {
      expect(await refuseEntry({ name })).toEqual(["archive-refused", "archive-path"]);
    },
  );

  it("for a bomb, before it is out", async () => {
    const data = new Uint8Array(30_000_000);
    expect(await refuseEntry({ name: "a.dbf", data, isDeflated: true })).toEqual([
      "archive-refused",
      "archive-ratio",
    ]);
  });

  it("for a bomb beside much honest data", async () => {
    const data = new Uint8Array(4_000_000);
    const honest = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index) % 251);
    const entries = [
      { name: "a.shp", data: honest },
      { name: "a.dbf", data, isDeflated: true },
    ];
    expect(await refuse(makeZip(entries))).toEqual(["archive-refused", "archive-ratio"]);
  });

  it("for more than 2,000 entries", async () => {
    const entries = Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}.shp` }));
    expect(await refuse(makeZip(entries))).toEqual(["archive-refused", "archive-entries"]);
  });

  it("for an archive in it", async () => {
    const data = zipSync({ "a.shp": TEXT });
    expect(await refuseEntry({ name: "a.dat", data })).toEqual(["archive-refused", "archive-nested"]);
  });

  it("for encryption and for compression nobody knows", async () => {
    expect(await refuseEntry({ name: "a", flags: 1 })).toEqual(["archive-refused", "archive-encrypted"]);
    expect(await refuseEntry({ name: "a", method: 14 })).toEqual(["archive-refused", "archive-method"]);
  });

  it("for damage", async () => {
    const bytes = zipSync({ "a.csv": TEXT });
    expect(await refuse(new Uint8Array())).toEqual(["format-broken", "zip-no-directory"]);
    expect(await refuse(bytes.subarray(0, -30))).toEqual(["format-broken", "zip-no-directory"]);
    expect(await refuseEntry({ name: "a", crc32: 1 })).toEqual(["format-broken", "zip-checksum"]);
    expect(await refuseEntry({ name: "a", method: 8 })).toEqual(["format-broken", "zip-damaged"]);
  });
});

it("ends well for a zip file with any bytes changed", async () => {
  const random = createRandom(1);
  const bytes = zipSync({ "a.csv": TEXT, "data/地块.csv": TEXT });
  for (let run = 0; run < 150; run += 1) {
    const mutated = mutateBytes(bytes, random);
    const start = performance.now();
    const result: unknown = await readArchive(mutated).catch((error: unknown) => error);
    expect(performance.now() - start).toBeLessThan(5_000);
    if (!(result instanceof Map)) expect(result).toBeInstanceOf(Refusal);
  }
});
