import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Figure } from "../../analysis/figure.ts";
import { PARK_LAYERS } from "../../domain/layer.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import { setLandUseStyle, setLayerVisible } from "../../state/actions/view.ts";
import { LAND_USE_STYLES, type LandUseStyle } from "../../theme/land-use-style.ts";
import { getLandUseSwatch, getPlantSwatch, getStatusSwatch, type Swatch } from "../../theme/swatch.ts";
import { nextTask } from "../../state/next-task.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { PHONE } from "../shared/breakpoints.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { layerPanelStyles } from "./layer-panel-styles.ts";
import { swatchSvg } from "./swatch-svg.ts";

/** Layers and legend in one: what can be switched, what the marks mean, and how many there are. */
@customElement("park-layer-panel")
export class ParkLayerPanel extends ParkElement {
  static override styles = [baseStyles, layerPanelStyles];

  @state() private isOpen = !matchMedia(PHONE).matches;

  /** A large park takes its time here: in a task of its own. */
  protected override async scheduleUpdate(): Promise<void> {
    await nextTask();
    await super.scheduleUpdate();
  }

  override render() {
    const isCardOpen = this.app.store.state.value.selection.refs.length === 1;
    if (!this.isOpen || isCardOpen) {
      return html`<button class="toggle" aria-expanded="false" @click=${this.open} ?hidden=${isCardOpen}>
        ${icon("layers")}<span>${this.t("app.layers")}</span>
      </button>`;
    }
    return html`<section aria-label=${this.t("app.layers")}>
      <header>
        <h2>${this.t("app.layers")}</h2>
        <button
          aria-label=${this.t("app.layers.close")}
          aria-expanded="true"
          @click=${() => (this.isOpen = false)}
        >
          ${icon("close")}
        </button>
      </header>
      ${this.renderLayers()} ${this.renderLegend()}
    </section>`;
  }

  /** Opens the panel and puts the focus on its first switch. */
  focusFirst(): void {
    this.isOpen = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("input")?.focus());
  }

  private open(): void {
    this.isOpen = true;
  }

  private renderLayers() {
    const { visible } = this.app.store.state.value;
    return html`<div class="layers" role="group" aria-label=${this.t("app.layers.shown")}>
      ${PARK_LAYERS.map(
        (layer) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${visible[layer]}
              @change=${(event: Event) =>
                this.send(setLayerVisible(layer, (event.currentTarget as HTMLInputElement).checked))}
            />${this.t(`app.layer.${layer}`)}
          </label>`,
      )}
    </div>`;
  }

  private renderLegend() {
    const legend = this.app.derived.legend.value;
    if (legend === null) return nothing;
    const theme = this.app.derived.themeName.value;
    const { landUseStyle } = this.app.store.state.value;
    const status = this.app.derived.park.value?.park.manifest.geometryStatus;
    return html`
      <header>
        <h3>${this.t("app.legend.landUse")}</h3>
        <select aria-label=${this.t("app.legend.style")} @change=${this.changeStyle}>
          ${LAND_USE_STYLES.map(
            (style) =>
              html`<option value=${style} ?selected=${style === landUseStyle}>
                ${this.t(`app.landUseStyle.${style}`)}
              </option>`,
          )}
        </select>
      </header>
      <ul>
        ${legend.landUses.map(({ code, count }) =>
          this.renderRow(
            `use-${code}`,
            getLandUseSwatch(code, theme, landUseStyle),
            code === "" ? this.t("app.legend.noLandUse") : this.nameCode("app.landUseShort", code),
            code,
            count,
          ),
        )}
      </ul>
      <h3>${this.t("app.legend.status")}</h3>
      <ul>
        ${legend.statuses.map(({ status: each, count }) =>
          this.renderRow(
            `status-${each}`,
            getStatusSwatch(each, theme),
            this.t(`app.legend.${each}`),
            "",
            count,
          ),
        )}
        ${this.renderRow("vacant", getPlantSwatch(true, theme), this.t("app.legend.vacant"), "", legend.vacantPlants)}
        ${this.renderRow("other", getPlantSwatch(false, theme), this.t("app.legend.inUse"), "", legend.otherPlants)}
      </ul>
      ${status === "schematic" ? html`<p class="note">${this.t("app.legend.sketch")}</p>` : nothing}
    `;
  }

  private renderRow(name: string, swatch: Swatch, label: string, code: string, { value, refs }: Figure) {
    return html`<li>
      <button
        ?disabled=${refs.length === 0}
        title=${this.t("app.legend.select", { name: label, count: value })}
        @click=${() => this.send(selectFeatures(refs))}
      >
        ${swatchSvg(swatch, name)}<span>${label}</span><span class="dim">${code}</span>
        <span class="count">${value}</span>
      </button>
    </li>`;
  }

  private changeStyle(event: Event): void {
    this.send(setLandUseStyle((event.currentTarget as HTMLSelectElement).value as LandUseStyle));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-layer-panel": ParkLayerPanel;
  }
}
