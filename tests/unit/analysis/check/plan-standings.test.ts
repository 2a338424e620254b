import { describe, expect, it } from "vitest";
import { findIndustriesNotInCluster } from "../../../../src/analysis/check/industry-not-in-cluster.ts";
import { findUsesNotInPlan } from "../../../../src/analysis/check/use-not-in-plan.ts";
import { findZoneMismatches } from "../../../../src/analysis/check/zone-mismatch.ts";
import type { Zone } from "../../../../src/domain/zone.ts";
import { makePlot, makeSite, SAMPLE_PLAN } from "../sample-park.ts";
import { runCheck } from "./run-check.ts";

function tell(findings: readonly { subjects: readonly string[]; severity: string; figures: object }[]) {
  return findings.map(({ subjects, severity, figures }) => ({ subjects, severity, ...figures }));
}

describe("findIndustriesNotInCluster", () => {
  const find = (cluster: string, industry: string, plan = SAMPLE_PLAN) =>
    tell(
      runCheck(findIndustriesNotInCluster, { plots: [makePlot({ id: "a", cluster, industry })] }, { plan }),
    );

  it("lets an allowed whole cover its parts", () => {
    const plan = { ...SAMPLE_PLAN, clusterIndustries: { north: { allowed: ["metal"] } } };
    expect(find("north", "foil", plan)).toEqual([]);
  });

  it("calls an industry the plan places elsewhere an error", () => {
    expect(find("north", "cloth")).toEqual([
      {
        subjects: ["a"],
        severity: "error",
        cluster: "north",
        industry: "cloth",
        standing: "not-allowed",
        why: "",
      },
    ]);
  });

  it("calls a condition at most information and says why", () => {
    const condition = { severity: "info", standing: "conditional", why: "仅限箔材" };
    expect(find("south", "metal")).toMatchObject([condition]);
    expect(find("south", "foil")).toMatchObject([condition]);
  });

  it("lets the nearest rule decide between a part and its whole", () => {
    const south = { allowed: ["foil"], conditional: [{ industry: "metal", why: "仅限箔材" }] };
    expect(find("south", "foil", { ...SAMPLE_PLAN, clusterIndustries: { south } })).toEqual([]);
  });

  it("places an industry the plan does not list nowhere, and judges no cluster it is silent about", () => {
    expect(find("north", "unheard")).toMatchObject([{ severity: "error", standing: "not-allowed" }]);
    expect(find("elsewhere", "metal")).toEqual([]);
    expect(find("constructor", "metal")).toEqual([]);
  });

  it("says nothing without a plan, a cluster or an industry", () => {
    const plots = [makePlot({ id: "a", cluster: "north", industry: "cloth" })];
    expect(runCheck(findIndustriesNotInCluster, { plots }, { plan: null })).toEqual([]);
    const partial = [makePlot({ id: "b", cluster: "north" }), makePlot({ id: "c", industry: "cloth" })];
    expect(runCheck(findIndustriesNotInCluster, { plots: partial })).toEqual([]);
  });
});

describe("findUsesNotInPlan", () => {
  const clusterLandUses = {
    north: { allowed: ["1001"], conditional: [{ landUse: "09", why: "仅限配套" }], basis: "样例读法" },
  };
  const plan = { ...SAMPLE_PLAN, clusterLandUses };

  it("tells refused uses from conditional and allowed ones", () => {
    const plots = ["100101", "1002", "0901"].map((landUse) =>
      makePlot({ id: landUse, cluster: "north", landUse }),
    );
    expect(tell(runCheck(findUsesNotInPlan, { plots }, { plan }))).toEqual([
      {
        subjects: ["1002"],
        severity: "error",
        cluster: "north",
        landUse: "1002",
        standing: "not-allowed",
        why: "样例读法",
      },
      {
        subjects: ["0901"],
        severity: "info",
        cluster: "north",
        landUse: "0901",
        standing: "conditional",
        why: "仅限配套",
      },
    ]);
  });

  it("says nothing of a plan without such rules", () => {
    const plots = [makePlot({ id: "a", cluster: "north", landUse: "1002" })];
    expect(runCheck(findUsesNotInPlan, { plots })).toEqual([]);
    expect(runCheck(findUsesNotInPlan, { plots }, { plan: null })).toEqual([]);
  });
});

describe("findZoneMismatches", () => {
  const zones: Zone[] = [
    { id: "labs", kind: "research", site: makeSite(), other: {} },
    { id: "unheard", site: makeSite(), other: {} },
  ];
  const plots = ["0802", "100102", "1401"].map((landUse) => makePlot({ id: landUse, landUse }));

  it("finds works in a research zone, and nothing in a zone of unknown kind or in none", () => {
    const find = (zone: string) =>
      tell(
        runCheck(
          findZoneMismatches,
          { plots, zones },
          { zoneOfPlot: new Map(plots.map(({ id }) => [id, zone])) },
        ),
      );
    expect(find("labs")).toEqual([
      { subjects: ["100102"], severity: "warning", landUse: "100102", zone: "labs", zoneKind: "research" },
    ]);
    expect(find("unheard")).toEqual([]);
    expect(find("nowhere")).toEqual([]);
    expect(runCheck(findZoneMismatches, { plots, zones })).toEqual([]);
  });
});
