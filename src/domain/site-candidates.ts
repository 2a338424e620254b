import { hasVacantFloor, type Plant } from "./plant.ts";
import type { Plot } from "./plot.ts";

/** True when a plant can be had: it has vacant floor. */
export function isSitePlant(plant: Plant): boolean {
  return hasVacantFloor(plant);
}

/** True when a plot can be had: it says so, or says nothing and is approved or reserved. */
export function isSitePlot({ available, stage }: Plot): boolean {
  return available ?? (stage === "approved" || stage === "reserved");
}
