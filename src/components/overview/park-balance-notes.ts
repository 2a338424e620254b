import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { M2_PER_HA, M2_PER_KM2 } from "../../domain/units.ts";
import { formatHa, formatKm2, formatM2 } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";
import { type BalanceNote, getBalanceNotes } from "./balance-notes.ts";

/** Says in words where clusters, plots and plan do not add up; nothing where they do. */
@customElement("park-balance-notes")
export class ParkBalanceNotes extends OverviewElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .keep {
        white-space: nowrap;
      }
      li {
        color: var(--ink2);
        margin-top: 4px;
      }
    `,
  ];

  protected override renderFigures() {
    const notes = getBalanceNotes(this.summary);
    if (notes.length === 0) return nothing;
    return html`<ul>
      ${notes.map((note) => html`<li>${this.renderNote(note)}</li>`)}
    </ul>`;
  }

  private renderNote(note: BalanceNote): unknown {
    if (note.code === "clusters-missing") {
      return this.t("overview.balance.clusters-missing", {
        names: note.ids.join(this.t("overview.listSeparator")),
      });
    }
    const text = this.formatArea(note.areaM2);
    const isAgainstPlan = note.code === "clusters-below-plan" || note.code === "clusters-above-plan";
    return this.sentence(`overview.balance.${note.code}`, {
      area: html`<span class="keep"
        >${text}<park-source-mark
          heading=${text}
          .source=${{
            kind: "method",
            method: this.t(
              isAgainstPlan ? "overview.method.clustersToPlan" : "overview.method.clustersToPlots",
            ),
          }}
        ></park-source-mark
      ></span>`,
    });
  }

  /** In the unit that keeps the figure readable: m² under a hectare, hectares under a km². */
  private formatArea(areaM2: number): string {
    if (areaM2 < M2_PER_HA) return `${formatM2(areaM2)} m²`;
    if (areaM2 < M2_PER_KM2) return `${formatHa(areaM2)} ${this.t("overview.unit.ha")}`;
    return `${formatKm2(areaM2)} km²`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-balance-notes": ParkBalanceNotes;
  }
}
