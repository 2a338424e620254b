import { getAreaDueM2 } from "../../domain/area-due.ts";
import type { RawFinding } from "../../domain/check-finding.ts";
import { getIndustryLineage } from "../../domain/cluster-industries.ts";
import type { FindingCode } from "../../domain/finding.ts";
import { findLandUsePrefix } from "../../domain/land-use-prefix.ts";
import type { ControlIndex, ControlIndexCode, Plan } from "../../domain/plan.ts";
import type { Plot } from "../../domain/plot.ts";
import { hasReachedOn } from "../../domain/stage-on.ts";
import { toHa, toMu } from "../../domain/units.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/** How one index is read off a plot's record. */
interface IndexRule {
  readonly code: FindingCode;
  readonly figure: "percent" | "wanPerHa" | "wanPerMu";
  readonly isMinimum: boolean;
  /** The index in the unit of its limit; undefined where the record does not have it. `areaM2` is the area due. */
  read(plot: Plot, areaM2: number): number | undefined;
}

const RULES: Readonly<Record<ControlIndexCode, IndexRule>> = {
  // 建筑系数 has structures and open yards in it too, which the record has not: the footprint alone is its least value.
  "coverage-min": {
    code: "coverage-below-minimum",
    figure: "percent",
    isMinimum: true,
    read: ({ footprintM2 }, areaM2) => getPercent(footprintM2, areaM2),
  },
  "office-share-max": {
    code: "office-share-above-limit",
    figure: "percent",
    isMinimum: false,
    read: ({ officeLandAreaM2 }, areaM2) => getPercent(officeLandAreaM2, areaM2),
  },
  "green-ratio-max": {
    code: "green-ratio-above-limit",
    figure: "percent",
    isMinimum: false,
    read: ({ greenAreaM2 }, areaM2) => getPercent(greenAreaM2, areaM2),
  },
  "investment-min": {
    code: "investment-below-minimum",
    figure: "wanPerHa",
    isMinimum: true,
    read: ({ investedWan }, areaM2) => (investedWan === undefined ? undefined : investedWan / toHa(areaM2)),
  },
  "tax-min": {
    code: "tax-below-minimum",
    figure: "wanPerMu",
    isMinimum: true,
    read: ({ taxWan }, areaM2) => (taxWan === undefined ? undefined : taxWan / toMu(areaM2)),
  },
};

/** Land a control index is for where it names neither industries nor land uses: 1001 工业用地. */
const INDUSTRIAL_LAND = ["1001"];

/**
 * Plots against the control indices the plan carries; without any nothing is judged. A plot is held to the first index
 * of each code that fits it, by the area due, and only where its record has the figure. A least value is asked of
 * completed plots alone: before that its building and investment are still to come.
 */
export const findControlIndexBreaches: RecordCheck = ({ park, plan, asOf }) => {
  if (plan?.controlIndices === undefined || plan.controlIndices.length === 0) return [];
  const getIndices = createIndexTable(plan, plan.controlIndices);
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const indices = getIndices(plot);
    const areaM2 = indices.length === 0 ? null : getAreaDueM2(plot);
    if (areaM2 === null) continue;
    for (const index of indices) {
      const finding = judge(plot, areaM2, index, asOf);
      if (finding !== null) findings.push(finding);
    }
  }
  return findings;
};

function judge(plot: Plot, areaM2: number, index: ControlIndex, asOf: string): RawFinding | null {
  const { code, figure, isMinimum, read } = RULES[index.code];
  const { limit, source, date } = index;
  const value = read(plot, areaM2);
  if (value === undefined || (isMinimum ? value >= limit : value <= limit)) return null;
  if (isMinimum && !hasReachedOn(plot, "completed", asOf)) return null;
  return makePlotFinding(code, plot, { [figure]: value, limit, source, date });
}

/** The indices a plot is held to, looked up once for each industry and land use. */
function createIndexTable(
  plan: Plan,
  indices: readonly ControlIndex[],
): (plot: Plot) => readonly ControlIndex[] {
  const known = new Map<string, readonly ControlIndex[]>();
  return ({ industry, landUse }) => {
    const key = `${landUse ?? ""} ${industry ?? ""}`;
    const found = known.get(key) ?? selectIndices(plan, indices, industry, landUse);
    known.set(key, found);
    return found;
  };
}

function selectIndices(
  plan: Plan,
  indices: readonly ControlIndex[],
  industry: string | undefined,
  landUse: string | undefined,
): readonly ControlIndex[] {
  const lineage = industry === undefined ? [] : getIndustryLineage(plan.industries, industry);
  const byCode = new Map<ControlIndexCode, ControlIndex>();
  for (const index of indices) {
    const { code, industries } = index;
    const landUses = index.landUses ?? (industries === undefined ? INDUSTRIAL_LAND : undefined);
    const isIndustry = industries === undefined || industries.some((id) => lineage.includes(id));
    const isLandUse = landUses === undefined || findLandUsePrefix(landUses, landUse ?? "") !== undefined;
    if (isIndustry && isLandUse && !byCode.has(code)) byCode.set(code, index);
  }
  return [...byCode.values()];
}

function getPercent(partM2: number | undefined, areaM2: number): number | undefined {
  return partM2 === undefined ? undefined : (partM2 / areaM2) * 100;
}
