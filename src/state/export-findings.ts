import { filterFindings, type FindingFilter } from "../analysis/check/finding-filter.ts";
import { createFindingPlaces } from "../analysis/check/finding-places.ts";
import type { AppState } from "./app-state.ts";
import type { CheckTools, FindingsFormat } from "./check-tools.ts";
import { getFindingFilterWords } from "./finding-filter-words.ts";
import { saveFindings } from "./findings-export.ts";

/** Gives the findings that the tolerance leaves and that pass `filter` as a file; nothing before a check. */
export async function exportFindings(
  format: FindingsFormat,
  filter: FindingFilter,
  { locale, tolerance }: Pick<AppState, "locale" | "tolerance">,
  tools: CheckTools,
): Promise<void> {
  const { acceptances, nameOf, park, report, splitFindings } = tools.derived;
  const { value: data } = park;
  if (data === null || report.value === null || splitFindings.value === null) return;
  const { shown } = splitFindings.value;
  const findings = {
    report: report.value,
    shown: filterFindings(shown, filter, acceptances.value, createFindingPlaces(data.park)),
    acceptances: acceptances.value,
    filterWords: getFindingFilterWords(filter, locale, (id) => nameOf({ layer: "clusters", id })),
    tolerance,
    data,
    locale,
  };
  await saveFindings(format, findings, tools);
}
