import type { PlantCandidate, PlotCandidate } from "../../../../src/analysis/site-catalog.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";

const NO_ANSWERS = { kinds: [], clusters: [], landUses: [], industries: [] };

export function plantCandidate(plant: Plant, areaM2: number | null = null): PlantCandidate {
  return {
    kind: "plant",
    plant,
    ref: { layer: "plants", id: plant.id },
    areaM2,
    answers: NO_ANSWERS,
    searchText: "",
  };
}

export function plotCandidate(plot: Plot, areaM2: number | null = plot.site.areaM2): PlotCandidate {
  return {
    kind: "plot",
    plot,
    ref: { layer: "plots", id: plot.id },
    areaM2,
    answers: NO_ANSWERS,
    searchText: "",
  };
}
