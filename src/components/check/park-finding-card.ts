import type { ReadonlySignal } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit";
import { customElement, query } from "lit/decorators.js";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { getShortSection } from "../../domain/plan-section.ts";
import type { Plot } from "../../domain/plot.ts";
import "../../i18n/late-messages.ts";
import { getCheckFindingText } from "../../i18n/check-finding-text.ts";
import { formatDate, formatDms, formatMu, formatNumber } from "../../i18n/format.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import type { Acceptance } from "../../state/acceptances.ts";
import { openFinding } from "../../state/actions/checking.ts";
import { clearSelection } from "../../state/actions/selection.ts";
import { SEVERITY_MARK } from "../data/severity-mark.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { floatingCardStyles } from "../shared/floating-card-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../app/park-plane-coordinates.ts";
import "../shared/park-source-mark.ts";
import { getCheckSignals } from "./check-signals.ts";
import { checkStyles } from "./check-styles.ts";
import { findingCardStyles } from "./finding-card-styles.ts";
import { getFindingSection } from "./finding-section.ts";
import { getMendField } from "./mend-draft.ts";
import type { ParkAcceptDialog } from "./park-accept-dialog.ts";
import type { ParkMendDialog } from "./park-mend-dialog.ts";
import "./park-accept-dialog.ts";
import "./park-finding-subjects.ts";
import "./park-mend-dialog.ts";
import "./park-plot-findings.ts";

/** Length of an ISO day at the start of an ISO time. */
const DAY_LENGTH = 10;

/** The finding that is looked at: how large it is, what it is about, what it rests on, and what can be done with it. */
@customElement("park-finding-card")
export class ParkFindingCard extends ParkElement {
  static override styles = [baseStyles, checkStyles, floatingCardStyles, findingCardStyles];

  @query("park-accept-dialog") private readonly acceptDialog!: ParkAcceptDialog;
  @query("park-mend-dialog") private readonly mendDialog!: ParkMendDialog;

  private isReadOnly: ReadonlySignal<boolean> | undefined;

  override render() {
    const finding = this.app.derived.openFinding.value;
    if (finding === null) return this.renderGone();
    const acceptance = this.app.derived.acceptances.value.get(finding.key);
    const title = this.getTitle(finding);
    return html`<article aria-label=${title}>
        <div class="top">
          <span class=${finding.severity} aria-hidden="true">${SEVERITY_MARK[finding.severity]}</span>
          <h2 class="${finding.severity} ${acceptance === undefined ? "" : "done"}">
            ${title}<span class="visually-hidden"> ${this.t(`check.severity.${finding.severity}`)}</span>
          </h2>
        </div>
        ${this.renderArea(finding)} ${this.renderText(finding)}
        ${acceptance === undefined ? nothing : this.renderAcceptance(acceptance)}
        <park-finding-subjects .finding=${finding}></park-finding-subjects>
        ${this.renderBasis(finding)} ${this.renderOthers(finding)}
      </article>
      ${this.renderClose()} ${this.renderActions(finding, acceptance)}
      <park-accept-dialog></park-accept-dialog>
      <park-mend-dialog></park-mend-dialog>`;
  }

  /** A link may name a finding before the park was checked, and a later check may not find it again. */
  private renderGone(): TemplateResult {
    const isChecked = this.app.derived.report.value !== null;
    return html`<article aria-label=${this.t("check.card")}>
        <p class="gone" role="status">${this.t(isChecked ? "check.card.gone" : "check.card.pending")}</p>
      </article>
      ${this.renderClose()}`;
  }

  private renderClose(): TemplateResult {
    return html`<button
      class="close"
      aria-label=${this.t("check.card.close")}
      @click=${() => this.send(clearSelection())}
    >
      ${icon("close")}
    </button>`;
  }

  private getTitle(finding: CheckFinding): string {
    const title = getFindingTitle(finding, this.locale);
    const { kind } = finding.figures;
    return kind === undefined ? title : `${title} · ${this.nameCode("finding.kind", String(kind))}`;
  }

  /** The piece, the difference or the floor the finding speaks of, else the whole of its subjects. */
  private renderArea(finding: CheckFinding): TemplateResult | typeof nothing {
    const { areaM2: figure, differenceM2 } = finding.figures;
    const known = differenceM2 ?? figure;
    const areaM2 = typeof known === "number" ? known : finding.areaM2;
    if (areaM2 === null) return nothing;
    const sign = differenceM2 !== undefined && areaM2 > 0 ? "+" : "";
    return html`<p class="big">
      <b>${sign}${formatNumber(areaM2, Math.abs(areaM2) < 1 ? 4 : 2)}</b><span class="unit">m²</span>
      <span class="mu"
        >${sign}${formatMu(areaM2, Math.abs(areaM2) < 1 ? 4 : 2)}<span class="unit"
          >${this.t("card.unit.mu")}</span
        ></span
      >
    </p>`;
  }

  private renderText(finding: CheckFinding): TemplateResult | typeof nothing {
    const { names, hiddenKeys } = getCheckSignals(this.app);
    if (names.value === null) return nothing;
    return html`<p class="text">${getCheckFindingText(finding, this.locale, names.value)}</p>
      ${
        hiddenKeys.value.has(finding.key) ? html`<p class="dim">${this.t("check.card.hidden")}</p>` : nothing
      }`;
  }

  private renderAcceptance({ reason, by, at }: Acceptance): TemplateResult {
    const date = formatDate(at.slice(0, DAY_LENGTH), this.locale);
    return html`<div class="accepted">
      <p>${this.t("check.card.acceptedBy", { by, date })}</p>
      <p class="muted">${this.t("check.card.reason", { reason })}</p>
    </div>`;
  }

  private renderBasis(finding: CheckFinding): TemplateResult {
    const { piece } = finding;
    const at = piece?.at ?? finding.at;
    const plots = this.getPlots(finding);
    const method =
      piece !== undefined
        ? this.t("check.card.method.piece")
        : this.t(finding.code === "area-mismatch" ? "check.card.method.area" : "check.card.method.record");
    return html`<dl>
      ${plots.length === 0 ? nothing : this.row(this.t("check.card.supply"), this.describeSupply(plots))}
      ${
        at === undefined
          ? nothing
          : html`${this.row(this.t("check.card.pieceAt"), formatDms(at))}
            ${this.row(
              this.t("check.card.plane"),
              html`<park-plane-coordinates .at=${at} .decimals=${2}></park-plane-coordinates>`,
            )}`
      }
      ${
        piece === undefined
          ? nothing
          : this.row(this.t("check.card.width"), `${formatNumber(piece.widthM, piece.widthM < 1 ? 3 : 2)} m`)
      }
      ${this.row(this.t("check.card.method"), method)} ${this.renderPlan(finding)}
      ${this.row(this.t("check.card.asOf"), formatDate(this.app.derived.asOf.value, this.locale))}
    </dl>`;
  }

  /** What else was found of its plots. */
  private renderOthers(finding: CheckFinding): unknown {
    const { ofPlot } = getCheckSignals(this.app);
    return this.getPlots(finding)
      .filter(({ id }) => ofPlot(id).length > 1)
      .map(({ id }) => html`<park-plot-findings class="others" .plot=${id}></park-plot-findings>`);
  }

  private renderPlan(finding: CheckFinding): TemplateResult | typeof nothing {
    const plan = this.app.derived.park.value?.plan;
    const section = plan === undefined ? undefined : getFindingSection(finding, plan);
    if (section === undefined) return nothing;
    const short = getShortSection(section);
    return this.row(
      this.t("check.card.plan"),
      html`${short}<park-source-mark
          heading=${short}
          .source=${{ kind: "plan", section }}
        ></park-source-mark>`,
    );
  }

  private describeSupply(plots: readonly Plot[]): string {
    const separator = this.t("check.filter.separator");
    return plots
      .map(({ supplyMode, suppliedOn }) => {
        const mode = supplyMode === undefined ? "" : this.t(`supplyMode.${supplyMode}`);
        const day = suppliedOn === undefined ? "" : formatDate(suppliedOn, this.locale);
        return [mode, day].filter((word) => word !== "").join(" ") || this.t("check.card.unknown");
      })
      .join(separator);
  }

  private row(label: string, value: unknown): TemplateResult {
    return html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  private renderActions(finding: CheckFinding, acceptance: Acceptance | undefined): TemplateResult {
    const { key } = finding;
    this.isReadOnly ??= this.app.store.derive((state) => state.isReadOnly);
    const isReadOnly = this.isReadOnly.value;
    const plots = this.getPlots(finding);
    return html`<footer class="actions">
      ${this.renderWalk(key)}
      <button class="link" @click=${() => this.app.commands.openSheet({ kind: "evidence", key })}>
        ${this.t("check.card.evidence")}
      </button>
      ${
        acceptance === undefined
          ? html`<button
              class="link"
              ?disabled=${isReadOnly}
              @click=${() => void this.acceptDialog.show(finding)}
            >
              ${this.t("check.card.accept")}
            </button>`
          : html`<button
              class="link"
              ?disabled=${isReadOnly}
              @click=${() => this.app.commands.reopenFinding(key)}
            >
              ${this.t("check.card.reopen")}
            </button>`
      }
      ${
        plots.length === 0
          ? nothing
          : html`<button
              class="link"
              ?disabled=${isReadOnly}
              @click=${() => void this.mendDialog.show(plots, getMendField(finding.code))}
            >
              ${this.t("check.card.mend")}
            </button>`
      }
      <button class="link" @click=${() => this.send(openFinding(key))}>
        ${this.t(finding.piece === undefined ? "check.card.zoomSubjects" : "check.card.zoom")}
      </button>
      ${isReadOnly ? html`<span class="dim">${this.t("check.card.readOnly")}</span>` : nothing}
    </footer>`;
  }

  /** n of N in the order of the list; one the list does not show has no place in it. */
  private renderWalk(key: string): TemplateResult | typeof nothing {
    const listed = getCheckSignals(this.app).listed.value;
    const position = listed.findIndex((finding) => finding.key === key);
    const previous = listed[position - 1];
    const next = listed[position + 1];
    if (position === -1) return nothing;
    const go = (finding: CheckFinding | undefined): void => {
      if (finding !== undefined) this.send(openFinding(finding.key));
    };
    return html`<span class="walk">
      <button
        class="link"
        aria-label=${this.t("check.card.previous")}
        ?disabled=${previous === undefined}
        @click=${() => go(previous)}
      >
        ←
      </button>
      <span
        >${this.t("check.card.position", {
          n: formatNumber(position + 1),
          total: formatNumber(listed.length),
        })}</span
      >
      <button
        class="link"
        aria-label=${this.t("check.card.next")}
        ?disabled=${next === undefined}
        @click=${() => go(next)}
      >
        →
      </button>
    </span>`;
  }

  private getPlots(finding: CheckFinding): readonly Plot[] {
    const index = this.app.derived.index.value;
    const refs = getCheckSignals(this.app).places.value?.refsOf(finding) ?? [];
    return refs.flatMap(({ layer, id }) => (layer === "plots" ? (index?.plots.get(id) ?? []) : []));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-finding-card": ParkFindingCard;
  }
}
