import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { ORIENTATIONS, PAPERS } from "../../domain/paper.ts";
import { SHEET_SCALES } from "../../domain/paper-scale.ts";
import "../../i18n/late-messages.ts";
import { formatName, formatNumber } from "../../i18n/format.ts";
import { setMapSheet } from "../../state/actions/map-sheet.ts";
import { getMapSheet, type MapSheet, SHEET_RESOLUTIONS } from "../../state/map-sheet.ts";
import { getParkBounds } from "../../state/park-index.ts";
import { importStyles } from "../data/import/import-styles.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

const MM_PER_KM = 1_000_000;

/** One answer of a choice. */
interface Option<Value> {
  readonly value: Value;
  readonly text: string;
}

/** A map sheet of what is on the screen, to scale: paper, scale and title, then its preview. */
@customElement("park-sheet-panel")
export class ParkSheetPanel extends ParkElement {
  static override styles = [
    baseStyles,
    importStyles,
    css`
      .form {
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 10px 16px;
        margin-top: 12px;
      }
      .form input {
        width: 100%;
      }
      .row {
        margin-top: 8px;
      }
    `,
  ];

  override render() {
    const data = this.app.derived.park.value;
    const bounds = data === null ? null : getParkBounds(data.park);
    if (data === null || bounds === null) {
      return html`<h1 class="visually-hidden">${this.t("app.view.sheet")}</h1>
        <p class="muted">${this.t("proof.sheet.noPark")}</p>`;
    }
    const { mapSheet } = this.app.store.state.value;
    const sheet = getMapSheet(this.app.store.state.value, bounds);
    const { manifest } = data.park;
    return html`
      <h1 class="visually-hidden">${this.t("app.view.sheet")}</h1>
      <p class="say">${this.renderSentence(sheet)}</p>
      <div class="form">
        ${this.renderChoice(
          "paper",
          PAPERS.map((value) => ({ value, text: value })),
          mapSheet.paper,
          (paper) => this.send(setMapSheet({ paper })),
        )}
        ${this.renderChoice(
          "orientation",
          ORIENTATIONS.map((value) => ({ value, text: this.t(`proof.sheet.orientation.${value}`) })),
          mapSheet.orientation,
          (orientation) => this.send(setMapSheet({ orientation })),
        )}
        ${this.renderChoice("scale", this.listScales(sheet), mapSheet.scale, (scale) =>
          this.send(setMapSheet({ scale })),
        )}
        <label for="title">${this.t("proof.sheet.title")}</label>
        <input
          id="title"
          type="text"
          maxlength="60"
          placeholder=${formatName(manifest.name, this.locale, manifest.id)}
          .value=${mapSheet.title}
          @input=${(event: Event) =>
            this.send(setMapSheet({ title: (event.currentTarget as HTMLInputElement).value }))}
        />
        ${this.renderChoice(
          "resolution",
          SHEET_RESOLUTIONS.map((value) => ({
            value,
            text: this.t("proof.sheet.resolution.dpi", { dpi: value }),
          })),
          mapSheet.resolutionDpi,
          (resolutionDpi) => this.send(setMapSheet({ resolutionDpi })),
        )}
      </div>
      <p class="row">
        <button class="press main" @click=${() => this.app.commands.openSheet({ kind: "map" })}>
          ${this.t("proof.sheet.preview")}
        </button>
      </p>
      <p class="muted">${this.t("proof.sheet.what")}</p>
      <h2>${this.t("proof.sheet.on")}</h2>
      <p class="muted">
        ${this.t("proof.sheet.on.list")}${
          manifest.geometryStatus === "schematic" ? this.t("proof.sheet.on.sketch") : nothing
        }
      </p>
    `;
  }

  private renderSentence({ layout, scale }: MapSheet): unknown[] {
    const { paper, orientation } = this.app.store.state.value.mapSheet;
    const toKm = (mm: number): string => formatNumber((mm * scale) / MM_PER_KM, scale < 5000 ? 2 : 1);
    return this.sentence("proof.sheet.say", {
      paper,
      orientation: this.t(`proof.sheet.orientation.${orientation}`),
      scale: html`<b>${formatNumber(scale)}</b>`,
      width: html`<b>${toKm(layout.map.widthMm)}</b>`,
      height: html`<b>${toKm(layout.map.heightMm)}</b>`,
    });
  }

  private listScales({ scale }: MapSheet) {
    return [
      { value: null, text: this.t("proof.sheet.scale.view", { scale: formatNumber(scale) }) },
      ...SHEET_SCALES.map((value) => ({ value, text: `1:${formatNumber(value)}` })),
    ];
  }

  private renderChoice<Value extends string | number | null>(
    name: "paper" | "orientation" | "scale" | "resolution",
    options: readonly Option<Value>[],
    chosen: Value,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<label for=${name}>${this.t(`proof.sheet.${name}`)}</label>
      <select
        id=${name}
        @change=${(event: Event) => {
          const option = options[(event.currentTarget as HTMLSelectElement).selectedIndex];
          if (option !== undefined) choose(option.value);
        }}
      >
        ${options.map(({ value, text }) => html`<option ?selected=${value === chosen}>${text}</option>`)}
      </select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sheet-panel": ParkSheetPanel;
  }
}
