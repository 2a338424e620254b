import type { FindingPlaces } from "../../analysis/check/finding-places.ts";
import { SEVERITIES } from "../../analysis/check/group-findings.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingNames } from "../../i18n/check-finding-text.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import type { Locale } from "../../i18n/locale.ts";
import { translate } from "../../i18n/translate.ts";
import type { Acceptance } from "../../state/acceptances.ts";
import type { CellValue } from "../table/table-column.ts";
import { getFindingDetail, getSubjectText } from "./finding-subjects.ts";

export const FINDING_COLUMNS = [
  { name: "severity", widthPx: 120 },
  { name: "code", widthPx: 168 },
  { name: "subjects", widthPx: 168 },
  { name: "areaM2", widthPx: 124 },
  { name: "cluster", widthPx: 136 },
  { name: "detail", widthPx: 104 },
  { name: "accepted", widthPx: 160 },
] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number]["name"];

/** What a cell needs beside its finding. */
export interface FindingTableContext {
  readonly locale: Locale;
  readonly names: FindingNames;
  readonly places: FindingPlaces;
  readonly acceptances: ReadonlyMap<string, Acceptance>;
}

/** What a column sorts by: severities by how bad they are, the rest as it is read; null where there is nothing. */
export function getFindingCell(
  finding: CheckFinding,
  column: FindingColumn,
  { locale, names, places, acceptances }: FindingTableContext,
): CellValue {
  switch (column) {
    case "severity":
      return SEVERITIES.indexOf(finding.severity);
    case "code":
      return getFindingTitle(finding, locale);
    case "subjects":
      return getSubjectText(finding, locale, names);
    case "areaM2":
      return finding.areaM2;
    case "cluster":
      return (
        places.clustersOf(finding).map(names.cluster).join(translate(locale, "card.listSeparator")) || null
      );
    case "detail":
      return getFindingDetail(finding, locale, names) || null;
    case "accepted": {
      const acceptance = acceptances.get(finding.key);
      return acceptance === undefined
        ? null
        : translate(locale, "check.table.acceptedBy", { by: acceptance.by, reason: acceptance.reason });
    }
  }
}

/** The cell as it is read; "" where there is nothing to say. */
export function getFindingCellText(
  finding: CheckFinding,
  column: FindingColumn,
  context: FindingTableContext,
): string {
  if (column === "severity") return translate(context.locale, `check.severity.${finding.severity}`);
  const value = getFindingCell(finding, column, context);
  return typeof value === "number" ? formatNumber(value, 2) : (value ?? "");
}
