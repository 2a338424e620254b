import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { run } from "./read-run.ts";

const ROOT = join(import.meta.dirname, "../../..");
const FIXTURES = join(ROOT, "tests/fixtures");

function fixture(path: string): string {
  return join(FIXTURES, path);
}

async function runJson(...args: string[]): Promise<{ code: number; json: Record<string, unknown> }> {
  const { code, out, errors } = await run(...args, "--json");
  expect(errors).toEqual([]);
  expect(out).toHaveLength(1);
  return { code, json: JSON.parse(out[0] ?? "") as Record<string, unknown> };
}

describe("park areas", () => {
  test("gives every feature its area and the sum", async () => {
    const file = fixture("parks/small/plots.geojson");
    const { code, json } = await runJson("areas", file);
    expect(code).toBe(0);
    expect(json).toMatchObject({ file, method: "cgcs2000-ellipsoid-2008-32", unit: "m2", findings: [] });
    const features = json["features"] as { id: string; areaM2: number }[];
    expect(features.map(({ id }) => id)).toEqual(["W-1", "W-2", "E-1", "E-2"]);
    expect(json["totalM2"]).toBeCloseTo(
      features.reduce((sum, { areaM2 }) => sum + areaM2, 0),
      6,
    );
  });

  test("gives what is no polygon null, and exits 0", async () => {
    const { code, json } = await runJson("areas", fixture("parks/small/plants.geojson"));
    expect(code).toBe(0);
    expect(json["features"]).toMatchObject([
      { index: 0, id: "P-1", areaM2: null },
      { index: 1, id: "P-2" },
    ]);
  });

  test("gives a polygon that crosses itself null and says why, and exits 1", async () => {
    const { code, json } = await runJson("areas", fixture("parks/troubled/plots.geojson"));
    expect(code).toBe(1);
    expect((json["features"] as unknown[])[2]).toEqual({
      index: 2,
      id: "W-3",
      areaM2: null,
      finding: "ring-self-intersection",
    });
  });

  test("judges a file that is no JSON by findings", async () => {
    const { code, json } = await runJson("areas", fixture("geojson/invalid/not-json/kml.geojson"));
    expect(code).toBe(1);
    expect(json).toMatchObject({ features: [], totalM2: 0, findings: [{ code: "not-json" }] });
  });

  test("prints columns that add up to their printed totals", async () => {
    const { out } = await run("areas", fixture("parks/small/plots.geojson"));
    const rows = out.slice(2, -1).map((line) => line.trim().split(/ {2,}/));
    const toNumber = (text = ""): number => Number(text.replaceAll("\u00A0", ""));
    const totals = rows.at(-1) ?? [];
    for (const column of [1, 2, 3]) {
      const sum = rows.slice(0, -1).reduce((total, row) => total + toNumber(row[column + 1]), 0);
      expect(sum).toBeCloseTo(toNumber(totals[column]), 6);
    }
  });
});

describe("park validate", () => {
  test("of a sound file exits 0 without findings", async () => {
    const file = fixture("geojson/valid/hole.geojson");
    expect(await runJson("validate", file)).toEqual({
      code: 0,
      json: { file, features: 1, findings: [], counts: {} },
    });
  });

  test("of a file with warnings exits 0, with errors 1", async () => {
    const warned = await runJson(
      "validate",
      fixture("geojson/invalid/winding-order/clockwise-shell.geojson"),
    );
    expect(warned).toMatchObject({ code: 0, json: { counts: { "winding-order": 1 } } });
    const wrong = await runJson("validate", fixture("geojson/invalid/zero-area/on-one-line.geojson"));
    expect(wrong).toMatchObject({ code: 1, json: { counts: { "zero-area": 1 } } });
  });

  test("of a folder adds the totals of the park", async () => {
    const { code, json } = await runJson("validate", fixture("parks/small"));
    expect(code).toBe(0);
    const totals = json["totals"] as Record<string, number> & { byCluster: Record<string, number> };
    expect(Object.keys(totals)).toEqual([
      "clustersM2",
      "byCluster",
      "plotsM2",
      "builtM2",
      "plantFloorAreaM2",
      "standardPlantFloorAreaM2",
    ]);
    expect(Object.keys(totals.byCluster)).toEqual(["west", "east"]);
    expect(totals).toMatchObject({ plantFloorAreaM2: 20_000, standardPlantFloorAreaM2: 12_000 });
    // W-1 is in production and E-2 is a street: 60 of 200 shares of both clusters.
    expect(totals["builtM2"]).toBeCloseTo((totals["clustersM2"] ?? 0) * 0.3, -2);
    expect(totals["plotsM2"]).toBeCloseTo(totals["clustersM2"] ?? 0, -1);
  });

  test("of a troubled folder tells layer and place of each trouble", async () => {
    const { code, out } = await run("validate", fixture("parks/troubled"));
    expect(code).toBe(1);
    expect(out[0]).toContain("5 errors, 12 warnings");
    expect(out.join("\n")).toContain("plots /features/2/geometry/coordinates/0/0");
    expect(out.join("\n")).toContain("W-3: The outline crosses or touches itself");
  });
});

describe("what cannot be done exits 2 with one line on stderr", () => {
  test.each([
    [[], "a verb is missing"],
    [["measure"], "unknown verb measure"],
    [["areas"], "0 given"],
    [["areas", "a", "b"], "2 given"],
    [["areas", "a", "--fast"], "unknown option --fast"],
    [["areas", "a", "--lang", "fr"], "unknown language fr"],
    [["areas", fixture("parks")], "is a folder"],
    [["areas", "nowhere.geojson"], "nowhere.geojson: no such file or folder"],
    [["validate", "nowhere"], "nowhere: no such file or folder"],
    [["validate", fixture("parks")], "park.json: no such file or folder"],
    [["validate", fixture("parks/not-json")], "park.json: "],
    [["validate", fixture("parks/bad-manifest")], "park.json /asOf: "],
    [["validate", fixture("parks/no-plan")], "missing.json: no such file"],
  ])("%j", async (args, message) => {
    const { code, out, errors } = await run(...args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
    expect(errors[0]).not.toContain("\n");
  });
});

test("help names every verb, in the language asked for", async () => {
  const english = await run("--help");
  expect(english.code).toBe(0);
  expect(english.out.join("\n")).toMatch(/areas FILE[\s\S]*validate FILE\|FOLDER/);
  const chinese = await run("--help", "--lang", "zh-CN");
  expect(chinese.out.join("\n")).toContain("areas 文件");
});

test("as a program it prints one JSON document and exits with the code", { timeout: 60_000 }, async () => {
  const file = fixture("geojson/invalid/not-json/empty.geojson");
  const failure: unknown = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "src/cli/park.ts", "validate", file, "--json"],
    { cwd: ROOT },
  ).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 1, stderr: "" });
  const { stdout } = failure as { stdout: string };
  expect(JSON.parse(stdout)).toMatchObject({ file, counts: { "not-json": 1 } });
});
