import type { PatternName } from "./pattern.ts";
import type { ThemeName } from "./theme-name.ts";
import { TOKENS } from "./tokens.ts";

/** What a plot's outline and pattern say; `none` says nothing. */
export const PLOT_STATUSES_SHOWN = ["available", "idle", "planned"] as const;
export type PlotStatusShown = (typeof PLOT_STATUSES_SHOWN)[number];

/** Status lies on outline and pattern; the fill belongs to the land use. */
export interface StatusStyle {
  readonly pattern: PatternName;
  readonly colour: string;
  /** Outline in CSS pixels; 0 leaves the plot's own edge. */
  readonly outlinePx: number;
  /** What is left of the fill's opacity: planned land is pale. */
  readonly fillOpacityRatio: number;
}

export function getStatusStyle(status: PlotStatusShown, theme: ThemeName): StatusStyle {
  const tokens = TOKENS[theme];
  switch (status) {
    case "available":
      return { pattern: "rising-lines", colour: tokens.available, outlinePx: 1.4, fillOpacityRatio: 1 };
    case "idle":
      return { pattern: "cross-hatch", colour: tokens.vacant, outlinePx: 1.4, fillOpacityRatio: 1 };
    case "planned":
      return { pattern: "sparse-dots", colour: tokens.ink2, outlinePx: 0, fillOpacityRatio: 0.5 };
  }
}

/** How a plant's footprint is drawn: hollow where there is floor to let, filled where it is in use. */
export interface PlantStyle {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly outline: string;
  readonly outlinePx: number;
}

export function getPlantStyle(isVacant: boolean, theme: ThemeName): PlantStyle {
  const tokens = TOKENS[theme];
  return isVacant
    ? { fill: tokens.panel, fillOpacity: 1, outline: tokens.vacant, outlinePx: 1.5 }
    : { fill: tokens.plant, fillOpacity: 0.55, outline: tokens.plant, outlinePx: 0 };
}
