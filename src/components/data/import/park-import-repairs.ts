import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Inspection } from "../../../data/importing/inspection.ts";
import { CHOSEN_REPAIRS, LOSSLESS_REPAIRS, type RepairCode } from "../../../domain/repair.ts";
import { formatNumber } from "../../../i18n/format.ts";
import type { UserFile } from "../../../state/app-state.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { ParkElement } from "../../shared/park-element.ts";
import { importStyles } from "./import-styles.ts";

/** Repairs listed at once. */
const LISTED = 20;

/** What can be mended here: at one press what changes no shape, one by one what does; and what was done to which row. */
@customElement("park-import-repairs")
export class ParkImportRepairs extends ParkElement {
  static override styles = [
    baseStyles,
    importStyles,
    css`
      input[type="number"] {
        width: 5em;
      }
    `,
  ];

  @property({ attribute: false }) file!: UserFile;
  @property({ attribute: false }) inspection!: Inspection;

  override render() {
    const { repairs, proposals } = this.inspection;
    const chosen = new Set(this.file.choices.repairs ?? []);
    const countOf = (code: RepairCode): number =>
      proposals.find((proposal) => proposal.code === code)?.count ?? 0;
    const lossless = LOSSLESS_REPAIRS.reduce((sum, code) => sum + countOf(code), 0);
    const others = CHOSEN_REPAIRS.filter((code) => countOf(code) > 0 || chosen.has(code));
    const { isTooDenseToSnap } = this.inspection;
    if (repairs.length === 0 && lossless === 0 && others.length === 0 && !isTooDenseToSnap) return nothing;
    return html`<section>
      <h2>${this.t("import.repair")}</h2>
      ${
        lossless === 0
          ? nothing
          : html`<button class="press" @click=${() => this.repair([...chosen, ...LOSSLESS_REPAIRS])}>
                ${this.t("import.repair.lossless")}
              </button>
              <p class="dim">${this.t("import.repair.lossless.note", { count: formatNumber(lossless) })}</p>`
      }
      ${others.length === 0 ? nothing : this.renderChoices(others, chosen, countOf)}
      ${repairs.length === 0 ? nothing : this.renderDone()} ${this.renderLeft()}
    </section>`;
  }

  private renderChoices(
    codes: readonly RepairCode[],
    chosen: ReadonlySet<RepairCode>,
    countOf: (code: RepairCode) => number,
  ) {
    return html`<fieldset>
      <legend>${this.t("import.repair.choose")}</legend>
      ${codes.map(
        (code) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${chosen.has(code)}
              @change=${(event: Event) => {
                const isOn = (event.target as HTMLInputElement).checked;
                this.repair(isOn ? [...chosen, code] : [...chosen].filter((other) => other !== code));
              }}
            />
            ${this.t(`import.repair.${code}`)}
            ${
              countOf(code) === 0
                ? nothing
                : html`<span class="dim">
                    ${this.t("import.repair.count", { count: formatNumber(countOf(code)) })}
                  </span>`
            }
          </label>`,
      )}
      ${
        codes.includes("snap-vertices")
          ? html`<label class="row">
              <span class="muted">${this.t("import.repair.tolerance")}</span>
              <input
                type="number"
                min="0.001"
                max="1"
                step="0.001"
                .value=${String(this.file.choices.snapToleranceM ?? 0.01)}
                @change=${this.takeTolerance}
              />
            </label>`
          : nothing
      }
    </fieldset>`;
  }

  private renderDone() {
    const { repairs } = this.inspection;
    const count = repairs.reduce((sum, repair) => sum + repair.count, 0);
    return html`<details>
        <summary>${this.t("import.repair.done", { count: formatNumber(count) })}</summary>
        <ul>
          ${repairs.slice(0, LISTED).map(
            (repair) =>
              html`<li class="muted">
                ${this.t("import.repair.done.row", {
                  row: formatNumber(repair.feature + 1),
                  repair: this.t(`import.repair.${repair.code}`),
                  count: formatNumber(repair.count),
                  areaM2: formatNumber(repair.areaChangeM2, 2),
                })}
              </li>`,
          )}
        </ul>
        ${
          repairs.length > LISTED
            ? html`<p class="dim">
                ${this.t("import.commit.more", { count: formatNumber(repairs.length - LISTED) })}
              </p>`
            : nothing
        }
      </details>
      <button class="link" @click=${() => this.repair([])}>${this.t("import.repair.undo")}</button>`;
  }

  /** What was asked for and not done, so that nobody takes it for done. */
  private renderLeft() {
    const { unsnappedCount, isTooDenseToSnap } = this.inspection;
    if (isTooDenseToSnap) return html`<p class="attention">${this.t("import.repair.tooDense")}</p>`;
    if (unsnappedCount === 0) return nothing;
    return html`<p class="attention">
      ${this.t("import.repair.unsnapped", { count: formatNumber(unsnappedCount) })}
    </p>`;
  }

  private repair(codes: readonly RepairCode[]): void {
    this.app.commands.setImportChoices(this.file.id, { repairs: [...new Set(codes)] });
  }

  private takeTolerance(event: Event): void {
    const { valueAsNumber } = event.target as HTMLInputElement;
    if (valueAsNumber > 0)
      this.app.commands.setImportChoices(this.file.id, { snapToleranceM: valueAsNumber });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-repairs": ParkImportRepairs;
  }
}
