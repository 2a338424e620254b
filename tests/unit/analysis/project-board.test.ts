import { describe, expect, it } from "vitest";
import { getProjectBoard, PROJECT_COLUMNS } from "../../../src/analysis/project-board.ts";
import type { KeyProject } from "../../../src/domain/plan.ts";
import { SAMPLE_PLAN } from "./sample-park.ts";

const makeProject = (id: string, part: Partial<KeyProject> = {}): KeyProject => ({
  id,
  name: { zh: id, en: id },
  industry: "metal",
  section: "一",
  ...part,
});

describe("getProjectBoard", () => {
  const board = getProjectBoard({
    ...SAMPLE_PLAN,
    keyProjects: [
      makeProject("cloth-hope", { industry: "cloth", toAttract: true }),
      makeProject("signed", { state: "signed", toAttract: true }),
      makeProject("silent"),
    ],
  });

  it("puts a project in the state the plan gives, and in none it does not give", () => {
    expect(board.byState.signed.map(({ id }) => id)).toEqual(["signed"]);
    expect(board.byState["to-attract"].map(({ id }) => id)).toEqual(["cloth-hope"]);
    expect(board.byState.unstated.map(({ id }) => id)).toEqual(["silent"]);
    expect(board.byState.started).toEqual([]);
  });

  it("groups by industry in the plan's order, without empty groups", () => {
    expect(board.byIndustry.map(({ industry, projects }) => [industry.id, projects.length])).toEqual([
      ["metal", 2],
      ["cloth", 1],
    ]);
  });

  it("has every project once", () => {
    const inStates = PROJECT_COLUMNS.reduce((sum, column) => sum + board.byState[column].length, 0);
    expect(inStates).toBe(board.count);
  });

  it("is empty for a plan without projects", () => {
    expect(getProjectBoard(SAMPLE_PLAN)).toMatchObject({ count: 0, byIndustry: [] });
  });
});
