import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type CompareRow, compareSites } from "../../analysis/sites/compare-rows.ts";
import { COMPARE_GROUPS, type CompareGroup } from "../../domain/compare-field.ts";
import { MAX_COMPARED, type ShortlistItem } from "../../domain/shortlist.ts";
import { readSiteKey } from "../../domain/site-key.ts";
import { getCompareGroupName } from "../../i18n/compare-text.ts";
import { getFieldHead, getRequirementWords, getSiteCode } from "../../i18n/enquiry-text.ts";
import { getSiteName } from "../../i18n/need-text.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { NeedNames } from "../../i18n/need-text.ts";
import { compareCell } from "../shortlist/compare-cell.ts";
import { getNeedNames } from "../../state/need-names.ts";
import { ProofPage } from "./proof-page.ts";
import { proofStyles } from "./proof-styles.ts";
import { loadSiteShapes, type SiteShapes, siteShapeSvg } from "./site-shapes.ts";

/** Box of a shape in the head of its column, mm. */
const SHAPE_SIZE = { widthMm: 28, heightMm: 13 };

/** The compared sites side by side on A4 across: every row there is, with what was asked. */
@customElement("park-comparison-sheet")
export class ParkComparisonSheet extends ProofPage {
  static override styles = [
    proofStyles,
    css`
      .paper {
        width: 297mm;
        min-height: 210mm;
      }
      .asked,
      .marks {
        margin: 1mm 0 0;
        font-size: 8.5pt;
        overflow-wrap: anywhere;
      }
      table {
        margin-top: 2mm;
        table-layout: fixed;
        font-size: 8pt;
        line-height: 1.3;
      }
      th,
      td {
        text-align: start;
        overflow-wrap: anywhere;
      }
      thead th {
        vertical-align: top;
        color: var(--ink);
        word-break: normal;
      }
      h1 {
        margin-top: 3mm;
      }
      td {
        padding-block: 0.55mm;
      }
      .item {
        width: 47mm;
      }
      tbody {
        break-inside: avoid;
      }
      tbody th {
        vertical-align: top;
        padding: 0.55mm 0;
        border-bottom: 0.2mm solid var(--line);
      }
      tbody th.group {
        padding-top: 1.8mm;
        color: var(--ink);
        font-weight: 700;
        border-bottom: 0.25mm solid var(--line2);
      }
      .different > * {
        background: var(--ground);
      }
      .different th::before {
        content: "≠ ";
        color: var(--ink3);
      }
      .best,
      .age {
        margin-inline-start: 1.5mm;
      }
      .best {
        font-weight: 700;
        white-space: nowrap;
      }
      .is-best b {
        font-weight: 400;
      }
      .ageing {
        color: var(--warning);
      }
      .age.stale {
        margin-block: 0;
        font-weight: 400;
        color: var(--error);
      }
      @media print {
        .paper {
          width: auto;
          min-height: 0;
        }
      }
    `,
  ];

  @state() private shapes: SiteShapes | null = null;

  override render() {
    const { index } = this.app.derived;
    const { data } = this;
    const items = this.getItems();
    if (data === null || index.value === null || items.length === 0) {
      return html`<section class="paper"><p>${this.t("enquiry.comparison.none")}</p></section>`;
    }
    const compared = { records: index.value, park: data.park, plan: data.plan };
    const rows = compareSites(compared, items, this.app.derived.asOf.value);
    const names = getNeedNames(this.app.derived);
    return html`<section class="paper">
      ${this.renderHead(this.t("enquiry.comparison.title"))}
      <h1>${this.t("enquiry.comparison.title")}</h1>
      ${this.renderAsked(names)}
      <p class="marks dim">${this.t("enquiry.comparison.marks")}</p>
      <table>
        <thead>
          <tr>
            <th class="item" scope="col">${this.t("enquiry.comparison.row")}</th>
            ${items.map((item) => this.renderSiteHead(item, names))}
          </tr>
        </thead>
        ${this.renderShapes(items, names)}
        ${COMPARE_GROUPS.map((group) => this.renderGroup(group, rows, names))}
      </table>
      ${this.renderFoot()}
    </section>`;
  }

  protected override firstUpdated(): void {
    const sites = this.getItems().map(({ key }) => ({ key, refs: readSiteKey(key) ?? [] }));
    if (sites.length > 0) {
      void loadSiteShapes(this.app, sites, SHAPE_SIZE).then((shapes) => (this.shapes = shapes));
    }
  }

  /** What is compared, in its order. */
  private getItems(): readonly ShortlistItem[] {
    const { items, compared } = this.app.store.state.value.shortlist;
    return compared.flatMap((key) => items.find((item) => item.key === key) ?? []).slice(0, MAX_COMPARED);
  }

  private renderAsked(names: NeedNames): TemplateResult {
    const { musts, wishes } = getRequirementWords(this.app.store.state.value.need, names);
    const list = (name: string, wants: readonly string[]): string[] =>
      wants.length === 0 ? [] : [`${name}${this.t("proof.colon")}${wants.join(this.t("proof.separator"))}`];
    const asked = [...list(this.t("enquiry.must"), musts), ...list(this.t("enquiry.wish"), wishes)];
    return html`<p class="asked">
      <b>${this.t("enquiry.requirement")}</b>
      ${asked.length === 0 ? this.t("enquiry.requirement.none") : asked.join(" · ")}
    </p>`;
  }

  private renderShapes(items: readonly ShortlistItem[], names: NeedNames) {
    const { shapes } = this;
    if (shapes === null) return nothing;
    return html`<tbody>
      <tr>
        <th scope="row">${this.t("enquiry.comparison.shape", { scale: formatNumber(shapes.scale) })}</th>
        ${items.map(
          ({ key }) =>
            html`<td>${siteShapeSvg(shapes, key, getSiteName(readSiteKey(key) ?? [], names))}</td>`,
        )}
      </tr>
    </tbody>`;
  }

  private renderSiteHead({ key }: ShortlistItem, names: NeedNames): TemplateResult {
    const refs = readSiteKey(key) ?? [];
    return html`<th scope="col">
      <b>${getSiteName(refs, names)}</b> <span class="dim">${getSiteCode({ refs }, names)}</span>
    </th>`;
  }

  private renderGroup(group: CompareGroup, rows: readonly CompareRow[], names: NeedNames) {
    const own = rows.filter((row) => row.group === group);
    const [first] = own;
    if (first === undefined) return nothing;
    return html`<tbody>
      <tr>
        <th class="group" scope="rowgroup" colspan=${first.cells.length + 1}>
          ${getCompareGroupName(group, this.locale)}
        </th>
      </tr>
      ${own.map((row) => this.renderRow(row, names))}
    </tbody>`;
  }

  private renderRow(row: CompareRow, names: NeedNames): TemplateResult {
    const asOf = this.app.derived.asOf.value;
    return html`<tr class=${row.isDifferent ? "different" : ""}>
      <th scope="row">${getFieldHead(row.field, this.locale)}</th>
      ${row.cells.map((_, at) => compareCell(row, at, names, asOf))}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-comparison-sheet": ParkComparisonSheet;
  }
}
