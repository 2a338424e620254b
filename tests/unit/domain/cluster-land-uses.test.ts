import { describe, expect, it } from "vitest";
import { getLandUseStanding } from "../../../src/domain/cluster-land-uses.ts";
import { isLandUseOfZone } from "../../../src/domain/zone-land-uses.ts";
import { SAMPLE_PLAN } from "../analysis/sample-park.ts";

const plan = {
  ...SAMPLE_PLAN,
  clusterLandUses: {
    north: {
      allowed: ["10", "100103", "13"],
      conditional: [
        { landUse: "1001", why: "一类、二类须论证" },
        { landUse: "09", why: "仅限配套" },
      ],
      basis: "样例读法",
    },
    south: { allowed: ["11"] },
  },
};

describe("getLandUseStanding", () => {
  it.each([
    ["1002", "allowed"],
    ["1001", "conditional"],
    ["100101", "conditional"],
    ["100103", "allowed"],
    ["0901", "conditional"],
    ["1301", "allowed"],
    ["070102", "not-allowed"],
    ["1", "unknown"],
    ["M1", "unknown"],
    ["10010", "unknown"],
  ])("lets the longest rule over %s decide: %s", (landUse, kind) => {
    expect(getLandUseStanding(plan, "north", landUse).kind).toBe(kind);
  });

  it("gives the reason of a condition, and what the rule rests on where it refuses", () => {
    expect(getLandUseStanding(plan, "north", "0902")).toEqual({ kind: "conditional", why: "仅限配套" });
    expect(getLandUseStanding(plan, "north", "0701")).toEqual({ kind: "not-allowed", why: "样例读法" });
    expect(getLandUseStanding(plan, "south", "0701")).toEqual({ kind: "not-allowed" });
  });

  it("says nothing of a cluster or a plan without a rule", () => {
    for (const cluster of ["elsewhere", "constructor"]) {
      expect(getLandUseStanding(plan, cluster, "1002")).toEqual({ kind: "unknown" });
    }
    expect(getLandUseStanding(SAMPLE_PLAN, "north", "1002")).toEqual({ kind: "unknown" });
  });
});

describe("isLandUseOfZone", () => {
  it("keeps works out of service centres, research and logistics", () => {
    for (const kind of ["service-centre", "research", "logistics"] as const) {
      expect(isLandUseOfZone("100101", kind, null)).toBe(false);
      expect(isLandUseOfZone("1207", kind, null)).toBe(true);
    }
    expect(isLandUseOfZone("100101", "production", null)).toBe(true);
    expect(isLandUseOfZone("110101", "logistics", null)).toBe(true);
  });

  it("lets the plan's own table stand before ours, kind by kind", () => {
    const own = { ...SAMPLE_PLAN, zoneLandUses: { research: ["1001"] } };
    expect(isLandUseOfZone("100101", "research", own)).toBe(true);
    expect(isLandUseOfZone("0802", "research", own)).toBe(false);
    expect(isLandUseOfZone("100101", "logistics", own)).toBe(false);
  });
});
