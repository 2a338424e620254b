import type { RawFinding } from "../../domain/check-finding.ts";
import { FINDING_SEVERITY, type Finding, type FindingCode } from "../../domain/finding.ts";
import { getFindingKey } from "../../domain/finding-key.ts";
import type { Plot } from "../../domain/plot.ts";

/** A finding about the record of one plot; with the code's own severity unless another is given. */
export function makePlotFinding(
  code: FindingCode,
  plot: Plot,
  figures: Finding["figures"],
  severity: Finding["severity"] = FINDING_SEVERITY[code],
): RawFinding {
  const subjects = [plot.id];
  return {
    code,
    severity,
    subjects,
    figures,
    layer: "plots",
    feature: plot.site.index,
    key: getFindingKey(code, subjects),
  };
}
