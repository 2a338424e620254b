import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FileContent, FileSummary } from "../../data/file-content.ts";
import type { Finding, FindingCode, Severity } from "../../domain/finding.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getFindingText, getFindingTitle } from "../../i18n/finding-text.ts";
import { pinFinding } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { SEVERITY_MARK } from "./severity-mark.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getFindingBounds } from "./finding-place.ts";

/** Rows of a group that are shown at once. */
const PAGE = 20;

const SEVERITY_ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The findings of a file by code, the worst first; one with a place is shown on the map by a click. */
@customElement("park-file-findings")
export class ParkFileFindings extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      details {
        border-top: 1px solid var(--line);
      }
      details:last-of-type {
        border-bottom: 1px solid var(--line);
      }
      summary {
        display: flex;
        gap: 8px;
        padding: 6px 0;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary .count {
        margin-inline-start: auto;
      }
      .error {
        color: var(--error);
      }
      .warning {
        color: var(--warning);
      }
      .info {
        color: var(--ink2);
      }
      li {
        padding: 4px 0 4px 20px;
      }
      .place {
        overflow-wrap: anywhere;
      }
      .more {
        margin-inline-start: 20px;
      }
      @media (max-width: 767px) {
        summary {
          min-height: 44px;
          align-items: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) summary!: FileSummary;
  @property({ attribute: false }) content: FileContent | null = null;

  @state() private shown: Readonly<Partial<Record<FindingCode, number>>> = {};

  override render() {
    const groups = groupByCode(this.summary.findings);
    if (groups.length === 0) return html`<p class="muted">${this.t("data.findings.none")}</p>`;
    return html`<section aria-label=${this.t("data.findings.title")}>
      ${groups.map(([code, findings], position) => this.renderGroup(code, findings, position === 0))}
    </section>`;
  }

  private renderGroup(code: FindingCode, findings: readonly Finding[], isFirst: boolean) {
    const severity = getWorst(findings);
    const count = this.summary.findingCounts[code] ?? findings.length;
    const shown = Math.min(this.shown[code] ?? PAGE, findings.length);
    const rest = Math.min(PAGE, findings.length - shown);
    return html`<details ?open=${isFirst && severity === "error"}>
      <summary>
        <span class=${severity} aria-hidden="true">${SEVERITY_MARK[severity]}</span>
        <span>${getFindingTitle({ code }, this.locale)}</span>
        <span class="visually-hidden">${this.t(`data.findings.${severity}`)}</span>
        <b class="count">${this.t("data.findings.count", { count: formatNumber(count) })}</b>
      </summary>
      <ul>
        ${findings.slice(0, shown).map((finding) => html`<li>${this.renderFinding(finding)}</li>`)}
      </ul>
      ${
        rest > 0
          ? html`<button class="link more" @click=${() => this.showMore(code, shown)}>
              ${this.t("data.findings.more", { count: rest })}
            </button>`
          : nothing
      }
      ${
        count > findings.length && rest === 0
          ? html`<p class="more dim">
              ${this.t("data.findings.capped", {
                shown: formatNumber(findings.length),
                count: formatNumber(count),
              })}
            </p>`
          : nothing
      }
    </details>`;
  }

  private renderFinding(finding: Finding) {
    const bounds = getFindingBounds(finding, this.content);
    const where = this.getWhere(finding);
    const path = html`<span class="dim place">${finding.path ?? ""}</span>`;
    const sentence = getFindingText(finding, this.locale);
    if (bounds === null) return html`<span>${where}</span> ${path}<br />${sentence}`;
    const show = (): void => {
      this.send(focusOn(bounds));
      this.send(pinFinding(finding));
    };
    return html`<button class="link" aria-label=${this.t("data.findings.show", { where })} @click=${show}>
        ${where}
      </button>
      ${path}<br />${sentence}`;
  }

  private getWhere({ feature, layer, subjects }: Finding): string {
    if (feature === undefined) return layer ?? this.t("data.findings.file");
    const [subject] = subjects;
    const where = this.t("data.findings.feature", { feature: formatNumber(feature + 1) });
    return subject === undefined ? where : `${where} · ${subject}`;
  }

  private showMore(code: FindingCode, shown: number): void {
    this.shown = { ...this.shown, [code]: shown + PAGE };
  }
}

/** A code's severity may be worse than usual in a single finding: the group takes the worst. */
function getWorst(findings: readonly Finding[]): Severity {
  return (
    SEVERITY_ORDER.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info"
  );
}

function groupByCode(findings: readonly Finding[]): (readonly [FindingCode, readonly Finding[]])[] {
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  const getRank = (group: readonly Finding[]): number => SEVERITY_ORDER.indexOf(getWorst(group));
  return [...groups].sort(([, a], [, b]) => getRank(a) - getRank(b));
}

declare global {
  interface HTMLElementTagNameMap {
    "park-file-findings": ParkFileFindings;
  }
}
