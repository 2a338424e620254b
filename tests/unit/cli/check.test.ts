import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTransform } from "../../../src/geo/crs/create-transform.ts";
import { getGaussKrugerDefinition } from "../../../src/geo/gauss-kruger.ts";
import { makePlaneBox, makePlanePolygon } from "../../fixtures/overlay/plane-box.ts";
import { run, runJson } from "./read-run.ts";

const FIXTURES = "tests/fixtures/check";

interface Balance {
  readonly boundaryM2: number;
  readonly plotsM2: number;
  readonly overlapM2: number;
  readonly gapM2: number;
  readonly outsideM2: number;
  readonly residualM2: number;
  readonly byLandUse: Readonly<Record<string, number>>;
  readonly byStage: Readonly<Record<string, number>>;
}

interface Checked {
  readonly asOf: string;
  readonly tolerance: { readonly m: number; readonly m2: number; readonly percent: number };
  readonly checked: number;
  readonly notChecked: number;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly subjects: readonly string[];
    readonly figures: Readonly<Record<string, number | string>>;
    readonly at?: readonly [number, number];
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly hiddenByTolerance: { readonly count: number; readonly areaM2: number };
  readonly balance: { readonly byCluster: Readonly<Record<string, Balance>> };
  readonly ms: number;
}

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "park-check-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function checkCase(name: string, ...flags: string[]) {
  const files = [`${FIXTURES}/${name}/plots.geojson`, "--clusters", `${FIXTURES}/${name}/clusters.geojson`];
  return runJson<Checked>("check", ...files, ...flags);
}

/** Checks plots made by a test in the clusters of the fixtures. */
async function checkPlots(plots: FeatureCollection, ...flags: string[]) {
  const file = join(folder, "plots.geojson");
  await writeFile(file, JSON.stringify(plots));
  return runJson<Checked>("check", file, "--clusters", `${FIXTURES}/clean/clusters.geojson`, ...flags);
}

function makePlots(...plots: (readonly [id: string, cluster: string, geometry: object])[]) {
  const features = plots.map(([id, cluster, geometry]) => ({
    type: "Feature",
    properties: { id, cluster, landUse: "100101", stage: "in-production", verifiedOn: "2026-05-01" },
    geometry,
  }));
  return { type: "FeatureCollection", features } as FeatureCollection;
}

async function readCase(name: string, layer: "clusters" | "plots"): Promise<FeatureCollection> {
  const text = await readFile(`${FIXTURES}/${name}/${layer}.geojson`, "utf8");
  return JSON.parse(text) as FeatureCollection;
}

function listFindings({ findings }: Checked): string[] {
  return findings.map(({ code, subjects }) => `${code} ${subjects.join(" ")}`);
}

function expectClosed({ balance }: Checked): void {
  for (const land of Object.values(balance.byCluster)) {
    const { boundaryM2, plotsM2, overlapM2, gapM2, outsideM2, residualM2 } = land;
    expect(plotsM2 - overlapM2 + gapM2 - outsideM2 + residualM2).toBeCloseTo(boundaryM2, 6);
    expect(Math.abs(residualM2)).toBeLessThan(0.01);
    for (const sums of [land.byLandUse, land.byStage]) {
      expect(Object.values(sums).reduce((sum, areaM2) => sum + areaM2, 0)).toBeCloseTo(plotsM2, 6);
    }
  }
}

describe("park check as JSON", () => {
  test("of a clean park has the figures of every cluster, no finding, and exits 0", async () => {
    const { code, errors, json } = await checkCase("clean");
    expect([code, errors]).toEqual([0, []]);
    expect(json).toMatchObject({
      asOf: "2026-06-15",
      tolerance: { m: 0.1, m2: 1, percent: 0 },
      checked: 4,
      notChecked: 0,
      findings: [],
      counts: {},
      hiddenByTolerance: { count: 0, areaM2: 0 },
    });
    expect(Object.keys(json).toSorted()).toEqual(
      ["asOf", "balance", "checked", "counts", "findings", "hiddenByTolerance", "ms", "notChecked", "tolerance"],
    ); // prettier-ignore
    expect(Object.keys(json.balance.byCluster)).toEqual(["north", "south"]);
    expect(Object.keys(json.balance.byCluster["south"]?.byLandUse ?? {}).toSorted()).toEqual([
      "100101",
      "1207",
    ]);
    expect(json.ms).toBeGreaterThan(0);
    expectClosed(json);
  });

  test.each([
    ["overlap-of-1000-m2", "plots-overlap N1 N2", 1000, 1],
    ["gap-of-50-m2", "cluster-gap north", 50, 0],
    ["outside-by-300-m2", "plot-outside-park S2", 300, 1],
    ["straddle-as-a-whole", "plot-straddles-clusters N2", 10_000, 0],
  ])("of %s has this one finding with its area and a place, and exits by its severity", async (name, line, areaM2, exit) => {
    const { code, json } = await checkCase(name);
    expect(listFindings(json)).toEqual([line]);
    const [finding] = json.findings;
    // The plane of the fixture is 0.9999 of the ground.
    expect(Number(finding?.figures["areaM2"]) / areaM2).toBeCloseTo(1, 3);
    expect(finding?.at).toHaveLength(2);
    expect(json.counts).toEqual({ [line.split(" ")[0] ?? ""]: 1 });
    expect(code).toBe(exit);
    expectClosed(json);
  }); // prettier-ignore

  test("of a plot at fault counts it as not checked, and says why", async () => {
    const { code, json } = await checkCase("one-plot-not-checked");
    expect(json).toMatchObject({ checked: 3, notChecked: 1, counts: { "not-checked": 1, "cluster-gap": 1 } });
    expect(json.findings.find((finding) => finding.code === "not-checked")).toMatchObject({
      subjects: ["N1"],
      figures: { reason: "ring-self-intersection" },
    });
    expect(code).toBe(0);
    expectClosed(json);
  });
});

describe("tolerance on the command line", () => {
  test("hides by default what is a centimetre wide, and says how much; it stays in the balance", async () => {
    const { code, json } = await checkCase("sliver-of-5-cm");
    expect([code, json.findings, json.hiddenByTolerance.count]).toEqual([0, [], 1]);
    expect(json.hiddenByTolerance.areaM2).toBeCloseTo(5, 2);
    expect(json.balance.byCluster["north"]?.overlapM2).toBeCloseTo(5, 2);
    expectClosed(json);
  });

  test("with one flag given is 0 in the other two", async () => {
    const { code, json } = await checkCase("sliver-of-5-cm", "--tolerance-m2", "1");
    expect(json.tolerance).toEqual({ m: 0, m2: 1, percent: 0 });
    expect([code, listFindings(json)]).toEqual([1, ["plots-overlap N1 N2"]]);
    const byShare = await checkCase("sliver-of-5-cm", "--tolerance-percent", "0.1");
    expect(byShare.json.tolerance).toEqual({ m: 0, m2: 0, percent: 0.1 });
    expect(byShare.json.hiddenByTolerance.count).toBe(1);
    const none = await checkCase("sliver-of-5-cm", "--tolerance-m", "0");
    expect([none.json.tolerance, none.json.hiddenByTolerance.count]).toEqual([
      { m: 0, m2: 0, percent: 0 },
      0,
    ]);
  });

  test("is 5 % of the smaller plot on the right side of 4.9 and 5.1, and never hides a gap", async () => {
    const overlapOf = (m: number) =>
      makePlots(
        ["N1", "north", makePlaneBox(0, 100, 100, 200)],
        ["N2", "north", makePlaneBox(100 - m, 100, 200 - m, 200)],
      );
    const within = await checkPlots(overlapOf(4.9), "--tolerance-percent", "5");
    const above = await checkPlots(overlapOf(5.1), "--tolerance-percent", "5");
    expect(within.json.counts["plots-overlap"]).toBeUndefined();
    expect(within.json.hiddenByTolerance.count).toBe(1);
    expect(above.json.counts["plots-overlap"]).toBe(1);
    expect(above.json.hiddenByTolerance.count).toBe(0);
    expect(above.json.counts["cluster-gap"]).toBe(2);
  });

  test.each([["--tolerance-m2", "-1"], ["--tolerance-percent", "much"], ["--tolerance-m", "Infinity"]])(
    "%s %s is refused in one line",
    async (flag, value) => {
      const files = [`${FIXTURES}/clean/plots.geojson`, "--clusters", `${FIXTURES}/clean/clusters.geojson`];
      const { code, out, errors } = await run("check", ...files, flag, value);
      expect([code, out, errors.length]).toEqual([2, [], 1]);
      expect(errors[0]).toContain(flag);
    },
  ); // prettier-ignore

  test("has its defaults named in the help", async () => {
    const { code, out } = await run("check", "--help");
    expect(code).toBe(0);
    expect(out.join("\n")).toMatch(/0\.1 m.*1 m².*0 ?%/su);
  });
});

describe("the day the clocks are read for", () => {
  test("is what is said, else the latest day a plot was verified", async () => {
    expect((await checkCase("clean")).json.asOf).toBe("2026-06-15");
    expect((await checkCase("clean", "--as-of", "2026-02-28")).json.asOf).toBe("2026-02-28");
  });

  test("is asked for where no plot says when it was verified, and no plot is a reason to guess", async () => {
    const plots = await readCase("clean", "plots");
    for (const { properties } of plots.features) delete properties?.["verifiedOn"];
    const file = join(folder, "unverified.geojson");
    await writeFile(file, JSON.stringify(plots));
    const clusters = `${FIXTURES}/clean/clusters.geojson`;
    const { code, out, errors } = await run("check", file, "--clusters", clusters, "--json");
    expect([code, out, errors.length]).toEqual([2, [], 1]);
    expect(errors[0]).toContain("--as-of");
    const given = await runJson<Checked>("check", file, "--clusters", clusters, "--as-of", "2026-06-30");
    expect([given.code, given.json.asOf]).toEqual([0, "2026-06-30"]);
  });

  test.each(["2026-02-30", "yesterday", "2026-6-1"])("%s is no day", async (day) => {
    const files = [`${FIXTURES}/clean/plots.geojson`, "--clusters", `${FIXTURES}/clean/clusters.geojson`];
    const { code, errors } = await run("check", ...files, "--as-of", day);
    expect([code, errors.length]).toEqual([2, 1]);
    expect(errors[0]).toContain(day);
  });
});

describe("what is checked", () => {
  test("may be one file in degrees and one in metres of a 3° zone", async () => {
    const clean = await checkCase("clean");
    const plane = createTransform(
      { definition: getGaussKrugerDefinition(108) },
      { areAxesSwapped: false },
    );
    const plots = await readCase("clean", "plots");
    for (const { geometry } of plots.features) {
      if (geometry.type !== "Polygon") continue;
      geometry.coordinates = geometry.coordinates.map((ring) =>
        ring.map(([lon = 0, lat = 0]) => [...plane.fromLonLat(lon, lat)]),
      );
    }
    // CGCS2000, 3° zone round 108° E.
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4545" } };
    const file = join(folder, "projected.geojson");
    await writeFile(file, JSON.stringify({ ...plots, crs }));
    const { code, json } = await runJson<Checked>("check", file, "--clusters", `${FIXTURES}/clean/clusters.geojson`);
    expect([code, json.findings, json.checked]).toEqual([0, [], 4]);
    const [north, projected] = [clean.json, json].map(({ balance }) => balance.byCluster["north"]?.plotsM2 ?? NaN);
    expect(projected).toBeCloseTo(north ?? 0, 2);
    expectClosed(json);
  }); // prettier-ignore

  test("may be a park folder, whose day and plan are its own", async () => {
    const { code, json } = await runJson<Checked>("check", "geodata/zhengyang");
    const manifest = JSON.parse(await readFile("geodata/zhengyang/park.json", "utf8")) as { asOf: string };
    expect(json.asOf).toBe(manifest.asOf);
    expect(json.notChecked).toBe(0);
    expect(code).toBe(json.findings.some(({ severity }) => severity === "error") ? 1 : 0);
    expectClosed(json);
  });

  test("may be no plots at all: each cluster is one gap", async () => {
    const { code, json } = await checkPlots(makePlots(), "--as-of", "2026-06-30");
    expect([code, json.checked, json.counts]).toEqual([0, 0, { "cluster-gap": 2 }]);
    expectClosed(json);
  });

  test("may have a plot a thousand kilometres away, three on one place, and one id twice", async () => {
    const far = makePlanePolygon([[0, 0], [9, 0], [9, 9]]).coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + 10, lat])); // prettier-ignore
    const plot = makePlaneBox(0, 100, 100, 200);
    const { code, json } = await checkPlots(
      makePlots(
        ["N1", "north", plot],
        ["N1", "north", plot],
        ["N3", "north", plot],
        ["X", "south", { type: "Polygon", coordinates: far }],
      ),
    );
    expect(code).toBe(1);
    expect(json.checked).toBe(4);
    expect(json.counts).toMatchObject({ "plots-overlap": 3, "plot-outside-park": 1 });
    expect(json.findings.filter(({ figures }) => figures["kind"] === "equal")).toHaveLength(3);
    expect(json.balance.byCluster["north"]?.overlapM2).toBeCloseTo(2 * 9998.9, 0);
    expectClosed(json);
  });

  test("is refused where the clusters are missing, are a folder, or go with a folder", async () => {
    const plots = `${FIXTURES}/clean/plots.geojson`;
    for (const args of [
      [plots],
      [plots, "--clusters", join(folder, "nowhere.geojson")],
      [plots, "--clusters", folder],
      ["geodata/zhengyang", "--clusters", plots],
      [],
      [plots, plots, "--clusters", plots],
    ]) {
      const { code, out, errors } = await run("check", ...args);
      expect([code, out, errors.length], args.join(" ")).toEqual([2, [], 1]);
    }
  });
});

describe("park check as text", () => {
  test("says how much was checked, what stands and how every cluster adds up", async () => {
    const name = "overlap-of-1000-m2";
    const { code, out } = await run("check", `${FIXTURES}/${name}/plots.geojson`, "--clusters", `${FIXTURES}/${name}/clusters.geojson`); // prettier-ignore
    const text = out.join("\n");
    expect(code).toBe(1);
    expect(text).toContain("2026-06-15");
    expect(text).toContain("N1 × N2");
    expect(text).toMatch(/999\.8\d/u);
    // 2.00 ha = 2.10 - 0.10, closed as printed.
    const north = out.find((line) => line.startsWith("north"))?.split(/\s{2,}/u).map((cell) => Number(cell.replace("−", "-"))) ?? []; // prettier-ignore
    const [, boundary = NaN, ...parts] = north;
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(boundary, 9);
  });
});
