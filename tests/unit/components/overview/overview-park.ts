import type { Plan } from "../../../../src/domain/plan.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import * as sample from "../../analysis/sample-park.ts";

/** A plot of industry in the north that was started. */
export function makePlot(id: string, areaM2: number | null, fields: Partial<Plot> = {}): Plot {
  return sample.makePlot({ id, cluster: "north", landUse: "1001", stage: "started", ...fields }, areaM2);
}

export function makePlan(fields: Partial<Plan> = {}): Plan {
  return {
    ...sample.SAMPLE_PLAN,
    plannedAreaM2: 10_000_000,
    industries: [],
    clusterIndustries: {},
    ...fields,
  };
}
