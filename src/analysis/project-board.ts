import type { Industry, KeyProject, Plan } from "../domain/plan.ts";
import { PROJECT_STATES } from "../domain/plot.ts";

/** A state the plan gives, `to-attract` for what it hopes to bring in, `unstated` where it says neither. */
export const PROJECT_COLUMNS = [...PROJECT_STATES, "to-attract", "unstated"] as const;
export type ProjectColumn = (typeof PROJECT_COLUMNS)[number];

interface ProjectGroup {
  readonly industry: Industry;
  readonly projects: readonly KeyProject[];
}

/** The plan's key projects, each once in `byState` and once in `byIndustry`. */
export interface ProjectBoard {
  readonly count: number;
  /** Every column, empty ones too. */
  readonly byState: Readonly<Record<ProjectColumn, readonly KeyProject[]>>;
  /** Industries that have projects, in the plan's order. */
  readonly byIndustry: readonly ProjectGroup[];
}

export function getProjectBoard(plan: Plan): ProjectBoard {
  const projects = plan.keyProjects ?? [];
  return {
    count: projects.length,
    byState: Object.fromEntries(
      PROJECT_COLUMNS.map((column) => [column, projects.filter((project) => getColumn(project) === column)]),
    ) as Record<ProjectColumn, KeyProject[]>,
    byIndustry: plan.industries.flatMap((industry) => {
      const own = projects.filter((project) => project.industry === industry.id);
      return own.length === 0 ? [] : [{ industry, projects: own }];
    }),
  };
}

/** A stated state says more than the hope to bring a project in. */
function getColumn({ state, toAttract }: KeyProject): ProjectColumn {
  return state ?? (toAttract === true ? "to-attract" : "unstated");
}
