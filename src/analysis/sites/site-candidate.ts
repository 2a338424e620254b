import type { FeatureRef } from "../../domain/layer.ts";
import type { Plant } from "../../domain/plant.ts";
import type { Plot } from "../../domain/plot.ts";

interface Candidate {
  readonly ref: FeatureRef;
  /** Vacant floor area of a plant, measured land of a plot; null is unknown. */
  readonly areaM2: number | null;
}

/** A plant with its plot, where that is known. */
export interface PlantCandidate extends Candidate {
  readonly kind: "plant";
  readonly plant: Plant;
  readonly plot?: Plot;
}

export interface PlotCandidate extends Candidate {
  readonly kind: "plot";
  readonly plot: Plot;
}

export type SiteCandidate = PlantCandidate | PlotCandidate;
