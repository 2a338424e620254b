import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingCode } from "../../domain/finding.ts";
import type { Tolerance } from "../../domain/tolerance.ts";

/** Codes whose findings are cut pieces of land; nothing else is ever hidden. */
const GEOMETRIC: ReadonlySet<FindingCode> = new Set([
  "plots-overlap",
  "cluster-gap",
  "plot-outside-park",
  "plot-straddles-clusters",
  "clusters-overlap",
]);

/** Findings that stand, and those a tolerance hides. */
export interface SplitFindings {
  readonly shown: readonly CheckFinding[];
  readonly hidden: readonly CheckFinding[];
  readonly hiddenAreaM2: number;
}

/** Both keep the order of `findings`. */
export function splitByTolerance(findings: readonly CheckFinding[], tolerance: Tolerance): SplitFindings {
  const shown: CheckFinding[] = [];
  const hidden: CheckFinding[] = [];
  let hiddenAreaM2 = 0;
  for (const finding of findings) {
    if (isWithinTolerance(finding, tolerance)) {
      hidden.push(finding);
      hiddenAreaM2 += finding.piece?.areaM2 ?? 0;
    } else shown.push(finding);
  }
  return { shown, hidden, hiddenAreaM2 };
}

/** True for a cut piece within the width, the area or the share of `tolerance`; the limit itself is within. */
export function isWithinTolerance(
  { code, piece, figures }: CheckFinding,
  { m, m2, percent }: Tolerance,
): boolean {
  if (piece === undefined || !GEOMETRIC.has(code)) return false;
  if (m2 > 0 && piece.areaM2 <= m2) return true;
  if (m > 0 && piece.widthM <= m) return true;
  const sharePercent = figures["sharePercent"];
  return percent > 0 && typeof sharePercent === "number" && sharePercent <= percent;
}
