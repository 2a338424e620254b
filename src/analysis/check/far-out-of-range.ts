import { getAreaDueM2 } from "../../domain/area-due.ts";
import type { RawFinding } from "../../domain/check-finding.ts";
import { hasReachedOn } from "../../domain/stage-on.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/**
 * Floor area ratio against the plot's own limits: floor area ÷ the area due. The floor area is the plot's, else the sum
 * over its plants where every one of them states its own. Floor is taken as recorded: a storey over 8 m is not counted
 * twice, nor basements left out. A plot that is not completed is not held to its minimum, as its floor is still to come;
 * the maximum holds from the start.
 */
export const findFarOutOfRange: RecordCheck = ({ park, asOf }) => {
  const findings: RawFinding[] = [];
  const floorOfPlants = sumPlantFloorsM2(park.plants);
  for (const plot of park.plots) {
    const { farMin, farMax } = plot;
    if (farMin === undefined && farMax === undefined) continue;
    const floorAreaM2 = plot.floorAreaM2 ?? floorOfPlants.get(plot.id);
    const areaDueM2 = getAreaDueM2(plot);
    if (floorAreaM2 === undefined || areaDueM2 === null) continue;
    const far = floorAreaM2 / areaDueM2;
    const isUnder = farMin !== undefined && far < farMin && hasReachedOn(plot, "completed", asOf);
    const isOver = farMax !== undefined && far > farMax;
    if (!isUnder && !isOver) continue;
    findings.push(makePlotFinding("far-out-of-range", plot, { far, range: writeRange(farMin, farMax) }));
  }
  return findings;
};

/** Floor area by plot, m². A plot with a plant whose floor area is not known is left out. */
function sumPlantFloorsM2(
  plants: readonly { readonly plot?: string; readonly floorAreaM2?: number }[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { plot, floorAreaM2 } of plants) {
    if (plot !== undefined) sums.set(plot, (sums.get(plot) ?? 0) + (floorAreaM2 ?? Number.NaN));
  }
  for (const [plot, sum] of sums) if (Number.isNaN(sum)) sums.delete(plot);
  return sums;
}

function writeRange(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `≤ ${max ?? ""}`;
  return max === undefined ? `≥ ${min}` : `${min}–${max}`;
}
