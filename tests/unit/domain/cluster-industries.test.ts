import { describe, expect, it } from "vitest";
import {
  getIndustryLineage,
  getIndustryStanding,
  getPlannedIndustries,
  getTargetOutput100MYuan,
} from "../../../src/domain/cluster-industries.ts";
import { SAMPLE_PLAN } from "../analysis/sample-park.ts";

describe("getIndustryLineage", () => {
  it("goes from a part to its whole", () => {
    expect(getIndustryLineage(SAMPLE_PLAN.industries, "foil")).toEqual(["foil", "metal"]);
  });

  it("takes an unknown industry as its own lineage", () => {
    expect(getIndustryLineage(SAMPLE_PLAN.industries, "unheard")).toEqual(["unheard"]);
  });

  it("ends where parents go in a circle", () => {
    const name = { zh: "", en: "" };
    const circle = [
      { id: "a", name, parent: "b" },
      { id: "b", name, parent: "a" },
    ];
    expect(getIndustryLineage(circle, "a")).toEqual(["a", "b"]);
  });
});

describe("getIndustryStanding", () => {
  it("allows a part where its whole is allowed", () => {
    const plan = { ...SAMPLE_PLAN, clusterIndustries: { north: { allowed: ["metal"] } } };
    expect(getIndustryStanding(plan, "north", "foil")).toEqual({ kind: "allowed" });
  });

  it("gives the plan's reason where an industry is allowed on a condition", () => {
    expect(getIndustryStanding(SAMPLE_PLAN, "south", "metal")).toEqual({
      kind: "conditional",
      why: "仅限箔材",
    });
  });

  it("lets the nearest rule decide", () => {
    const south = { allowed: ["foil"], conditional: [{ industry: "metal", why: "仅限箔材" }] };
    const plan = { ...SAMPLE_PLAN, clusterIndustries: { south } };
    expect(getIndustryStanding(plan, "south", "foil")).toEqual({ kind: "allowed" });
  });

  it("refuses what the plan places elsewhere", () => {
    expect(getIndustryStanding(SAMPLE_PLAN, "north", "cloth")).toEqual({ kind: "not-allowed" });
  });

  it("does not know clusters and industries the plan is silent about", () => {
    expect(getIndustryStanding(SAMPLE_PLAN, "elsewhere", "metal")).toEqual({ kind: "unknown" });
    expect(getIndustryStanding(SAMPLE_PLAN, "constructor", "metal")).toEqual({ kind: "unknown" });
    expect(getIndustryStanding(SAMPLE_PLAN, "north", "unheard")).toEqual({ kind: "unknown" });
  });
});

describe("getTargetOutput100MYuan", () => {
  it("counts a part within its whole once", () => {
    expect(getTargetOutput100MYuan(SAMPLE_PLAN, "north")).toBe(40);
  });

  it("is null where the plan states no target", () => {
    expect(getTargetOutput100MYuan(SAMPLE_PLAN, "depot")).toBeNull();
    expect(getTargetOutput100MYuan(SAMPLE_PLAN, "elsewhere")).toBeNull();
  });
});

describe("getPlannedIndustries", () => {
  it("gives industries in the plan's order, none for a cluster it does not name", () => {
    expect(getPlannedIndustries(SAMPLE_PLAN, "north").map(({ id }) => id)).toEqual(["metal", "foil"]);
    expect(getPlannedIndustries(SAMPLE_PLAN, "elsewhere")).toEqual([]);
  });
});
