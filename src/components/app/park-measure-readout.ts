import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LonLat } from "../../domain/site.ts";
import { getAreaM2 } from "../../geo/area.ts";
import { getLengthM } from "../../geo/distance.ts";
import { formatDistance, formatKm2, formatM2, formatMu, formatNumber } from "../../i18n/format.ts";
import { finishMeasuring, removeLastMeasuringPoint, stopMeasuring } from "../../state/actions/measuring.ts";
import type { Measuring } from "../../state/app-state.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

/** What is being measured, in figures, with the pointer as the point to come. */
@customElement("park-measure-readout")
export class ParkMeasureReadout extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      div {
        background: var(--panel);
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 8px 12px;
        max-width: 300px;
        line-height: 20px;
        font-size: 13px;
      }
      output {
        display: block;
        font-size: 20px;
        line-height: 28px;
      }
      .actions {
        display: flex;
        gap: 16px;
        padding-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) pointer: LonLat | null = null;

  override render() {
    const { measuring } = this.app.store.state.value;
    if (measuring === null) return nothing;
    const points =
      measuring.isFinished || this.pointer === null ? measuring.points : [...measuring.points, this.pointer];
    return html`<div>
      <output>${measuring.kind === "length" ? this.renderLength(points) : this.renderArea(points)}</output>
      <p class="dim">${this.t(measuring.isFinished ? "app.measure.again" : "app.measure.hint")}</p>
      ${measuring.kind === "area" ? html`<p class="dim">${this.t("app.method.area")}</p>` : nothing}
      <p class="actions">${this.renderActions(measuring)}</p>
    </div>`;
  }

  private renderLength(points: readonly LonLat[]) {
    return points.length < 2 ? "—" : formatDistance(getLengthM(points));
  }

  private renderArea(points: readonly LonLat[]) {
    const [first] = points;
    if (first === undefined || points.length < 3) return "—";
    const ring = [...points, first].map(([lon, lat]) => [lon, lat]);
    const areaM2 = getAreaM2({ type: "Polygon", coordinates: [ring] });
    const main = areaM2 < 1_000_000 ? `${formatM2(areaM2, 1)} m²` : `${formatKm2(areaM2, 3)} km²`;
    const around = `${formatNumber(getLengthM([...points, first]))} m`;
    return html`${main}
      <span class="unit"
        >${formatMu(areaM2)} ${this.t("app.unit.mu")} · ${this.t("app.measure.around")} ${around}</span
      >`;
  }

  private renderActions(measuring: Measuring) {
    const hasPoints = measuring.points.length > 0;
    return html`${
        hasPoints && !measuring.isFinished
          ? html`<button class="link" @click=${() => this.send(removeLastMeasuringPoint())}>
                ${this.t("app.measure.undo")}</button
              ><button class="link" @click=${() => this.send(finishMeasuring())}>
                ${this.t("app.measure.finish")}
              </button>`
          : nothing
      }<button class="link" @click=${() => this.send(stopMeasuring())}>
        ${this.t("app.measure.stop")}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-measure-readout": ParkMeasureReadout;
  }
}
