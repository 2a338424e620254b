import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DecodeError } from "../../../src/data/decode-error.ts";
import { decodePlan } from "../../../src/data/decode-plan.ts";
import { SAMPLE_PLAN } from "../analysis/sample-park.ts";

function readError(json: unknown): DecodeError {
  try {
    decodePlan(json, "seeds/plan.json");
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
  throw new Error("decoded");
}

describe("decodePlan", () => {
  it("gives back a plan as it was written", () => {
    expect(decodePlan(JSON.parse(JSON.stringify(SAMPLE_PLAN)))).toEqual(SAMPLE_PLAN);
  });

  it("gives back land uses and control indices as they were written", () => {
    const plan = {
      ...SAMPLE_PLAN,
      clusterLandUses: {
        north: {
          allowed: ["10", "1207"],
          conditional: [{ landUse: "0901", why: "仅限配套" }],
          section: "四",
          basis: "样例读法",
        },
      },
      zoneLandUses: { research: ["08"] },
      controlIndices: [
        {
          code: "coverage-min",
          limit: 40,
          landUses: ["1001"],
          source: "样例",
          date: "2024-09-01",
          document: "样例〔2024〕1号",
        },
      ],
    };
    expect(decodePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it("drops keys it does not know", () => {
    expect(decodePlan({ ...SAMPLE_PLAN, colour: "red" })).toEqual(SAMPLE_PLAN);
  });

  it("is not reached by keys that would change prototypes", () => {
    const text = JSON.stringify({ ...SAMPLE_PLAN, clusterIndustries: { x: { allowed: [] } } });
    const rule = '{"allowed":[]}';
    const plan = decodePlan(
      JSON.parse(text.replace('"x"', `"__proto__":${rule},"constructor":${rule},"x"`)) as unknown,
    );
    expect(Object.keys(plan.clusterIndustries)).toEqual(["x"]);
    expect(Object.getPrototypeOf(plan.clusterIndustries)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["allowed"]).toBeUndefined();
  });

  it("names the file and the place of what is wrong", () => {
    const industries = [{ id: "metal", name: { zh: "金属" } }];
    const error = readError({ ...SAMPLE_PLAN, industries });
    expect(error.file).toBe("seeds/plan.json");
    expect(error.path).toBe("/industries/0/name/en");
    expect(error.reason).not.toBe("");
  });

  it.each([
    ["a missing area", { plannedAreaM2: undefined }, "/plannedAreaM2"],
    ["no area at all", { plannedAreaM2: 0 }, "/plannedAreaM2"],
    ["an area that is no number", { plannedAreaM2: "38" }, "/plannedAreaM2"],
    ["another version", { version: 2 }, "/version"],
    ["an unknown supply mode", { supplyModes: [{ mode: "gift", section: "一" }] }, "/supplyModes/0/mode"],
    [
      "an industry a cluster may have and the plan does not list",
      { clusterIndustries: { "a/b": { allowed: ["cloth", "unheard"] } } },
      "/clusterIndustries/a~1b/allowed/1",
    ],
    [
      "an industry on a condition that the plan does not list",
      { clusterIndustries: { a: { allowed: [], conditional: [{ industry: "unheard", why: "" }] } } },
      "/clusterIndustries/a/conditional/0/industry",
    ],
    [
      "a land use that is no code of the guide",
      { clusterLandUses: { north: { allowed: ["10", "M1"] } } },
      "/clusterLandUses/north/allowed/1",
    ],
    [
      "a land use that is allowed and conditional",
      { clusterLandUses: { north: { allowed: ["10"], conditional: [{ landUse: "10", why: "" }] } } },
      "/clusterLandUses/north/conditional/0/landUse",
    ],
    [
      "land uses of a zone that are no codes",
      { zoneLandUses: { research: ["8"] } },
      "/zoneLandUses/research/0",
    ],
    [
      "a control index without a source",
      { controlIndices: [{ code: "tax-min", limit: 5, source: "", date: "2024-09-01" }] },
      "/controlIndices/0/source",
    ],
    [
      "a control index of no day of the calendar",
      { controlIndices: [{ code: "tax-min", limit: 5, source: "样例", date: "2023-02-29" }] },
      "/controlIndices/0/date",
    ],
    [
      "a control index nobody knows",
      { controlIndices: [{ code: "height-max", limit: 5, source: "样例", date: "2024-09-01" }] },
      "/controlIndices/0/code",
    ],
    [
      "a control index for an industry the plan does not list",
      {
        controlIndices: [
          { code: "tax-min", limit: 5, industries: ["unheard"], source: "样例", date: "2024-09-01" },
        ],
      },
      "/controlIndices/0/industries/0",
    ],
    [
      "a project of an industry the plan does not list",
      { keyProjects: [{ id: "p", name: { zh: "", en: "" }, industry: "unheard", section: "" }] },
      "/keyProjects/0/industry",
    ],
    [
      "an industry that is a part of an unknown one",
      { industries: [...SAMPLE_PLAN.industries, { id: "wire", name: { zh: "", en: "" }, parent: "wood" }] },
      "/industries/4/parent",
    ],
    [
      "an id that comes twice",
      { industries: [...SAMPLE_PLAN.industries, { id: "cloth", name: { zh: "", en: "" } }] },
      "/industries/4/id",
    ],
    [
      "a contradiction of one value",
      {
        contradictions: [{ id: "c", kind: "conflict", subject: "", values: [{ value: "5", section: "二" }] }],
      },
      "/contradictions/0/values",
    ],
  ])("refuses %s", (_, change, path) => {
    expect(readError({ ...SAMPLE_PLAN, ...change }).path).toBe(path);
  });

  it("refuses industries that are parts of each other", () => {
    const name = { zh: "", en: "" };
    const industries = [
      { id: "a", name, parent: "b" },
      { id: "b", name, parent: "a" },
    ];
    expect(readError({ ...SAMPLE_PLAN, industries, clusterIndustries: {} }).path).toBe(
      "/industries/0/parent",
    );
  });

  it("answers any JSON with a plan or a DecodeError", () => {
    const keys = Object.keys(SAMPLE_PLAN) as (keyof typeof SAMPLE_PLAN)[];
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...keys), (value, key) => {
        for (const json of [value, { ...SAMPLE_PLAN, [key]: value }]) {
          try {
            decodePlan(json);
          } catch (error) {
            expect(error).toBeInstanceOf(DecodeError);
          }
        }
      }),
    );
  });
});
