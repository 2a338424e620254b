import { html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { MENDABLE_FIELDS, type MendableField } from "../../data/storage/project.ts";
import { LAND_USES } from "../../domain/land-use.ts";
import type { Name } from "../../domain/name.ts";
import type { Plot } from "../../domain/plot.ts";
import { STAGES } from "../../domain/stage.ts";
import { formatName } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { dialogBoxStyles } from "../shared/dialog-box-styles.ts";
import { fieldStyles } from "../shared/field-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { checkStyles } from "./check-styles.ts";
import { checkDialogStyles } from "./check-dialog-styles.ts";
import { createMendDraft, type MendDraft, readMendDraft } from "./mend-draft.ts";

interface Option {
  readonly value: string;
  readonly text: string;
}

/** Puts the record of a plot right: cluster, use, industry, stage, registered area and days, as one change. */
@customElement("park-mend-dialog")
export class ParkMendDialog extends ParkElement {
  static override styles = [baseStyles, checkStyles, dialogBoxStyles, fieldStyles, checkDialogStyles];

  @state() private plots: readonly Plot[] = [];
  @state() private plot: Plot | null = null;
  @state() private draft: MendDraft | null = null;
  @state() private bad: readonly MendableField[] = [];
  @state() private message = "";

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  override render() {
    const { plot, draft } = this;
    return html`<dialog aria-labelledby="title">
      ${
        plot === null || draft === null
          ? nothing
          : html`<h2 id="title">${this.t("check.mend.title", { plot: plot.id })}</h2>
              <p class="dim">${this.t("check.mend.say")}</p>
              ${this.plots.length > 1 ? this.renderPlots(plot) : nothing}
              <form method="dialog" novalidate @submit=${this.save}>
                <div class="two">${MENDABLE_FIELDS.map((field) => this.renderField(field, draft))}</div>
                <footer>
                  <button type="submit" class="press">${this.t("check.mend.save")}</button>
                  <button type="button" class="link" @click=${() => this.dialog.close()}>
                    ${this.t("check.mend.cancel")}
                  </button>
                  <span role="status" class=${this.bad.length > 0 ? "error" : "muted"}>${this.message}</span>
                </footer>
              </form>`
      }
    </dialog>`;
  }

  /** Opens for the plots of a finding; `field` has the focus. */
  async show(plots: readonly Plot[], field: MendableField): Promise<void> {
    const [first] = plots;
    if (first === undefined) return;
    this.plots = plots;
    this.take(first);
    await this.updateComplete;
    this.dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }

  private take(plot: Plot): void {
    this.plot = plot;
    this.draft = createMendDraft(plot);
    this.bad = [];
    this.message = "";
  }

  private renderPlots(plot: Plot): TemplateResult {
    return html`<div class="segments" role="group" aria-label=${this.t("check.mend.plot")}>
      ${this.plots.map(
        (other) =>
          html`<button
            aria-pressed=${other.id === plot.id ? "true" : "false"}
            @click=${() => this.take(other)}
          >
            ${other.id}
          </button>`,
      )}
    </div>`;
  }

  private renderField(field: MendableField, draft: MendDraft): TemplateResult {
    const options = this.getOptions(field, draft[field]);
    const isBad = this.bad.includes(field) ? "true" : "false";
    const change = (event: Event): void => {
      const { value } = event.target as HTMLInputElement | HTMLSelectElement;
      this.draft = { ...draft, ...this.draft, [field]: value };
    };
    return html`<label
      >${this.nameCode("field", field)}
      ${
        options === null
          ? html`<input
              name=${field}
              type=${field === "areaRegisteredM2" ? "number" : "date"}
              min=${field === "areaRegisteredM2" ? 0 : nothing}
              step="any"
              .value=${draft[field]}
              aria-invalid=${isBad}
              @change=${change}
            />`
          : html`<select name=${field} aria-invalid=${isBad} @change=${change}>
              ${[{ value: "", text: this.t("check.mend.empty") }, ...options].map(
                ({ value, text }) =>
                  html`<option value=${value} ?selected=${value === draft[field]}>${text}</option>`,
              )}
            </select>`
      }
    </label>`;
  }

  /** What a field may be set to; null where it is no choice. A value nobody knows can stay. */
  private getOptions(field: MendableField, current: string): readonly Option[] | null {
    const options = this.getKnownOptions(field);
    if (options === null || current === "" || options.some(({ value }) => value === current)) return options;
    return [...options, { value: current, text: current }];
  }

  private getKnownOptions(field: MendableField): readonly Option[] | null {
    const data = this.app.derived.park.value;
    const nameAll = (named: readonly { readonly id: string; readonly name?: Name }[]): readonly Option[] =>
      named.map(({ id, name }) => ({ value: id, text: formatName(name, this.locale, id) }));
    if (field === "cluster") return nameAll(data?.park.clusters ?? []);
    if (field === "industry") return nameAll(data?.plan.industries ?? []);
    if (field === "landUse") {
      return LAND_USES.map((value) => ({ value, text: `${value} ${this.nameCode("landUse", value)}` }));
    }
    if (field === "stage") return STAGES.map((value) => ({ value, text: this.nameCode("stage", value) }));
    return null;
  }

  private save(event: Event): void {
    event.preventDefault();
    const { plot, draft } = this;
    if (plot === null || draft === null) return;
    const { values, bad } = readMendDraft(plot, draft);
    this.bad = bad;
    if (bad.length > 0) this.message = this.t("check.mend.bad");
    else if (Object.keys(values).length === 0) this.message = this.t("check.mend.unchanged");
    else {
      this.app.commands.mendPlot(plot.id, values);
      this.dialog.close();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-mend-dialog": ParkMendDialog;
  }
}
