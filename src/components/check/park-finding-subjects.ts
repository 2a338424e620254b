import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Sited } from "../../domain/site.ts";
import { formatNumber } from "../../i18n/format.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import { findRecord } from "../../state/park-index.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getCheckSignals } from "./check-signals.ts";

const PERCENT = 100;

/** What a finding is about, one line each: computed and registered area, and the piece's share of it. */
@customElement("park-finding-subjects")
export class ParkFindingSubjects extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      tbody th {
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) finding!: CheckFinding;

  override render() {
    const places = getCheckSignals(this.app).places.value;
    const refs = places?.refsOf(this.finding) ?? [];
    const [first] = refs;
    if (first === undefined) return nothing;
    const hasShare = this.finding.piece !== undefined;
    const isPlots = first.layer === "plots";
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.nameCode("check.card", first.layer.slice(0, -1))}</th>
          <th scope="col">${this.t("check.card.computed")}</th>
          ${isPlots ? html`<th scope="col">${this.t("check.card.registered")}</th>` : nothing}
          ${hasShare ? html`<th scope="col">${this.t("check.card.share")}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${refs.map((ref) => this.renderSubject(ref, isPlots, hasShare))}
      </tbody>
    </table>`;
  }

  private renderSubject(ref: FeatureRef, isPlots: boolean, hasShare: boolean): TemplateResult {
    const index = this.app.derived.index.value;
    const record: Sited | undefined = index === null ? undefined : findRecord(index, ref);
    const areaM2 = record?.site.areaM2 ?? null;
    const registeredM2 = ref.layer === "plots" ? index?.plots.get(ref.id)?.areaRegisteredM2 : undefined;
    const pieceM2 = this.finding.piece?.areaM2;
    const share =
      pieceM2 === undefined || areaM2 === null || areaM2 <= 0 ? null : (pieceM2 / areaM2) * PERCENT;
    return html`<tr>
      <th scope="row">
        <button class="link" @click=${() => this.send(selectFeatures([ref]))}>
          ${ref.layer === "plots" ? ref.id : this.app.derived.nameOf(ref)}
        </button>
      </th>
      <td>${this.figure(areaM2, 2)}</td>
      ${isPlots ? html`<td>${this.figure(registeredM2 ?? null, 2)}</td>` : nothing}
      ${hasShare ? html`<td>${this.figure(share, share !== null && share < 0.01 ? 4 : 2)}</td>` : nothing}
    </tr>`;
  }

  private figure(value: number | null, decimals: number): unknown {
    return value === null ? html`<span class="dim">—</span>` : formatNumber(value, decimals);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-finding-subjects": ParkFindingSubjects;
  }
}
