import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodePlan } from "../../../src/data/decode-plan.ts";
import { getIndustryStanding, getTargetOutput100MYuan } from "../../../src/domain/cluster-industries.ts";
import { getLandUseStanding } from "../../../src/domain/cluster-land-uses.ts";
import { PLAN_QUANTITIES, type Plan } from "../../../src/domain/plan.ts";

const FACTS_PATH = "../shared/data/plan-facts.json";

interface Fact {
  readonly id: string;
  readonly subject: string;
  readonly quantity: number | string | null;
  readonly unit: string;
  readonly year: number | string;
  readonly section: string;
}

function readPlan(path: string): Plan {
  return decodePlan(JSON.parse(readFileSync(path, "utf8")), path);
}

function sumTargets(plan: Plan, parent: string | undefined): number {
  return plan.industries
    .filter((industry) => industry.parent === parent)
    .reduce((sum, { targetOutput100MYuan = 0 }) => sum + targetOutput100MYuan, 0);
}

describe("the plan of 2021", () => {
  const plan = readPlan("seeds/plan.json");
  const figure = (id: string): unknown => plan.figures.find((row) => row.id === id)?.quantity;

  it.skipIf(!existsSync(FACTS_PATH))(
    "holds every fact taken from the document (skipped without them)",
    () => {
      const facts = JSON.parse(readFileSync(FACTS_PATH, "utf8")) as Fact[];
      expect(facts.length).toBeGreaterThan(200);
      expect(plan.figures).toEqual(
        facts.map(({ id, subject, quantity, unit, year, section }) => ({
          id,
          subject,
          quantity: unit === "list" ? String(quantity).split("|") : quantity,
          unit,
          year,
          section,
        })),
      );
    },
  );

  it("states its headline areas as the document's figures do", () => {
    expect(plan.plannedAreaM2).toBe(Number(figure("PF169")) * 1_000_000);
    expect(plan.builtAreaM2).toBe(Number(figure("PF027")) * 1_000_000);
    expect(plan.plantFloorAreaM2).toBe(Number(figure("PF028")) * 10_000);
    expect(plan.standardPlantFloorAreaM2).toBe(Number(figure("PF029")) * 10_000);
  });

  it("names a section of the document for every headline quantity and every statement", () => {
    const known = new Set(plan.figures.map(({ section }) => section));
    for (const quantity of PLAN_QUANTITIES) expect(known).toContain(plan.sections?.[quantity]);
    const rows = [
      ...plan.industries,
      ...(plan.zones ?? []),
      ...(plan.supplyModes ?? []),
      ...(plan.keyProjects ?? []),
      ...(plan.utilities ?? []),
      ...(plan.contradictions ?? []).flatMap(({ values }) => values),
      ...Object.values(plan.clusterLandUses ?? {}),
    ];
    for (const { section } of rows) expect(known).toContain(section);
  });

  it("has industry targets that add up to the 35 billion yuan of the plan, and parts to their wholes", () => {
    expect(sumTargets(plan, undefined)).toBe(350);
    expect(sumTargets(plan, undefined)).toBe(figure("PF061"));
    for (const whole of ["new-materials", "consumer-goods", "health", "digital"]) {
      const target = plan.industries.find(({ id }) => id === whole)?.targetOutput100MYuan;
      expect(sumTargets(plan, whole), whole).toBe(target);
    }
  });

  it("gives the five new industries the share the plan states", () => {
    const tobacco = plan.industries.find(({ id }) => id === "tobacco")?.targetOutput100MYuan ?? 0;
    expect(Math.round(((350 - tobacco) / 350) * 1000) / 10).toBe(figure("PF064"));
  });

  it("spreads the whole target over the clusters", () => {
    const targets = ["qinggang", "zhengyang", "fengjia", "logistics-base"].map((cluster) =>
      getTargetOutput100MYuan(plan, cluster),
    );
    expect(targets).toEqual([100, 220, 30, null]);
  });

  it("places parts of consumer goods in their own cluster only", () => {
    expect(getIndustryStanding(plan, "zhengyang", "food-processing").kind).toBe("allowed");
    expect(getIndustryStanding(plan, "zhengyang", "consumer-goods").kind).toBe("conditional");
    expect(getIndustryStanding(plan, "zhengyang", "light-textiles").kind).toBe("conditional");
    expect(getIndustryStanding(plan, "fengjia", "light-textiles").kind).toBe("allowed");
    expect(getIndustryStanding(plan, "qinggang", "composites").kind).toBe("allowed");
    expect(getIndustryStanding(plan, "qinggang", "tobacco").kind).toBe("not-allowed");
  });

  it("reads a list of land uses for every cluster it has industries for, and says that it is a reading", () => {
    const rules = plan.clusterLandUses ?? {};
    expect(Object.keys(rules).sort()).toEqual(Object.keys(plan.clusterIndustries).sort());
    for (const { basis } of Object.values(rules)) expect(basis).toContain("待核");
    expect(getLandUseStanding(plan, "qinggang", "1002").kind).toBe("not-allowed");
    expect(getLandUseStanding(plan, "logistics-base", "100101").kind).toBe("not-allowed");
    expect(getLandUseStanding(plan, "fengjia", "070102").kind).toBe("allowed");
  });

  it("names a project to be attracted exactly where the document does, and invents no state", () => {
    const attracted = plan.figures
      .flatMap(({ section, quantity }) =>
        section.startsWith("专栏") && typeof quantity === "object" ? (quantity ?? []) : [],
      )
      .filter((project: string) => project.endsWith("(引进)"))
      .map((project: string) => project.replace("(引进)", ""));
    const projects = plan.keyProjects ?? [];
    const boxWide = plan.figures.find(({ id }) => id === "PF161")?.quantity as readonly string[];
    expect(
      projects
        .filter(({ toAttract }) => toAttract)
        .map(({ name }) => name.zh)
        .sort(),
    ).toEqual([...attracted, ...boxWide].sort());
    expect(projects.filter(({ state }) => state !== undefined)).toEqual([]);
  });

  it("has every project of boxes 1 to 6", () => {
    const listed = plan.figures
      .filter(({ section, subject }) => /^专栏[1-6]/.test(section) && subject.startsWith("重点项目"))
      .flatMap(({ quantity }) => quantity as readonly string[])
      .map((project) => project.replace("(引进)", ""));
    const names = new Set((plan.keyProjects ?? []).map(({ name }) => name.zh));
    expect(listed.filter((project) => !names.has(project))).toEqual([]);
    expect(new Set((plan.keyProjects ?? []).map(({ section }) => section.slice(0, 3))).size).toBe(6);
  });

  it("keeps both values wherever the document contradicts itself", () => {
    const contradictions = plan.contradictions ?? [];
    expect(contradictions.map(({ id }) => id)).toEqual([
      "patents-2025",
      "value-added-growth",
      "output-growth",
      "industry-scope",
      "task-count",
      "qilin",
      "park-name",
      "research-bodies",
    ]);
    for (const { values } of contradictions) expect(new Set(values.map(({ value }) => value)).size).toBe(2);
  });
});

describe("the layout published before 2021", () => {
  const plan = readPlan("seeds/plan-2020.json");

  it("plans 20 km² and no digital economy", () => {
    expect(plan.plannedAreaM2).toBe(20_000_000);
    expect(plan.industries.map(({ id }) => id)).not.toContain("digital");
  });

  it("places industries otherwise than the plan of 2021", () => {
    const later = readPlan("seeds/plan.json");
    expect(getIndustryStanding(plan, "qinggang", "energy-saving").kind).toBe("allowed");
    expect(getIndustryStanding(later, "qinggang", "energy-saving").kind).toBe("not-allowed");
    expect(getIndustryStanding(plan, "fengjia", "biomedicine").kind).toBe("allowed");
    expect(getIndustryStanding(later, "fengjia", "biomedicine").kind).toBe("not-allowed");
  });

  it("states no target it does not have", () => {
    expect(plan.industries.filter(({ targetOutput100MYuan }) => targetOutput100MYuan !== undefined)).toEqual(
      [],
    );
    expect(plan.builtAreaM2).toBeUndefined();
  });

  it("speaks of the same clusters", () => {
    expect(Object.keys(plan.clusterIndustries).sort()).toEqual(
      Object.keys(readPlan("seeds/plan.json").clusterIndustries).sort(),
    );
  });
});
