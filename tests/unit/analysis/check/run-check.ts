import type { RawFinding } from "../../../../src/domain/check-finding.ts";
import type { Plan } from "../../../../src/domain/plan.ts";
import type { RecordCheck, RecordCheckInput } from "../../../../src/analysis/check/record-check.ts";
import { makePark, SAMPLE_PLAN } from "../sample-park.ts";

/** What a check finds in a park of these records, on 2026-06-30 unless told otherwise. */
export function runCheck(
  check: RecordCheck,
  park: Partial<RecordCheckInput["park"]>,
  input: Partial<Omit<RecordCheckInput, "park">> = {},
): readonly RawFinding[] {
  return check({ park: makePark(park), plan: SAMPLE_PLAN satisfies Plan, asOf: "2026-06-30", ...input });
}
