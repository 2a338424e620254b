import type { ClusterIndustries, Industry, Plan } from "./plan.ts";
import type { Standing } from "./standing.ts";

/** The industry and the ones it is a part of, from the inside out. An unknown id is its own lineage. */
export function getIndustryLineage(industries: readonly Industry[], id: string): readonly string[] {
  const parentOf = new Map(industries.map((industry) => [industry.id, industry.parent]));
  const lineage: string[] = [];
  let current: string | undefined = id;
  while (current !== undefined && !lineage.includes(current)) {
    lineage.push(current);
    current = parentOf.get(current);
  }
  return lineage;
}

/**
 * Whether a cluster is meant for an industry; `unknown` where the plan is silent about the cluster or industry. The
 * nearest rule in the industry's lineage decides: a part may stand otherwise than its whole.
 */
export function getIndustryStanding(plan: Plan, clusterId: string, industryId: string): Standing {
  const rule = getClusterIndustries(plan, clusterId);
  if (rule === undefined || !plan.industries.some(({ id }) => id === industryId)) return { kind: "unknown" };
  for (const id of getIndustryLineage(plan.industries, industryId)) {
    const condition = rule.conditional?.find(({ industry }) => industry === id);
    if (condition !== undefined) return { kind: "conditional", why: condition.why };
    if (rule.allowed.includes(id)) return { kind: "allowed" };
  }
  return { kind: "not-allowed" };
}

/** The industries the plan places in a cluster, none for a cluster it does not name. */
export function getPlannedIndustries(plan: Plan, clusterId: string): readonly Industry[] {
  const allowed = getClusterIndustries(plan, clusterId)?.allowed ?? [];
  return plan.industries.filter(({ id }) => allowed.includes(id));
}

/**
 * 2025 output the plan wants of a cluster, in 100 million yuan (亿元): the sum over its industries,
 * a part of another one counted once. Null where the plan gives no target for any of them.
 */
export function getTargetOutput100MYuan(plan: Plan, clusterId: string): number | null {
  const planned = getPlannedIndustries(plan, clusterId);
  const ids = new Set(planned.map(({ id }) => id));
  let target: number | null = null;
  for (const industry of planned) {
    const [, ...wholes] = getIndustryLineage(plan.industries, industry.id);
    if (industry.targetOutput100MYuan === undefined || wholes.some((whole) => ids.has(whole))) continue;
    target = (target ?? 0) + industry.targetOutput100MYuan;
  }
  return target;
}

export function getClusterIndustries(plan: Plan, clusterId: string): ClusterIndustries | undefined {
  return Object.hasOwn(plan.clusterIndustries, clusterId) ? plan.clusterIndustries[clusterId] : undefined;
}
