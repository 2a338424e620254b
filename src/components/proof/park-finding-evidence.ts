import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CheckReport } from "../../analysis/check/check-report.ts";
import { isWithinTolerance } from "../../analysis/check/split-by-tolerance.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { CutPiece } from "../../domain/cut-piece.ts";
import { getFindingRefs } from "../../domain/finding-refs.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { formatMu, formatNumber } from "../../i18n/format.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import { getToleranceText } from "../../i18n/tolerance-text.ts";
import { SEVERITY_MARK } from "../data/severity-mark.ts";
import { EvidencePage } from "./evidence-page.ts";
import { getFindingSentence } from "./finding-sentence.ts";
import "./park-subject-table.ts";

/** The proof of one finding: where it lies, how large it is, how that was measured, and every vertex of it. */
@customElement("park-finding-evidence")
export class ParkFindingEvidence extends EvidencePage {
  @property({ attribute: false }) findingKey = "";

  /** Lists are kept while the finding is the same: what draws them does so once. */
  private drawn: { readonly finding: CheckFinding; readonly refs: readonly FeatureRef[] } | undefined;

  override render() {
    const report = this.app.derived.report.value;
    const finding = report?.findings.find(({ key }) => key === this.findingKey);
    if (report === null || finding === undefined) {
      return html`<section class="paper"><p>${this.t("proof.gone")}</p></section>`;
    }
    if (this.drawn?.finding !== finding) this.drawn = { finding, refs: getFindingRefs(finding) };
    const { refs } = this.drawn;
    return html`
      <section class="paper">
        ${this.renderHead(this.t("proof.evidence"))}
        <h1 class=${finding.severity}>
          <span class="mark" aria-hidden="true">${SEVERITY_MARK[finding.severity]}</span>${getFindingTitle(
            finding,
            this.locale,
          )}
          <span class="dim">${refs.map((ref) => this.app.derived.nameOf(ref)).join(" × ")}</span>
        </h1>
        <p class="say">${getFindingSentence(this.app, finding)}</p>
        ${finding.piece === undefined ? nothing : this.renderFigures(finding.piece, finding)}
        ${this.renderLand(refs, finding.piece ?? null)}
        <park-subject-table .refs=${refs} .areaM2=${finding.piece?.areaM2 ?? null}></park-subject-table>
        <h2>${this.t("proof.basis")}</h2>
        ${this.renderBasis(finding, report)} ${this.renderVertices()} ${this.renderFoot()}
      </section>
    `;
  }

  private renderFigures({ areaM2, widthM }: CutPiece, { figures }: CheckFinding): TemplateResult {
    const share = figures["sharePercent"];
    return html`<p class="big">
      <span><b>${formatNumber(areaM2, 2)}</b> <span class="unit">m²</span></span>
      <span><b>${formatMu(areaM2, 4)}</b> <span class="unit">${this.t("app.unit.mu")}</span></span>
      <span
        >${this.t("proof.width")} <b>${formatNumber(widthM, widthM < 1 ? 3 : 2)}</b>
        <span class="unit">m</span></span
      >
      ${
        typeof share === "number"
          ? html`<span
              >${this.t("proof.share")} <b>${formatNumber(share, 2)}</b> <span class="unit">%</span></span
            >`
          : nothing
      }
    </p>`;
  }

  private renderBasis(finding: CheckFinding, report: CheckReport): TemplateResult {
    const { tolerance } = this.app.store.state.value;
    const acceptance = this.app.derived.acceptances.value.get(finding.key);
    const at = finding.piece?.at ?? finding.at;
    return html`<dl>
      ${at === undefined ? nothing : this.row(this.t("proof.place"), this.renderPlace(at))}
      ${
        finding.piece === undefined
          ? nothing
          : this.row(
              this.t("proof.tolerance"),
              `${getToleranceText(tolerance, this.locale)}${this.t(
                isWithinTolerance(finding, tolerance) ? "proof.tolerance.hidden" : "proof.tolerance.shown",
              )}`,
            )
      }
      ${this.renderMethodRows()} ${this.renderBasisRows(report)}
      ${this.row(
        this.t("proof.accepted"),
        acceptance === undefined ? this.t("proof.accepted.not") : this.describeAcceptance(acceptance),
      )}
      ${this.row(this.t("proof.key"), finding.key)}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-finding-evidence": ParkFindingEvidence;
  }
}
