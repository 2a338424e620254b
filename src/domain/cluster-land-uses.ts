import { findLandUsePrefix, LAND_USE_PREFIX } from "./land-use-prefix.ts";
import type { Plan } from "./plan.ts";
import type { Standing } from "./standing.ts";

/**
 * Whether the plan arranges a land use (2023 code) in a cluster: the longest prefix it lies under decides. `unknown`
 * where the plan has no rule for the cluster, or the code is none of the guide's form.
 */
export function getLandUseStanding(plan: Plan, clusterId: string, landUse: string): Standing {
  const rules = plan.clusterLandUses;
  const rule = rules !== undefined && Object.hasOwn(rules, clusterId) ? rules[clusterId] : undefined;
  if (rule === undefined || !LAND_USE_PREFIX.test(landUse)) return { kind: "unknown" };
  const { allowed, conditional = [], basis } = rule;
  const prefix = findLandUsePrefix([...allowed, ...conditional.map((row) => row.landUse)], landUse);
  if (prefix === undefined) return { kind: "not-allowed", ...(basis === undefined ? {} : { why: basis }) };
  const condition = conditional.find((row) => row.landUse === prefix);
  return condition === undefined ? { kind: "allowed" } : { kind: "conditional", why: condition.why };
}
