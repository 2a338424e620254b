import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ImportChoices } from "../../../data/importing/import-choices.ts";
import type { Inspection } from "../../../data/importing/inspection.ts";
import type { Placing, PlacingCandidate } from "../../../data/importing/placing.ts";
import { SHIFTED_DATUMS } from "../../../domain/shifted-datum.ts";
import { getReasonText } from "../../../i18n/reason-text.ts";
import { formatPercent } from "../../../i18n/format.ts";
import type { UserFile } from "../../../state/app-state.ts";
import { SURE } from "../../../domain/confidence.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { ParkElement } from "../../shared/park-element.ts";
import { importStyles } from "./import-styles.ts";

const EPSG_NUMBER = /^(?:EPSG:)?(\d{4,6})$/i;

/** Where the file lies: the system with its reason, others that would fit, and what only a person can tell. */
@customElement("park-import-placing")
export class ParkImportPlacing extends ParkElement {
  static override styles = [baseStyles, importStyles];

  @property({ attribute: false }) file!: UserFile;
  @property({ attribute: false }) inspection!: Inspection;

  @state() private isNumberBad = false;

  override render() {
    const { placing } = this.inspection;
    const { how, confidence } = placing;
    const isUnsure = how !== "none" && confidence < SURE;
    const percent = formatPercent(confidence, 0).slice(0, -1);
    return html`<section>
      <h2>${this.t("import.crs")}</h2>
      <p class=${isUnsure ? "attention" : ""}>
        <b>${placing.code ?? ""}</b> ${placing.name}
        ${this.t(`import.crs.how.${how}`)}${
          isUnsure && how !== "unknown" ? ` · ${this.t("import.confidence", { percent })}` : ""
        }
      </p>
      ${placing.reason === undefined ? nothing : html`<p class="muted">${this.sayReason(placing.reason, placing.figures ?? {})}</p>`}
      ${how === "none" ? nothing : html`${this.renderCandidates(placing)} ${this.renderNumber()} ${this.renderAxes(placing)} ${this.renderDatum()}`}
    </section>`;
  }

  private renderCandidates({ candidates, code, areAxesSwapped }: Placing) {
    const others = candidates.filter(
      (candidate) => candidate.code !== code || candidate.areAxesSwapped !== areAxesSwapped,
    );
    if (others.length === 0) return nothing;
    return html`<fieldset>
      <legend>${this.t("import.crs.candidates")}</legend>
      <ul>
        ${others.slice(0, 4).map(
          (candidate) =>
            html`<li>
              <button class="link" @click=${() => this.take(candidate)}>
                ${this.t("import.crs.candidate", { code: candidate.code, name: candidate.name })}${
                  candidate.areAxesSwapped ? ` · ${this.t("import.crs.swapped")}` : ""
                }
              </button>
              <span class="dim">${this.sayReason(candidate.reason, candidate.figures)}</span>
            </li>`,
        )}
      </ul>
    </fieldset>`;
  }

  private renderNumber() {
    return html`<form class="row" @submit=${this.takeNumber}>
      <label for="epsg">${this.t("import.crs.epsg")}</label>
      <input id="epsg" name="epsg" type="text" inputmode="numeric" size="7" aria-describedby="epsg-bad" />
      <button class="press" type="submit">${this.t("import.crs.use")}</button>
      <span id="epsg-bad" class="attention" role="status"
        >${this.isNumberBad ? this.t("import.crs.epsg.bad") : ""}</span
      >
    </form>`;
  }

  private renderAxes({ areAxesSwapped }: Placing) {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${areAxesSwapped}
        @change=${(event: Event) =>
          this.choose({ areAxesSwapped: (event.target as HTMLInputElement).checked })}
      />
      ${this.t("import.axes.swap")}
    </label>`;
  }

  private renderDatum() {
    const { datum } = this.file.choices;
    return html`<div class="row">
        <label for="datum">${this.t("import.datum")}</label>
        <select id="datum" @change=${this.takeDatum}>
          <option value="" ?selected=${datum === undefined}>${this.t("import.datum.none")}</option>
          ${SHIFTED_DATUMS.map(
            (name) =>
              html`<option value=${name} ?selected=${name === datum}>
                ${this.t(`import.datum.${name}`)}
              </option>`,
          )}
        </select>
      </div>
      <p class="dim">${this.t("import.datum.note")}</p>`;
  }

  private sayReason(reason: string, figures: PlacingCandidate["figures"]): string {
    return getReasonText(reason, figures, this.locale);
  }

  private take({ code, areAxesSwapped }: PlacingCandidate): void {
    this.choose({ crs: code, areAxesSwapped });
  }

  private takeNumber(event: Event): void {
    event.preventDefault();
    const entry = new FormData(event.target as HTMLFormElement).get("epsg");
    const number = EPSG_NUMBER.exec(typeof entry === "string" ? entry.trim() : "")?.[1];
    this.isNumberBad = number === undefined;
    if (number !== undefined) this.choose({ crs: `EPSG:${number}` });
  }

  private takeDatum(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const datum = SHIFTED_DATUMS.find((name) => name === value);
    if (datum === undefined) this.choose({}, ["datum"]);
    else this.choose({ datum });
  }

  private choose(choices: ImportChoices, forget: readonly (keyof ImportChoices)[] = []): void {
    this.app.commands.setImportChoices(this.file.id, choices, forget);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-placing": ParkImportPlacing;
  }
}
