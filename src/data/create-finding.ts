import { FINDING_SEVERITY, type Finding, type FindingCode } from "../domain/finding.ts";

/** A finding of `code` with the severity the code has; what is not known of its place is left out. */
export function createFinding(
  code: FindingCode,
  details: Partial<Omit<Finding, "code" | "severity">> = {},
): Finding {
  return { subjects: [], figures: {}, ...details, code, severity: FINDING_SEVERITY[code] };
}
