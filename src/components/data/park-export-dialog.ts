import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { EXPORT_EPSG_CODES } from "../../data/export/esri-wkt.ts";
import {
  EXPORT_FORMATS,
  type ExportFormat,
  SHAPEFILE_ENCODINGS,
  type ShapefileEncoding,
} from "../../data/export/export-format.ts";
import type { ExportCheck, ExportSettings } from "../../data/export/export-request.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getLossText } from "../../i18n/loss-text.ts";
import type { OpenExport } from "../../state/exports.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { dialogBoxStyles } from "../shared/dialog-box-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getCrsName } from "./export-crs-name.ts";
import { getExportNotes } from "./export-notes.ts";
import { importStyles } from "./import/import-styles.ts";

const BYTES_PER_KB = 1_000;

/** Formats that can be written in another system than longitude and latitude. */
const PLACED_FORMATS: readonly ExportFormat[] = ["shapefile", "gpkg"];
const SHEET_FORMATS: readonly ExportFormat[] = ["csv", "xlsx"];

/** Takes a layer out of the app: in which format, what of it the format cannot hold, and the press that writes it. */
@customElement("park-export-dialog")
export class ParkExportDialog extends ParkElement {
  static override styles = [
    baseStyles,
    importStyles,
    dialogBoxStyles,
    css`
      dialog {
        --dialog-width: 560px;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      header {
        display: flex;
        justify-content: space-between;
      }
      .loss {
        max-height: 180px;
        overflow-y: auto;
      }
    `,
  ];

  @property({ attribute: false }) layer: ParkLayer = "plots";

  @state() private format: ExportFormat = "geojson";
  @state() private epsg = 4490;
  @state() private encoding: ShapefileEncoding = "utf-8";
  @state() private hasWkt = true;
  @state() private isForPublication = false;
  @state() private check: ExportCheck | null = null;
  @state() private message = "";
  @state() private isWriting = false;

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  #open: OpenExport | null = null;
  #checks = 0;

  override render() {
    const ids = this.app.derived.filteredIds.value[this.layer] ?? null;
    const total = this.app.derived.park.value?.park[this.layer].length ?? 0;
    const count = ids === null ? total : ids.size;
    const layer = this.t(`data.role.${this.layer}`);
    return html`<dialog aria-labelledby="title" @close=${this.end}>
      <header>
        <h2 id="title">${this.t("export.title")}</h2>
        <button aria-label=${this.t("export.close")} @click=${() => this.dialog.close()}>
          ${icon("close")}
        </button>
      </header>
      <p>
        ${
          ids === null
            ? this.t("export.say.all", { layer, count: formatNumber(count) })
            : count === 0
              ? this.t("export.say.empty")
              : this.t("export.say.filtered", {
                  layer,
                  count: formatNumber(count),
                  total: formatNumber(total),
                })
        }
      </p>
      <div class="form">${this.renderFormat()} ${this.renderDetails()}</div>
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.isForPublication}
          @change=${(event: Event) => {
            this.isForPublication = (event.target as HTMLInputElement).checked;
            void this.look();
          }}
        />
        ${this.t("export.publication")}
      </label>
      <p class="dim">${this.t("export.publication.note")}</p>
      ${this.renderCheck()}
      <div class="row">
        <button class="press main" ?disabled=${count === 0 || this.isWriting} @click=${this.save}>
          ${this.t("export.save")}
        </button>
        <span role="status">${this.message}</span>
      </div>
    </dialog>`;
  }

  /** Opens for a layer; its rows are brought to the writer meanwhile. */
  async show(layer: ParkLayer): Promise<void> {
    this.layer = layer;
    this.message = "";
    this.check = null;
    await this.updateComplete;
    this.dialog.showModal();
    try {
      this.#open = await this.app.commands.openExport(layer, {
        title: this.t(`data.role.${layer}`),
        notes: getExportNotes(this.app, layer),
      });
      await this.look();
    } catch (error) {
      this.fail(error);
    }
  }

  private renderFormat() {
    return html`<label for="format">${this.t("export.format")}</label>
      <div>
        <select id="format" @change=${this.takeFormat}>
          ${EXPORT_FORMATS.map(
            (format) =>
              html`<option value=${format} ?selected=${format === this.format}>
                ${this.t(`export.format.${format}`)}
              </option>`,
          )}
        </select>
        <p class="dim">${this.t(`export.format.${this.format}.note`)}</p>
      </div>`;
  }

  private renderDetails() {
    return html`
      ${
        PLACED_FORMATS.includes(this.format)
          ? html`<label for="crs">${this.t("export.crs")}</label>
              <select
                id="crs"
                @change=${(event: Event) => {
                  this.epsg = Number((event.target as HTMLSelectElement).value);
                  void this.look();
                }}
              >
                ${EXPORT_EPSG_CODES.map(
                  (epsg) =>
                    html`<option value=${epsg} ?selected=${epsg === this.epsg}>
                      ${getCrsName(epsg, this.locale)}
                    </option>`,
                )}
              </select>`
          : nothing
      }
      ${
        this.format === "shapefile"
          ? html`<label for="encoding">${this.t("export.encoding")}</label>
              <select
                id="encoding"
                @change=${(event: Event) => {
                  const { value } = event.target as HTMLSelectElement;
                  this.encoding = SHAPEFILE_ENCODINGS.find((name) => name === value) ?? "utf-8";
                  void this.look();
                }}
              >
                ${SHAPEFILE_ENCODINGS.map(
                  (name) =>
                    html`<option value=${name} ?selected=${name === this.encoding}>
                      ${this.t(`export.encoding.${name}`)}
                    </option>`,
                )}
              </select>`
          : nothing
      }
      ${
        SHEET_FORMATS.includes(this.format)
          ? html`<span></span>
              <label class="check">
                <input
                  type="checkbox"
                  .checked=${this.hasWkt}
                  @change=${(event: Event) => {
                    this.hasWkt = (event.target as HTMLInputElement).checked;
                    void this.look();
                  }}
                />
                ${this.t("export.hasWkt")}
              </label>`
          : nothing
      }
    `;
  }

  private renderCheck() {
    if (this.check === null) return nothing;
    const { losses, leftOut } = this.check;
    return html`<section>
      <h2 id="losses">${this.t("export.loss.title")}</h2>
      ${
        losses.length === 0
          ? html`<p class="muted">${this.t("export.loss.none")}</p>`
          : html`<div class="loss" role="region" tabindex="0" aria-labelledby="losses">
              <ul>
                ${losses.map((loss) => html`<li>${getLossText(loss, this.locale)}</li>`)}
              </ul>
            </div>`
      }
      ${
        this.isForPublication
          ? html`<p class="muted">
              ${
                leftOut.length === 0
                  ? this.t("export.publication.leftOut.none")
                  : this.t("export.publication.leftOut", {
                      count: formatNumber(leftOut.length),
                      fields: leftOut
                        .map((field) => this.nameCode("field", field))
                        .join(this.t("card.listSeparator")),
                    })
              }
            </p>`
          : nothing
      }
    </section>`;
  }

  private get settings(): ExportSettings {
    const { format } = this;
    return {
      format,
      isForPublication: this.isForPublication,
      notesTitle: this.t("export.note.sheet"),
      ...(PLACED_FORMATS.includes(format) ? { epsg: this.epsg } : {}),
      ...(format === "shapefile" ? { encoding: this.encoding } : {}),
      ...(SHEET_FORMATS.includes(format) ? { hasWkt: this.hasWkt } : {}),
    };
  }

  private takeFormat(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.format = EXPORT_FORMATS.find((format) => format === value) ?? "geojson";
    void this.look();
  }

  /** The last question counts: an earlier answer may come later. */
  private async look(): Promise<void> {
    this.#checks += 1;
    const asked = this.#checks;
    this.message = "";
    try {
      const check = await this.#open?.check(this.settings);
      if (asked === this.#checks) this.check = check ?? null;
    } catch (error) {
      this.fail(error);
    }
  }

  private async save(): Promise<void> {
    if (this.#open === null) return;
    this.isWriting = true;
    this.message = this.t("export.writing");
    try {
      const { name, sizeBytes } = await this.#open.save(this.settings);
      const size = `${formatNumber(Math.ceil(sizeBytes / BYTES_PER_KB))} kB`;
      this.message = this.t("export.done", { name, size });
    } catch (error) {
      this.fail(error);
    }
    this.isWriting = false;
  }

  private fail(error: unknown): void {
    this.message = this.t("export.failed", {
      reason: error instanceof Error ? error.message : String(error),
    });
  }

  private end(): void {
    this.#open?.end();
    this.#open = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-export-dialog": ParkExportDialog;
  }
}
