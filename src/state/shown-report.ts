import type { CheckReport } from "../analysis/check/check-report.ts";
import type { CheckStatus } from "./app-state.ts";

/** The report that is shown: of the last check, or of the one before while the park is checked again. */
export function getShownReport(status: CheckStatus): CheckReport | null {
  switch (status.kind) {
    case "none":
      return null;
    case "running":
    case "failed":
      return status.former;
    case "done":
      return status.report;
  }
}
