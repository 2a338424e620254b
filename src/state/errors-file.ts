import "../i18n/late-messages.ts";
import type { FileSummary } from "../data/file-content.ts";
import { writeErrorsCsv } from "../data/importing/errors-csv.ts";
import type { Finding } from "../domain/finding.ts";
import { getFindingText } from "../i18n/finding-text.ts";
import type { Locale } from "../i18n/locale.ts";

/** The rows of a file that cannot be taken, each with what is wrong with it in the user's words, as CSV. */
export function makeErrorsFile(
  fileName: string,
  { rejectedRows, findings, inspection }: FileSummary,
  locale: Locale,
): { readonly name: string; readonly bytes: Uint8Array } {
  const errors = new Map<number, Finding[]>();
  const ofFile: Finding[] = [];
  for (const finding of findings) {
    if (finding.severity !== "error") continue;
    if (finding.feature === undefined) ofFile.push(finding);
    else errors.set(finding.feature, [...(errors.get(finding.feature) ?? []), finding]);
  }
  const rows = rejectedRows.map(({ row, feature, properties, geometry }) => ({
    row,
    properties,
    geometry,
    errors: [...(errors.get(feature) ?? []), ...ofFile].map((finding) => getFindingText(finding, locale)),
  }));
  return {
    name: `${fileName.replace(/\.[^.]+$/, "")}-errors.csv`,
    bytes: writeErrorsCsv(rows, inspection?.columns ?? []),
  };
}
