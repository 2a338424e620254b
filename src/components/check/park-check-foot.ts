import { computed, type ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import type { FindingFilter } from "../../analysis/check/finding-filter.ts";
import { filterFindings } from "../../analysis/check/finding-filter.ts";
import { formatNumber } from "../../i18n/format.ts";
import { setFindingView } from "../../state/actions/checking.ts";
import type { FindingsFormat } from "../../state/check-tools.ts";
import { getFindingFilterWords } from "../../state/finding-filter-words.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { OwnTaskElement } from "../shared/own-task-element.ts";
import { getCheckSignals } from "./check-signals.ts";
import { checkStyles } from "./check-styles.ts";

const FORMATS = ["xlsx", "csv", "geojson"] as const satisfies readonly FindingsFormat[];
const FORMAT_NAMES: Readonly<Record<FindingsFormat, string>> = {
  xlsx: "XLSX",
  csv: "CSV",
  geojson: "GeoJSON",
};

interface Outgoing {
  readonly filter: FindingFilter;
  /** Of the findings that stand: what a tolerance hides does not go out. */
  readonly count: number;
  readonly accepted: number;
}

/** What was accepted, and what goes out: the findings as listed, as a file or on paper. */
@customElement("park-check-foot")
export class ParkCheckFoot extends OwnTaskElement {
  static override styles = [
    baseStyles,
    checkStyles,
    css`
      :host {
        padding-top: 8px;
        border-top: 1px solid var(--line);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        align-items: baseline;
      }
      .line > :first-child {
        margin-inline-end: auto;
      }
    `,
  ];

  private outgoing: ReadonlySignal<Outgoing | null> | undefined;

  override render() {
    this.outgoing ??= this.createOutgoing();
    const outgoing = this.outgoing.value;
    const names = getCheckSignals(this.app).names.value;
    if (outgoing === null || names === null) return nothing;
    const { filter, count, accepted } = outgoing;
    const words = getFindingFilterWords(filter, this.locale, names.cluster);
    return html`<p class="line">
        ${
          accepted === 0
            ? html`<span class="dim">${this.t("check.foot.acceptedNone")}</span>`
            : html`<button class="link" @click=${this.showAccepted}>
                ${this.t("check.foot.accepted", { count: formatNumber(accepted) })}
              </button>`
        }
        <span class="line" role="group" aria-label=${this.t("check.foot.export")}>
          <span>${this.t("check.foot.export")}</span>
          ${FORMATS.map(
            (format) =>
              html`<button
                class="link"
                ?disabled=${count === 0}
                @click=${() => void this.app.commands.exportFindings(format, filter)}
              >
                ${FORMAT_NAMES[format]}
              </button>`,
          )}
        </span>
        <button class="link" @click=${() => this.app.commands.openSheet({ kind: "report", filter })}>
          ${this.t("check.foot.report")}
        </button>
      </p>
      <p class="dim">${this.t("check.foot.what", { filter: words, count: formatNumber(count) })}</p>`;
  }

  private showAccepted(): void {
    const { filter } = getCheckSignals(this.app).view.value;
    this.send(setFindingView({ tab: "present", filter: { ...filter, accepted: "accepted" } }));
  }

  private createOutgoing(): ReadonlySignal<Outgoing | null> {
    const { derived } = this.app;
    const { view, places } = getCheckSignals(this.app);
    return computed(() => {
      const findings = derived.splitFindings.value?.shown;
      if (findings === undefined || places.value === null) return null;
      const { tab, filter: asked } = view.value;
      const fresh = tab === "fresh" ? derived.runComparison.value?.fresh : undefined;
      const filter = fresh === undefined ? asked : { ...asked, keys: fresh };
      const accepted = derived.acceptances.value;
      return {
        filter,
        count: filterFindings(findings, filter, accepted, places.value).length,
        // Most often there are none, and 100,000 keys are very many to look up.
        accepted: accepted.size === 0 ? 0 : findings.filter(({ key }) => accepted.has(key)).length,
      };
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-check-foot": ParkCheckFoot;
  }
}
