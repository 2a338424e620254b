import type { Finding, FindingCounts } from "../domain/finding.ts";
import type { Sited } from "../domain/site.ts";
import type { FileSummary } from "./file-content.ts";

/** Figures of a reading: how many features, the summed area of `records`, what was found. */
export function summarise(
  featureCount: number,
  records: readonly Sited[],
  { findings, counts }: { readonly findings: readonly Finding[]; readonly counts: FindingCounts },
): FileSummary {
  const totalAreaM2 = records.reduce((sum, { site }) => sum + (site.areaM2 ?? 0), 0);
  return { featureCount, totalAreaM2, findings, findingCounts: counts, rejectedRows: [] };
}
