import { describe, expect, it } from "vitest";
import type { FileRole, ReadingProgress } from "../../../src/data/file-content.ts";
import { readUserFile } from "../../../src/data/read-user-file.ts";
import type { UserFileEntry } from "../../../src/data/reading-protocol.ts";
import { makeEntry, makeParkFolder, makeSquare, makeTextEntry, OPTIONS, PLAN } from "./user-file-fixtures.ts";

const PLOT = { id: "N-1", cluster: "north", landUse: "100101", stage: "started" };

/** 0.001° squared at 29.45° N, m². */
const SQUARE_M2 = 10_750;

async function read(files: UserFileEntry[], role?: FileRole) {
  const progress: ReadingProgress[] = [];
  const options = role === undefined ? OPTIONS : { ...OPTIONS, choices: { role } };
  const reading = await readUserFile(files, options, (step) => progress.push(step));
  return { reading, progress };
}

describe("readUserFile", () => {
  it("takes a file whose properties are a plot's for plots, measured and summed", async () => {
    const { reading } = await read([
      makeEntry("mine.geojson", [makeSquare(PLOT), makeSquare({ ...PLOT, id: "N-2" }, 1)]),
    ]);
    expect(reading).toMatchObject({
      kind: "layer",
      part: { layer: "plots", records: [{ id: "N-1", stage: "started" }, { id: "N-2" }] },
      summary: { featureCount: 2, findings: [] },
    });
    expect(reading.summary.totalAreaM2 / (2 * SQUARE_M2)).toBeCloseTo(1, 2);
  });

  it("takes a file that is no layer of a park for features to look at", async () => {
    const { reading } = await read([
      makeEntry("trial.geojson", [makeSquare({ note: "hello" }), makeSquare({ id: 7 }, 1)]),
    ]);
    expect(reading).toMatchObject({
      kind: "other",
      features: [{ id: "#0", other: { note: "hello" } }, { id: "7" }],
    });
    expect(reading.kind === "other" && reading.features[1]?.site.areaM2).toBeCloseTo(SQUARE_M2, -3);
  });

  it("takes a file for what the user says it is", async () => {
    const file = makeEntry("plots.geojson", [makeSquare(PLOT)]);
    expect((await read([file], "other")).reading).toMatchObject({ kind: "other", features: [{ id: "N-1" }] });
    expect((await read([file], "clusters")).reading).toMatchObject({
      kind: "layer",
      part: { layer: "clusters" },
    });
  });

  it("checks references against the park and the plan in force", async () => {
    const stranger = { ...PLOT, cluster: "nowhere", industry: "mining" };
    const { reading } = await read([makeEntry("plots.geojson", [makeSquare(stranger)])]);
    expect(reading.kind).toBe("layer");
    expect(reading.summary.findings.map(({ code, path }) => [code, path])).toEqual([
      ["reference-unknown", "/features/0/properties/cluster"],
      ["reference-unknown", "/features/0/properties/industry"],
    ]);
  });

  it("leaves out the row whose shape is in error, and says where", async () => {
    const bowTie = makeSquare({ ...PLOT, id: "N-2" }, 1);
    const [ring] = bowTie.geometry.coordinates;
    if (ring !== undefined) [ring[1], ring[2]] = [ring[2] ?? [], ring[1] ?? []];
    const { reading } = await read([makeEntry("plots.geojson", [makeSquare(PLOT), bowTie])]);
    expect(reading).toMatchObject({ kind: "layer", part: { records: [{ id: "N-1" }] } });
    expect(reading.summary).toMatchObject({
      featureCount: 2,
      rejectedRows: [{ row: 2, feature: 1, properties: { id: "N-2" } }],
      findings: [{ code: "ring-self-intersection", feature: 1 }],
    });
  });

  it("refuses a shape in error also where it is only to be looked at", async () => {
    const open = makeSquare({});
    open.geometry.coordinates[0]?.pop();
    const { reading } = await read([makeEntry("trial.geojson", [open])]);
    expect(reading).toMatchObject({ kind: "refused", summary: { findingCounts: { "ring-not-closed": 1 } } });
  });

  it("refuses points for plots, and shows them when they are only to be looked at", async () => {
    const point = {
      type: "Feature",
      properties: PLOT,
      geometry: { type: "Point", coordinates: [108.78, 29.45] },
    };
    const file = makeEntry("plots.geojson", [point]);
    expect((await read([file], "plots")).reading).toMatchObject({
      kind: "refused",
      summary: { findingCounts: { "wrong-geometry-type": 1 } },
    });
    expect((await read([file], "other")).reading.kind).toBe("other");
  });

  it.each([
    ["", "format-broken"],
    ["not json", "not-json"],
    ['{"type":"Topology"}', "format-broken"],
    ["[".repeat(100_000), "nesting-too-deep"],
  ])("refuses %j", async (text, code) => {
    const { reading } = await read([makeTextEntry("a.geojson", text.slice(0, 100_000))]);
    expect(reading).toMatchObject({
      kind: "refused",
      summary: { featureCount: 0, findingCounts: { [code]: 1 } },
    });
  });

  it("tells bytes read, then features checked, each up to the whole", async () => {
    const { progress } = await read([makeEntry("plots.geojson", [makeSquare(PLOT)])]);
    expect([...new Set(progress.map(({ step }) => step))]).toEqual([
      "reading",
      "placing",
      "checking",
      "measuring",
    ]);
    const last = progress.findLast(({ step }) => step === "reading");
    expect(last?.done).toBe(last?.total);
  });

  it("says that a file cannot be opened instead of taking it for empty", async () => {
    const gone = new Blob(["{}"]);
    gone.stream = () => {
      throw new DOMException("gone", "NotFoundError");
    };
    await expect(read([{ path: "a.geojson", file: gone }])).rejects.toMatchObject({ failure: "unreadable" });
  });
});

describe("readUserFile of a park folder", () => {
  it("reads the park; a plan outside the folder is the plan in force, which is said", async () => {
    const { reading } = await read(makeParkFolder());
    expect(reading).toMatchObject({
      kind: "park",
      plan: PLAN,
      park: {
        manifest: { id: "east" },
        clusters: [{ id: "north" }],
        plots: [{ id: "N-1", stage: "started" }],
      },
      summary: { featureCount: 2, findings: [{ code: "file-missing", severity: "info", path: "/plan" }] },
    });
    expect(reading.summary.totalAreaM2 / SQUARE_M2).toBeCloseTo(1, 2);
  });

  it("takes a plan that was dropped with the folder", async () => {
    const plan = { ...PLAN, id: "own-plan" };
    const { reading } = await read([
      ...makeParkFolder(),
      makeTextEntry("seeds/plan.json", JSON.stringify(plan)),
    ]);
    expect(reading).toMatchObject({ kind: "park", plan: { id: "own-plan" }, summary: { findings: [] } });
  });

  it("refuses the whole park when a layer is missing or broken", async () => {
    const withoutPlots = makeParkFolder().filter(({ path }) => !path.endsWith("plots.geojson"));
    expect((await read(withoutPlots)).reading.kind).toBe("refused");
    const broken = [...withoutPlots, makeTextEntry("east/plots.geojson", "{")];
    expect((await read(broken)).reading).toMatchObject({
      kind: "refused",
      summary: { findingCounts: { "not-json": 1 } },
    });
  });

  it("says where a manifest cannot be decoded", async () => {
    const files = [makeTextEntry("east/park.json", '{"version":1}'), ...makeParkFolder().slice(1)];
    await expect(read(files)).rejects.toMatchObject({ failure: "park-unreadable" });
  });
});
