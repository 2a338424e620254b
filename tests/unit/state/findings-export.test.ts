import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../src/analysis/check/check-report.ts";
import { ExportSession } from "../../../src/data/export/export-session.ts";
import type { CheckFinding } from "../../../src/domain/check-finding.ts";
import type { CutPiece } from "../../../src/domain/cut-piece.ts";
import { type FindingsToSave, makeFindingsTable } from "../../../src/state/findings-export.ts";
import type { FindingsFormat } from "../../../src/state/check-tools.ts";
import { createParkData } from "./park-fixture.ts";

const NOW = new Date("2026-07-01T08:00:00Z");

const SQUARE = {
  type: "Polygon" as const,
  coordinates: [
    [
      [108.7, 29.4],
      [108.701, 29.4],
      [108.701, 29.401],
      [108.7, 29.4],
    ],
  ],
};
const PIECE: CutPiece = { geometry: SQUARE, areaM2: 200, widthM: 1.5, at: [108.7007, 29.4003] };

const OVERLAP: CheckFinding = {
  code: "plots-overlap",
  severity: "error",
  key: "plots-overlap/N-1/N-2",
  subjects: ["N-1", "N-2"],
  figures: { areaM2: 200, kind: "partial", sharePercent: 2 },
  piece: PIECE,
  areaM2: 200,
};
const STALE: CheckFinding = {
  code: "record-stale",
  severity: "info",
  key: "record-stale/N-2",
  subjects: ["N-2"],
  figures: { verifiedOn: "2024-01-01", days: 911 },
  areaM2: 20_000,
};
const UNKNOWN: CheckFinding = { ...STALE, key: "record-stale/gone", subjects: ["gone"], areaM2: null };

const REPORT: CheckReport = {
  park: { clusters: [], plots: [], plants: [], zones: [] },
  asOf: "2026-06-30",
  checked: 3,
  notChecked: 0,
  findings: [OVERLAP, STALE, UNKNOWN],
  clusters: [],
  parts: {
    plots: new Int32Array(),
    clusters: new Int32Array(),
    areasM2: new Float64Array(),
    pieces: new Map(),
  },
  inputChecksum: "ab".repeat(32),
  ms: 1,
};

async function* noShapes() {
  yield await Promise.reject(new Error("the shapes are on the page"));
}

function makeInput(change: Partial<FindingsToSave> = {}): FindingsToSave {
  const data = createParkData();
  return {
    report: REPORT,
    shown: REPORT.findings,
    acceptances: new Map([
      [STALE.key, { reason: '=known,\n"and" fine', by: "officer", at: "2026-06-30T01:02:03.000Z" }],
    ]),
    data: {
      ...data,
      shapes: {
        plots: {
          kind: "features",
          collection: {
            type: "FeatureCollection",
            features: [{ type: "Feature", id: 1, properties: {}, geometry: SQUARE }],
          },
        },
      },
    },
    locale: "en",
    filterWords: "Severity: to be mended",
    tolerance: { m: 0.1, m2: 1, percent: 0 },
    ...change,
  };
}

/** The text of the file the writer in the worker makes. */
async function write(format: FindingsFormat, change: Partial<FindingsToSave> = {}): Promise<string> {
  const table = await makeFindingsTable(format, makeInput(change), { getShapes: noShapes }, NOW);
  const reply = await new ExportSession().handle({
    kind: "table",
    serial: 1,
    table,
    format,
    options: { hasNotes: true, notesTitle: "Notes" },
    nowMs: NOW.getTime(),
  });
  if (reply?.kind !== "file") throw new Error("no file");
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(reply.bytes);
}

interface Collection {
  readonly features: readonly {
    readonly geometry: unknown;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly parkAtlas: {
    readonly isSketch: boolean;
    readonly notes: readonly { label: string; value: string }[];
  };
}

describe("findings as GeoJSON", () => {
  it("are the cut pieces, the whole plot where nothing was cut, nothing where there is no plot", async () => {
    const { features } = JSON.parse(await write("geojson")) as Collection;
    expect(features.map(({ geometry }) => (geometry === null ? null : "shape"))).toEqual([
      "shape",
      "shape",
      null,
    ]);
    expect(features[0]?.properties).toMatchObject({
      code: "plots-overlap",
      areaM2: 200,
      widthM: 1.5,
      sharePercent: 2,
      lon: 108.7007,
      centralMeridian: 108,
      accepted: false,
      key: OVERLAP.key,
    });
    expect(features[0]?.properties["areaMu"]).toBeCloseTo(0.3, 12);
    expect(features[2]?.properties).not.toHaveProperty("areaM2");
  });

  it("carry the filter, the tolerance, the day and the checksum, and that they are a sketch", async () => {
    const { parkAtlas } = JSON.parse(await write("geojson")) as Collection;
    const notes = new Map(parkAtlas.notes.map(({ label, value }) => [label, value]));
    expect(parkAtlas.isSketch).toBe(true);
    expect(notes.get("Filter")).toBe("Severity: to be mended");
    expect(notes.get("Tolerance")).toBe("Pieces are hidden that are ≤ 0.1 m at the widest or ≤ 1 m²");
    expect(notes.get("As of")).toBe("30 Jun 2026");
    expect(notes.get("Input checksum")).toContain("abab");
    expect([...notes.keys()]).toContain("Sketch");
  });
});

describe("findings as CSV", () => {
  it("begin with the byte-order mark and the notes, and run no formula", async () => {
    const text = await write("csv");
    expect(text.startsWith("\ufeff# Filter: Severity: to be mended\r\n")).toBe(true);
    expect(text).toContain(`"'=known,\n""and"" fine"`);
  });

  it("keep the order they are shown in, and only those", async () => {
    const text = await write("csv", { shown: [STALE, OVERLAP] });
    const rows = text.split("\r\n").filter((line) => /^(plots-overlap|record-stale)/.test(line));
    expect(rows.map((row) => row.split(",")[0])).toEqual(["record-stale", "plots-overlap"]);
  });

  it("name their columns in the user's language, units in the name", async () => {
    expect(await write("csv", { locale: "zh-CN" })).toContain(
      "代码,检查结果,级别,对象,组团,面积 m²,面积 亩,最宽 m",
    );
  });
});

describe("findings as a workbook", () => {
  it("are written with their notes on a sheet of their own", async () => {
    expect(await write("xlsx")).toMatch(/^PK/);
  });
});

describe("what the tolerance hides", () => {
  it("is told with the file it is not in", async () => {
    const table = await makeFindingsTable(
      "csv",
      makeInput({ tolerance: { m: 0, m2: 500, percent: 0 } }),
      { getShapes: noShapes },
      NOW,
    );
    expect(new Map(table.notes).get("Hidden by tolerance")).toBe("1, 200.00 m², not in this table");
  });
});
