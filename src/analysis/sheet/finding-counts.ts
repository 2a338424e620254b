import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingCode, Severity } from "../../domain/finding.ts";
import type { FindingKeys } from "../check/finding-filter.ts";

/** All findings of one code, counted. */
export interface FindingCount {
  readonly code: FindingCode;
  /** The worst of them. */
  readonly severity: Severity;
  readonly count: number;
  readonly accepted: number;
  /** Sum of the areas that are known; null where none is. */
  readonly areaM2: number | null;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Counts by code, the worst first, then the largest. */
export function countByCode(
  findings: readonly CheckFinding[],
  accepted: FindingKeys,
): readonly FindingCount[] {
  const counts = new Map<FindingCode, FindingCount>();
  for (const finding of findings) {
    const { code, severity, key, areaM2 } = finding;
    const former = counts.get(code) ?? { code, severity, count: 0, accepted: 0, areaM2: null };
    counts.set(code, {
      code,
      severity: RANK[severity] < RANK[former.severity] ? severity : former.severity,
      count: former.count + 1,
      accepted: former.accepted + (accepted.has(key) ? 1 : 0),
      areaM2: areaM2 === null ? former.areaM2 : (former.areaM2 ?? 0) + areaM2,
    });
  }
  return [...counts.values()].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || (b.areaM2 ?? -1) - (a.areaM2 ?? -1),
  );
}
