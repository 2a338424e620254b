import { getAllocationClass } from "../domain/allocation.ts";
import type { Park } from "../domain/park.ts";
import { getVacantFloorAreaM2, hasVacantFloor, type Plant } from "../domain/plant.ts";
import type { Plot } from "../domain/plot.ts";
import { countFigure, sumFigure, type Figure } from "./figure.ts";

/** Floor and land to be had now. Areas in m². */
export interface Vacancy {
  /** Plants with floor to let, most vacant floor first, unknown last. */
  readonly plants: readonly Plant[];
  readonly plantCount: Figure;
  readonly vacantFloorAreaM2: Figure;
  /** Floor area of all plants, the denominator of the share. */
  readonly floorAreaM2: Figure;
  /** Vacant floor as a share (0–1) of all plants' floor area; null where that is not known. */
  readonly vacantShare: number | null;
  /** Plots of the allocation class `available`, largest first. */
  readonly plots: readonly Plot[];
  readonly plotCount: Figure;
  readonly availableM2: Figure;
}

export function getVacancy(park: Park): Vacancy {
  const plants = park.plants
    .filter(hasVacantFloor)
    .sort((a, b) => compareAreasM2(getVacantFloorAreaM2(a), getVacantFloorAreaM2(b)) || compareIds(a, b));
  const plots = park.plots
    .filter((plot) => getAllocationClass(plot) === "available")
    .sort((a, b) => compareAreasM2(a.site.areaM2, b.site.areaM2) || compareIds(a, b));
  const vacantFloorAreaM2 = sumFigure("plants", plants, getVacantFloorAreaM2);
  const floorAreaM2 = sumFigure("plants", park.plants, (plant) => plant.floorAreaM2);
  return {
    plants,
    plantCount: countFigure("plants", plants),
    vacantFloorAreaM2,
    floorAreaM2,
    vacantShare: floorAreaM2.value > 0 ? vacantFloorAreaM2.value / floorAreaM2.value : null,
    plots,
    plotCount: countFigure("plots", plots),
    availableM2: sumFigure("plots", plots, ({ site }) => site.areaM2),
  };
}

/** Largest first, unknown last. */
function compareAreasM2(a: number | null | undefined, b: number | null | undefined): number {
  return (b ?? -1) - (a ?? -1);
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
