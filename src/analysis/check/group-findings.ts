import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingCode, Severity } from "../../domain/finding.ts";
import { FINDING_SEVERITY } from "../../domain/finding.ts";

export const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** Findings of one code and severity, the largest first. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly findings: readonly CheckFinding[];
  /** Sum of the land behind them, m²; null where none of it is measured. */
  readonly areaM2: number | null;
}

/** Findings of one severity, by code. */
export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly FindingGroup[];
}

const CODES = Object.keys(FINDING_SEVERITY);

/**
 * Findings by severity, the worst first, and by code in the order the codes are declared; inside a code the largest
 * first and what has no area last. A severity without findings is left out.
 */
export function groupFindings(findings: readonly CheckFinding[]): readonly SeverityGroup[] {
  const bySeverity = new Map<Severity, Map<FindingCode, CheckFinding[]>>();
  let group: CheckFinding[] = [];
  for (const finding of findings) {
    // A check lists findings of a kind in long runs.
    const [last] = group;
    if (last?.severity !== finding.severity || last.code !== finding.code) {
      group = findGroup(bySeverity, finding);
    }
    group.push(finding);
  }
  return SEVERITIES.flatMap((severity) => {
    const byCode = bySeverity.get(severity);
    if (byCode === undefined) return [];
    const groups = [...byCode]
      .sort(([a], [b]) => CODES.indexOf(a) - CODES.indexOf(b))
      .map(([code, group]) => toGroup(code, group));
    return { severity, count: groups.reduce((sum, group) => sum + group.findings.length, 0), groups };
  });
}

function findGroup(
  bySeverity: Map<Severity, Map<FindingCode, CheckFinding[]>>,
  { severity, code }: CheckFinding,
): CheckFinding[] {
  const byCode = bySeverity.get(severity) ?? new Map<FindingCode, CheckFinding[]>();
  bySeverity.set(severity, byCode);
  const group = byCode.get(code) ?? [];
  byCode.set(code, group);
  return group;
}

/** Sorts `findings` in place, unless they are as a check sorts them: 100,000 are very many to sort again. */
function toGroup(code: FindingCode, findings: CheckFinding[]): FindingGroup {
  const isSorted = findings.every((finding, i) => i === 0 || compareLand(findings[i - 1], finding) <= 0);
  if (!isSorted) findings.sort(compareLand);
  let sumM2: number | null = null;
  for (const { areaM2 } of findings) if (areaM2 !== null) sumM2 = (sumM2 ?? 0) + areaM2;
  return { code, findings, areaM2: sumM2 };
}

function compareLand(a: CheckFinding | undefined, b: CheckFinding): number {
  return (b.areaM2 ?? -1) - (a?.areaM2 ?? -1);
}
