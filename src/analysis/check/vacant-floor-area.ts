import type { RawFinding } from "../../domain/check-finding.ts";
import { FINDING_SEVERITY } from "../../domain/finding.ts";
import { getFindingKey } from "../../domain/finding-key.ts";
import { getVacantFloorAreaM2, hasVacantFloor, type Plant } from "../../domain/plant.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

const CODE = "vacant-floor-area";

/**
 * Plots with plants that have floor to let: one finding a plot, and one a plant whose plot the park does not have.
 * `areaM2` is what is known of that floor, "" where nothing is.
 */
export const findVacantFloorArea: RecordCheck = ({ park }) => {
  const plantsByPlot = new Map<string, Plant[]>();
  for (const plant of park.plants) {
    if (!hasVacantFloor(plant)) continue;
    const plot = plant.plot ?? "";
    const plants = plantsByPlot.get(plot);
    if (plants === undefined) plantsByPlot.set(plot, [plant]);
    else plants.push(plant);
  }
  if (plantsByPlot.size === 0) return [];
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const plants = plantsByPlot.get(plot.id);
    if (plants === undefined) continue;
    plantsByPlot.delete(plot.id);
    findings.push(makePlotFinding(CODE, plot, getFigures(plants)));
  }
  for (const plant of [...plantsByPlot.values()].flat()) {
    findings.push({
      code: CODE,
      severity: FINDING_SEVERITY[CODE],
      subjects: [plant.id],
      figures: getFigures([plant]),
      layer: "plants",
      feature: plant.site.index,
      key: getFindingKey(CODE, [plant.id]),
    });
  }
  return findings;
};

function getFigures(plants: readonly Plant[]): RawFinding["figures"] {
  const areasM2 = plants.map(getVacantFloorAreaM2).filter((areaM2) => areaM2 !== undefined);
  const areaM2 = areasM2.length === 0 ? "" : areasM2.reduce((sum, areaM2) => sum + areaM2, 0);
  return { plants: plants.length, areaM2 };
}
