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
 * first and what has no area last. A severity without findings is left out. `areaOf` is the land behind a finding.
 */
export function groupFindings(
  findings: readonly CheckFinding[],
  areaOf: (finding: CheckFinding) => number | null,
): readonly SeverityGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    return ofSeverity.length === 0
      ? []
      : [{ severity, count: ofSeverity.length, groups: groupByCode(ofSeverity, areaOf) }];
  });
}

function groupByCode(
  findings: readonly CheckFinding[],
  areaOf: (finding: CheckFinding) => number | null,
): readonly FindingGroup[] {
  const byCode = new Map<FindingCode, CheckFinding[]>();
  for (const finding of findings) {
    const group = byCode.get(finding.code);
    if (group === undefined) byCode.set(finding.code, [finding]);
    else group.push(finding);
  }
  return [...byCode]
    .sort(([a], [b]) => CODES.indexOf(a) - CODES.indexOf(b))
    .map(([code, group]) => {
      const measured = group.map((finding) => ({ finding, areaM2: areaOf(finding) }));
      measured.sort((a, b) => (b.areaM2 ?? -1) - (a.areaM2 ?? -1));
      const isKnown = measured.some(({ areaM2 }) => areaM2 !== null);
      return {
        code,
        findings: measured.map(({ finding }) => finding),
        areaM2: isKnown ? measured.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0) : null,
      };
    });
}
