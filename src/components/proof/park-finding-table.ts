import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { getFindingRefs } from "../../domain/finding-refs.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import { createFindingNames, getCheckFindingText } from "../../i18n/check-finding-text.ts";
import { SEVERITY_MARK } from "../data/severity-mark.ts";
import { ProofPage } from "./proof-page.ts";

/** Findings one by one: what, whose, how much, in words, and whether it is accepted. */
@customElement("park-finding-table")
export class ParkFindingTable extends ProofPage {
  @property({ attribute: false }) findings: readonly CheckFinding[] = [];

  override render() {
    const { data } = this;
    if (data === null) return nothing;
    const names = createFindingNames(data.park, data.plan, this.locale);
    return html`<table>
      <thead>
        <tr>
          <th class="text">${this.t("proof.column.finding")}</th>
          <th class="text">${this.t("proof.column.subjects")}</th>
          <th>m²</th>
          <th class="text">${this.t("proof.column.sentence")}</th>
        </tr>
      </thead>
      <tbody>
        ${this.findings.map((finding) =>
          this.renderFinding(finding, getCheckFindingText(finding, this.locale, names)),
        )}
      </tbody>
    </table>`;
  }

  private renderFinding(finding: CheckFinding, sentence: string): TemplateResult {
    const { areaM2 } = finding;
    const acceptance = this.app.derived.acceptances.value.get(finding.key);
    return html`<tr class=${finding.severity}>
      <td class="text">
        <span class="mark" aria-hidden="true">${SEVERITY_MARK[finding.severity]}</span>
        ${getFindingTitle(finding, this.locale)}
      </td>
      <td class="text">
        ${getFindingRefs(finding)
          .map((ref) => this.app.derived.nameOf(ref))
          .join(" × ")}
      </td>
      <td class="num">${areaM2 === null ? this.t("card.unknown") : formatNumber(areaM2, 2)}</td>
      <td class="text">
        ${acceptance === undefined ? sentence : html`<s>${sentence}</s>`}
        ${acceptance === undefined ? nothing : html`<div>${this.describeAcceptance(acceptance)}</div>`}
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-finding-table": ParkFindingTable;
  }
}
