import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LandCell } from "../../analysis/check/land-cell.ts";
import type { Balance } from "../../analysis/check/balance.ts";
import {
  type Closing,
  CLOSING_TERMS,
  type ClosingTable,
  type ClosingTerm,
  CUT_TERMS,
  type CutTerm,
  getPrintedClosing,
  type PrintedClosing,
} from "../../analysis/check/closing.ts";
import { formatNumber } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import type { LandSource } from "../shared/park-figure-button.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { balanceTableStyles } from "./balance-table-styles.ts";

/** The identity is printed to 0.01 m². */
const DECIMALS = 2;
/** Pieces that add up to the term as it is printed need no word. */
const MIN_DIFFERENCE_M2 = 0.005;

/** The line that closes the balance, boundary = plots − overlap + gap − outside + residual, and the same by cluster. */
@customElement("park-closing-identity")
export class ParkClosingIdentity extends ParkElement {
  static override styles = [
    baseStyles,
    balanceTableStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
      }
      details[open] {
        flex-basis: 100%;
        min-width: 0;
      }
      .line {
        line-height: 24px;
        color: var(--ink2);
      }
      .line b {
        color: var(--ink);
        white-space: nowrap;
      }
      .unit {
        font-size: inherit;
      }
      summary {
        display: inline-block;
        min-height: 24px;
        color: var(--accent);
        cursor: pointer;
      }
      .scroll {
        overflow: auto;
        max-height: 160px;
      }
      tfoot tr > * {
        border-top: 1px solid var(--line2);
        font-weight: 700;
      }
      @media (max-width: 767px) {
        .line {
          line-height: 44px;
        }
        .line b {
          --figure-reach-above: 11px;
          --figure-reach-below: 11px;
        }
        summary {
          min-height: 44px;
          line-height: 44px;
        }
        .scroll {
          max-height: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) closing!: ClosingTable;
  /** Whose plots stand behind the plots of the line. */
  @property({ attribute: false }) balance!: Balance;

  /** By closing, so that a figure keeps its shapes. */
  private readonly lands = new WeakMap<Closing, Readonly<Record<CutTerm, LandSource>>>();
  private printed: ReturnType<typeof getPrintedClosing> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("closing")) this.printed = getPrintedClosing(this.closing, DECIMALS);
  }

  override render() {
    const { printed } = this;
    if (printed === undefined) return nothing;
    const { rows, total } = this.closing;
    const all = this.t("balance.closing.all");
    const plots = this.balance.total.plots;
    const figure = (term: ClosingTerm): TemplateResult =>
      html`<b>${this.renderTerm(total, printed.total, term, all, plots)}</b>`;
    return html`
      <p class="line">
        ${this.sentence("balance.closing.line", {
          boundary: html`<b>${this.renderBoundary(printed.total)}</b>`,
          plots: figure("plots"),
          overlap: figure("overlap"),
          gap: figure("gap"),
          outside: figure("outside"),
          residual: figure("residual"),
        })}
        <span class="unit">m²</span
        ><park-source-mark
          heading=${this.t("balance.closing.title")}
          .details=${this.describePieces(total)}
          .source=${{ kind: "method", method: this.t("balance.closing.method") }}
        ></park-source-mark>
      </p>
      ${rows.length < 2 ? nothing : this.renderTable(printed)}
    `;
  }

  private renderTable(printed: ReturnType<typeof getPrintedClosing>): TemplateResult {
    const { rows, total } = this.closing;
    const { columns } = this.balance;
    return html`<details>
      <summary>${this.t("balance.closing.byCluster")}</summary>
      <div class="scroll">
        <table>
          <caption class="visually-hidden">
            ${this.t("balance.closing.title")}
          </caption>
          <thead>
            <tr>
              <th scope="col">${this.t("balance.closing.cluster")} m²</th>
              <th scope="col">${this.t("balance.closing.boundary")}</th>
              ${CLOSING_TERMS.map((term) => html`<th scope="col">${this.t(`balance.closing.${term}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, index) => {
              const figures = printed.rows[index];
              const plots = columns.find(({ clusterId }) => clusterId === row.clusterId)?.plots;
              return figures === undefined
                ? nothing
                : this.renderRow(row, figures, this.getName(row.clusterId), plots);
            })}
          </tbody>
          <tfoot>
            ${this.renderRow(total, printed.total, this.t("balance.closing.all"), this.balance.total.plots)}
          </tfoot>
        </table>
      </div>
    </details>`;
  }

  private renderRow(
    row: Closing,
    printed: PrintedClosing,
    name: string,
    plots: LandCell | undefined,
  ): TemplateResult {
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${this.renderBoundary(printed)}</td>
      ${CLOSING_TERMS.map((term) => html`<td>${this.renderTerm(row, printed, term, name, plots)}</td>`)}
    </tr>`;
  }

  private renderBoundary({ boundaryM2 }: PrintedClosing): unknown {
    return boundaryM2 === null
      ? html`<span class="lacking">${this.t("balance.lacking")}</span>`
      : formatNumber(boundaryM2, DECIMALS);
  }

  private renderTerm(
    row: Closing,
    printed: PrintedClosing,
    term: ClosingTerm,
    name: string,
    plots: LandCell | undefined,
  ): unknown {
    const text = formatNumber(printed.termsM2[term], DECIMALS);
    if (term === "residual") return text;
    const land = term === "plots" ? plots : this.getLands(row)[term];
    return html`<park-figure-button
      text=${text}
      label=${this.t("balance.cell", { row: name, column: this.t(`balance.closing.${term}`) })}
      .land=${land ?? null}
    ></park-figure-button>`;
  }

  private getLands(row: Closing): Readonly<Record<CutTerm, LandSource>> {
    const known = this.lands.get(row);
    if (known !== undefined) return known;
    const toLand = (term: CutTerm): LandSource => ({
      count: row.pieces[term].length,
      refs: [],
      pieces: row.pieces[term],
    });
    const lands = { overlap: toLand("overlap"), gap: toLand("gap"), outside: toLand("outside") };
    this.lands.set(row, lands);
    return lands;
  }

  /** Where the pieces do not add up to the term, what they add up to. */
  private describePieces({ pieces, termsM2 }: Closing): readonly string[] {
    return CUT_TERMS.flatMap((term) => {
      const sumM2 = pieces[term].reduce((sum, { areaM2 }) => sum + areaM2, 0);
      if (Math.abs(sumM2 - termsM2[term]) < MIN_DIFFERENCE_M2) return [];
      const name = this.t(`balance.closing.${term}`);
      return this.t("balance.closing.pieces", { term: name, area: formatNumber(sumM2, DECIMALS) });
    });
  }

  private getName(clusterId: string | null): string {
    return clusterId === null
      ? this.t("balance.column.noCluster")
      : this.app.derived.nameOf({ layer: "clusters", id: clusterId });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-closing-identity": ParkClosingIdentity;
  }
}
