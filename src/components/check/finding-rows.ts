import type { FindingGroup, SeverityGroup } from "../../analysis/check/group-findings.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { Severity } from "../../domain/finding.ts";

/** One line of the list of findings. */
export type FindingRow =
  | { readonly kind: "severity"; readonly id: string; readonly severity: Severity; readonly count: number }
  | {
      readonly kind: "code";
      readonly id: string;
      readonly severity: Severity;
      readonly group: FindingGroup;
      readonly isOpen: boolean;
    }
  | { readonly kind: "finding"; readonly id: string; readonly finding: CheckFinding }
  | { readonly kind: "more"; readonly id: string; readonly groupId: string; readonly rest: number };

/** How many findings of a group are listed, by the group's id; GROUP_PAGE where nothing else was asked for. */
export type RowLimits = ReadonlyMap<string, number>;

/** Findings of a group that are listed at once: enough to look through, few enough to be drawn at every key. */
export const GROUP_PAGE = 100;

/** Names a group of findings: a code may be of two severities. */
export function getGroupId(severity: Severity, { code }: Pick<FindingGroup, "code">): string {
  return `${severity} ${code}`;
}

/** The list as lines from above; the findings of a group only where its id is in `open`. */
export function getFindingRows(
  groups: readonly SeverityGroup[],
  open: ReadonlySet<string>,
  limits: RowLimits,
): readonly FindingRow[] {
  const rows: FindingRow[] = [];
  for (const { severity, count, groups: byCode } of groups) {
    rows.push({ kind: "severity", id: severity, severity, count });
    for (const group of byCode) {
      const id = getGroupId(severity, group);
      const isOpen = open.has(id);
      rows.push({ kind: "code", id, severity, group, isOpen });
      if (isOpen) {
        const limit = limits.get(id) ?? GROUP_PAGE;
        for (const finding of group.findings.slice(0, limit)) {
          rows.push({ kind: "finding", id: finding.key, finding });
        }
        const rest = group.findings.length - limit;
        if (rest > 0) rows.push({ kind: "more", id: `more ${id}`, groupId: id, rest });
      }
    }
  }
  return rows;
}
