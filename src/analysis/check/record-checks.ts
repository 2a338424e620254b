import type { RawFinding } from "../../domain/check-finding.ts";
import { findApprovedNotSupplied } from "./approved-not-supplied.ts";
import { findAreaMismatches } from "./area-mismatch.ts";
import type { CheckProgress } from "./check-progress.ts";
import { findControlIndexBreaches } from "./control-indices.ts";
import { findFarOutOfRange } from "./far-out-of-range.ts";
import { findIdleNotStarted } from "./idle-not-started.ts";
import { findIdleSoon } from "./idle-soon.ts";
import { findIdleSuspended } from "./idle-suspended.ts";
import { findIndustriesNotInCluster } from "./industry-not-in-cluster.ts";
import type { RecordCheck, RecordCheckInput } from "./record-check.ts";
import { findStaleRecords } from "./record-stale.ts";
import { findSuppliedNotUsed } from "./supplied-not-used.ts";
import { findUsesNotInPlan } from "./use-not-in-plan.ts";
import { findVacantFloorArea } from "./vacant-floor-area.ts";
import { findZoneMismatches } from "./zone-mismatch.ts";

/** Area, plan, limits, clocks, records. */
const RECORD_CHECKS: readonly RecordCheck[] = [
  findAreaMismatches,
  findUsesNotInPlan,
  findIndustriesNotInCluster,
  findZoneMismatches,
  findFarOutOfRange,
  findControlIndexBreaches,
  findIdleNotStarted,
  findIdleSuspended,
  findIdleSoon,
  findSuppliedNotUsed,
  findApprovedNotSupplied,
  findVacantFloorArea,
  findStaleRecords,
];

/**
 * All findings that come from the records of a park, check by check, each in the order of the plots. `onProgress` is
 * told how many of the plots are done, as if the checks shared them out.
 */
export function findRecordFindings(
  input: RecordCheckInput,
  onProgress?: (progress: CheckProgress) => void,
): RawFinding[] {
  const total = input.park.plots.length;
  return RECORD_CHECKS.flatMap((check, index) => {
    const findings = check(input);
    onProgress?.({
      step: "records",
      done: Math.round((total * (index + 1)) / RECORD_CHECKS.length),
      total,
    });
    return findings;
  });
}
