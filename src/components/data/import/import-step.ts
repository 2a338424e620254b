import type { Inspection } from "../../../data/importing/inspection.ts";
import { SURE } from "../../../domain/confidence.ts";
import { hasErrors } from "../../../domain/finding.ts";
import type { FileSummary } from "../../../data/file-content.ts";

export const IMPORT_STEPS = ["reading", "fields", "check", "commit"] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** The steps a person should look at before the rows are taken in. */
export function getAttention(summary: FileSummary): ReadonlySet<ImportStep> {
  const steps = new Set<ImportStep>();
  const { inspection, findings } = summary;
  if (inspection !== undefined) {
    if (isReadingUnsure(inspection) || findings.some(({ code }) => code === "offset-suspected")) {
      steps.add("reading");
    }
    if (inspection.fields.some(({ target, confidence }) => target !== null && confidence < SURE)) {
      steps.add("fields");
    }
  }
  if (hasErrors(findings)) steps.add("check");
  return steps;
}

/** Where the wizard opens: at the first step that needs somebody, else at the last. */
export function getFirstStep(summary: FileSummary): ImportStep {
  const attention = getAttention(summary);
  return IMPORT_STEPS.find((step) => attention.has(step)) ?? "commit";
}

function isReadingUnsure({ encoding, isLayerGuessed, placing }: Inspection): boolean {
  return (
    isLayerGuessed || encoding.confidence < SURE || (placing.how !== "none" && placing.confidence < SURE)
  );
}
