import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FileContent, FileSummary } from "../../../data/file-content.ts";
import type { Finding, FindingCode, Severity } from "../../../domain/finding.ts";
import { formatNumber } from "../../../i18n/format.ts";
import { getFindingText, getFindingTitle } from "../../../i18n/finding-text.ts";
import { pinFinding } from "../../../state/actions/selection.ts";
import { focusOn } from "../../../state/actions/view.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { SEVERITY_MARK } from "../severity-mark.ts";
import { ParkElement } from "../../shared/park-element.ts";
import { getFindingBounds } from "../finding-place.ts";
import { getFindingField, getFindingRow } from "./finding-field.ts";
import { importStyles } from "./import-styles.ts";

/** Rows shown at once. */
const PAGE = 20;

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The report of a file, row by row: its codes are filters with their counts, a place is shown by a press. */
@customElement("park-import-report")
export class ParkImportReport extends ParkElement {
  static override styles = [
    baseStyles,
    importStyles,
    css`
      .chips button {
        padding: 2px 10px;
        border: 1px solid var(--line2);
        border-radius: 12px;
      }
      .chips button[aria-pressed="true"] {
        border-color: var(--accent);
        background: var(--accent-tint);
        color: var(--accent);
      }
      th,
      td {
        text-align: start;
        vertical-align: top;
      }
      td.row-number {
        white-space: nowrap;
      }
      td.what {
        overflow-wrap: anywhere;
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
    `,
  ];

  @property({ attribute: false }) summary!: FileSummary;
  @property({ attribute: false }) content: FileContent | null = null;

  @state() private code: FindingCode | null = null;
  @state() private shown = PAGE;

  override render() {
    const { findings, findingCounts } = this.summary;
    const total = Object.values(findingCounts).reduce((sum, count) => sum + count, 0);
    const wanted = this.code === null ? findings : findings.filter(({ code }) => code === this.code);
    const rows = [...wanted].sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
    const codes = [...new Set(findings.map(({ code }) => code))];
    return html`
      <div class="row chips" role="group" aria-label=${this.t("import.check.filter")}>
        ${this.renderChip(null, this.t("import.check.all", { count: formatNumber(total) }))}
        ${codes.map((code) =>
          this.renderChip(
            code,
            this.t("import.check.code", {
              title: getFindingTitle({ code }, this.locale),
              count: formatNumber(findingCounts[code] ?? 0),
            }),
          ),
        )}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t("import.check.row")}</th>
            <th scope="col">${this.t("import.check.object")}</th>
            <th scope="col">${this.t("import.check.problem")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, this.shown).map((finding) => this.renderRow(finding))}
        </tbody>
      </table>
      ${
        rows.length > this.shown
          ? html`<button class="link" @click=${this.showMore}>
              ${this.t("import.check.more", { count: formatNumber(Math.min(PAGE, rows.length - this.shown)) })}
            </button>`
          : nothing
      }
    `;
  }

  private renderChip(code: FindingCode | null, name: string) {
    return html`<button
      aria-pressed=${this.code === code ? "true" : "false"}
      @click=${() => {
        this.code = code;
        this.shown = PAGE;
      }}
    >
      ${name}
    </button>`;
  }

  private renderRow(finding: Finding) {
    const { severity, subjects } = finding;
    const row = getFindingRow(finding);
    const field = getFindingField(finding);
    const rowName = row === null ? this.t("import.check.whole") : formatNumber(row);
    const bounds = getFindingBounds(finding, this.content);
    return html`<tr>
      <td class="row-number">
        <span class=${severity} aria-hidden="true">${SEVERITY_MARK[severity]}</span>
        <span class="visually-hidden">${this.t(`data.findings.${severity}`)}</span>
        ${
          bounds === null
            ? rowName
            : html`<button
                class="link"
                aria-label=${this.t("import.check.show", { row: rowName })}
                @click=${() => {
                  this.send(focusOn(bounds));
                  this.send(pinFinding(finding));
                }}
              >
                ${rowName}
              </button>`
        }
      </td>
      <td>
        ${subjects.join(", ")}${field === null ? nothing : html`<br /><span class="dim">${this.nameCode("field", field)}</span>`}
      </td>
      <td class="what">${getFindingText(finding, this.locale)}</td>
    </tr>`;
  }

  private showMore(): void {
    this.shown += PAGE;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-report": ParkImportReport;
  }
}
