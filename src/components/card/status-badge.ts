import { html, type TemplateResult } from "lit";
import type { PlotStatus } from "../../analysis/plot-status.ts";
import type { PlantState } from "../../domain/plant.ts";
import { getPlantSwatch, getStatusSwatch } from "../../theme/swatch.ts";
import type { ThemeName } from "../../theme/theme-name.ts";
import { swatchSvg } from "../layers/swatch-svg.ts";

/** What a plot is marked with on the map, as box, colour and words; `text` names the status or, without one, the stage. */
export function plotStatusBadge(status: PlotStatus, text: string, theme: ThemeName): TemplateResult {
  return status === "none"
    ? html`<span class="badge none">${text}</span>`
    : html`<span class="badge ${status}"
        >${swatchSvg(getStatusSwatch(status, theme), `status-${status}`)}${text}</span
      >`;
}

/** The state of a plant as its footprint on the map, colour and words. */
export function plantStateBadge(state: PlantState, text: string, theme: ThemeName): TemplateResult {
  const isVacant = state === "vacant" || state === "partly-vacant";
  return html`<span class="badge ${isVacant ? "vacant" : "none"}"
    >${swatchSvg(getPlantSwatch(isVacant, theme), `plant-${state}`)}${text}</span
  >`;
}
