import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature, Geometry } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePlaneBox } from "../../fixtures/overlay/plane-box.ts";
import { run, runJson } from "./read-run.ts";

interface FoundReason {
  readonly criterion: string;
  readonly ok: boolean;
  readonly value: number | string | null;
  readonly wanted: unknown;
  readonly unit: string | null;
  readonly shortBy?: number;
  readonly why?: string;
}

interface Found {
  readonly kind: string;
  readonly ids: readonly string[];
  readonly score: number;
  readonly reasons: readonly FoundReason[];
}

interface Answer {
  readonly matches: readonly Found[];
  readonly nearMisses: readonly Found[];
  readonly relax: readonly { readonly drop: readonly string[]; readonly matches: number }[];
}

function feature(geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: "Feature", geometry, properties };
}

const offered = { stage: "reserved", available: true, landUse: "100102", cluster: "east" };

/**
 * Four plots of 100 × 100 m in a row, A to D from the west, and E beyond a street of 20 m; D has another land use. Two
 * plants stand on A.
 */
const PLOTS: readonly Feature[] = [
  feature(makePlaneBox(0, 0, 100, 100), {
    ...offered,
    id: "A",
    priceWanPerMu: 10,
    availableOn: "2026-07-01",
  }),
  feature(makePlaneBox(100, 0, 200, 100), { ...offered, id: "B", priceWanPerMu: 20 }),
  feature(makePlaneBox(200, 0, 300, 100), {
    ...offered,
    id: "C",
    landUse: "100101",
    availableOn: "2027-01-01",
  }),
  feature(makePlaneBox(300, 0, 400, 100), { ...offered, id: "D", landUse: "1101" }),
  feature(makePlaneBox(420, 0, 520, 100), {
    id: "E",
    stage: "approved",
    landUse: "1101",
    cluster: "west",
  }),
  feature(makePlaneBox(520, 0, 620, 100), { id: "F", stage: "planned", landUse: "1101", cluster: "west" }),
];

const PLANTS: readonly Feature[] = [
  feature(makePlaneBox(10, 10, 90, 40), {
    id: "P-1",
    plot: "A",
    state: "vacant",
    floorAreaM2: 9_000,
    clearHeightM: 8.2,
    craneT: 10,
    divisible: true,
  }),
  feature(makePlaneBox(10, 50, 90, 90), {
    id: "P-2",
    plot: "A",
    state: "partly-vacant",
    vacantFloorAreaM2: 4_000,
    clearHeightM: 9.5,
  }),
];

const PLAN = {
  version: 1,
  id: "row",
  name: { zh: "一排", en: "Row" },
  document: "row",
  plannedAreaM2: 60_000,
  industries: [
    { id: "cloth", name: { zh: "布", en: "Cloth" } },
    { id: "silk", name: { zh: "丝", en: "Silk" }, parent: "cloth" },
    { id: "steel", name: { zh: "钢", en: "Steel" } },
  ],
  clusterIndustries: {
    east: { allowed: ["cloth"], conditional: [{ industry: "steel", why: "限冷轧" }] },
    west: { allowed: ["steel"] },
  },
  figures: [],
};

const MANIFEST = {
  version: 1,
  id: "row",
  name: { zh: "一排", en: "Row" },
  asOf: "2026-06-30",
  crs: "EPSG:4490",
  geometryStatus: "schematic",
  plan: "plan.json",
  layers: { clusters: "c.geojson", plots: "p.geojson", plants: "f.geojson", places: "x.geojson" },
  sources: [],
};

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "park-find-"));
  const write = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value));
  const collect = (features: readonly Feature[]) => ({ type: "FeatureCollection", features });
  await Promise.all([
    write("park.json", MANIFEST),
    write("plan.json", PLAN),
    write(
      "c.geojson",
      collect([
        feature(makePlaneBox(0, 0, 400, 100), { id: "east" }),
        feature(makePlaneBox(400, 0, 620, 100), { id: "west" }),
      ]),
    ),
    write("p.geojson", collect(PLOTS)),
    write("f.geojson", collect(PLANTS)),
    write(
      "x.geojson",
      collect([
        feature(
          { type: "Point", coordinates: [108.7, 29.3] },
          { id: "gate", name: { zh: "门", en: "Gate" }, kind: "station" },
        ),
      ]),
    ),
  ]);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function find(need: unknown, ...flags: string[]) {
  const file = join(folder, "need.json");
  await writeFile(file, typeof need === "string" ? need : JSON.stringify(need));
  return runJson<Answer>("find", folder, "--need", file, ...flags);
}

async function findIds(need: unknown): Promise<readonly string[]> {
  const { json } = await find(need);
  return json.matches.map(({ ids }) => ids.join("+"));
}

describe("park find", () => {
  test("lists vacant plants, then plots that say so or are approved or reserved", async () => {
    expect(await findIds({})).toEqual(["P-1", "P-2", "A", "B", "C", "D", "E"]);
  });

  test("asks a plot nothing that only plants have, and a plant nothing that only plots have", async () => {
    expect(await findIds({ must: { clearHeightM: { min: 9 } } })).toEqual(["P-2", "A", "B", "C", "D", "E"]);
    expect(await findIds({ must: { priceWanPerMu: { max: 15 } } })).toEqual(["P-1", "P-2", "A"]);
  });

  test("lets a divisible plant fit from its smallest part on, and says what another one misses by", async () => {
    const { json } = await find({ kinds: ["plant"], must: { areaM2: { min: 5_000, max: 6_000 } } });
    expect(json.matches.map(({ ids }) => ids)).toEqual([["P-1"]]);
    expect(json.nearMisses).toEqual([
      {
        kind: "plant",
        ids: ["P-2"],
        score: 1,
        reasons: [
          {
            criterion: "areaM2",
            ok: false,
            value: 4_000,
            wanted: { min: 5_000, max: 6_000 },
            unit: "m2",
            shortBy: 1_000,
          },
        ],
      },
    ]);
  });

  test("joins plots that share a boundary and a use, and lists no more than is needed", async () => {
    const must = { areaM2: { min: 15_000 } };
    expect(await findIds({ kinds: ["plot"], combine: 2, must })).toEqual(["A+B", "B+C"]);
    const three = { kinds: ["plot"], combine: 3, must: { areaM2: { min: 25_000 } } };
    expect(await findIds(three)).toEqual(["A+B+C"]);
    const priced = { ...three, must: { areaM2: { min: 15_000 }, priceWanPerMu: { max: 15.01 } } };
    const { json } = await find(priced);
    expect(json.matches.map(({ ids }) => ids)).toEqual([["A", "B"]]);
    expect(json.matches[0]?.reasons[1]?.value).toBeCloseTo(15, 2);
  });

  test("counts a day as met by what is free now, and not by what is approved only", async () => {
    expect(await findIds({ must: { availableBy: "2026-08-01" } })).toEqual(["P-1", "A", "B", "D"]);
    const { json } = await find({ must: { availableBy: "2026-12-01" } });
    expect(json.nearMisses).toMatchObject([{ ids: ["C"], reasons: [{ unit: "day", shortBy: 31 }] }]);
  });

  test("takes an industry by what the plan allows in the cluster, with its condition", async () => {
    const { json } = await find({ kinds: ["plot"], must: { industry: "steel" } });
    const told = json.matches.map(({ ids, reasons }) => [ids[0], reasons[0]?.value, reasons[0]?.why]);
    expect(told).toEqual([
      ["A", "conditional", "限冷轧"],
      ["B", "conditional", "限冷轧"],
      ["C", "conditional", "限冷轧"],
      ["D", "conditional", "限冷轧"],
      ["E", "allowed", undefined],
    ]);
    expect(await findIds({ kinds: ["plot"], must: { industry: "silk" } })).toEqual(["A", "B", "C", "D"]);
  });

  test("orders by wishes met, then plants before plots, then ids", async () => {
    const wish = { cluster: { value: ["west"], weight: 2 }, areaM2: { value: { min: 9_000 }, weight: 1 } };
    const { json } = await find({ wish });
    expect(json.matches.map(({ ids, score }) => [ids[0], score])).toEqual([
      ["E", 1],
      ["P-1", 1 / 3],
      ["A", 1 / 3],
      ["B", 1 / 3],
      ["C", 1 / 3],
      ["D", 1 / 3],
      ["P-2", 0],
    ]);
    expect(json.matches[0]?.reasons.map(({ criterion }) => criterion)).toEqual(["cluster", "areaM2"]);
  });

  test("says which must to drop where nothing fits, and the pair where no single one helps", async () => {
    const tall = { clearHeightM: { min: 9 }, craneT: { min: 10 } };
    const one = await find({ kinds: ["plant"], must: tall });
    expect(one.code).toBe(0);
    expect(one.json.matches).toEqual([]);
    expect(one.json.relax).toEqual([
      { drop: ["clearHeightM"], matches: 1 },
      { drop: ["craneT"], matches: 1 },
    ]);
    const two = await find({ kinds: ["plant"], must: { ...tall, cluster: ["west"], landUse: ["11"] } });
    expect(two.json.relax).toEqual([]);
    const pair = await find({ kinds: ["plant"], must: { craneT: { min: 99 }, cluster: ["west"] } });
    expect(pair.json.relax).toEqual([{ drop: ["craneT", "cluster"], matches: 2 }]);
  });

  test("measures a straight line to a place, and tells of one the park does not have", async () => {
    const near = await find({ kinds: ["plot"], must: { placeWithinKm: { place: "gate", max: 0.1 } } });
    expect(near.json.matches.map(({ ids }) => ids[0])).toEqual(["A"]);
    expect(near.json.matches[0]?.reasons[0]?.value).toBeCloseTo(0.0707, 3);
    const nowhere = await find({ must: { placeWithinKm: { place: "moon", max: 1 } } });
    expect(nowhere.errors[0]).toContain("/must/placeWithinKm/place");
    expect(nowhere.json.matches).toEqual([]);
  });

  test("prints the schema of a need", async () => {
    const { code, out } = await run("find", "--schema");
    expect(code).toBe(0);
    expect(JSON.parse(out.join("\n"))).toMatchObject({ type: "object", properties: { must: {}, wish: {} } });
  });

  test("tells people in a table, with what the others miss by", async () => {
    const file = join(folder, "need.json");
    await writeFile(file, JSON.stringify({ must: { clearHeightM: { min: 9 } }, kinds: ["plant"] }));
    const { code, out } = await run("find", folder, "--need", file);
    expect(code).toBe(0);
    expect(out.join("\n")).toMatch(/P-2[\s\S]*P-1.*0\.8 m/);
  });

  test.each([
    ["text where a number belongs", { must: { craneT: { min: "10" } } }, "/must/craneT/min"],
    ["a misspelt criterion", { must: { clearHeigthM: { min: 9 } } }, "/must/clearHeigthM"],
    ["a day that is none", { must: { availableBy: "2026-02-30" } }, "/must/availableBy"],
    ["bounds the wrong way round", { must: { areaM2: { min: 9, max: 8 } } }, "/must/areaM2"],
    ["four plots together", { combine: 4 }, "/combine"],
    ["a list", [], ""],
    ["no JSON", "{", ""],
  ])("refuses a need with %s, naming the place", async (_, need, place) => {
    const file = join(folder, "need.json");
    await writeFile(file, typeof need === "string" ? need : JSON.stringify(need));
    const { code, out, errors } = await run("find", folder, "--need", file, "--json");
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`need.json${place === "" ? "" : ` ${place}`}`);
  });

  test("takes --need only", async () => {
    expect((await run("find", folder)).code).toBe(2);
    expect((await run("check", folder, "--schema")).code).toBe(2);
  });
});
