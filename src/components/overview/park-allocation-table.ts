import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { AllocationFigures, AllocationRow } from "../../analysis/allocation-summary.ts";
import type { Figure } from "../../analysis/figure.ts";
import { ALLOCATION_CLASSES, type AllocationClass } from "../../domain/allocation.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Industry } from "../../domain/plan.ts";
import { formatName, formatNumber, formatPlain } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";
import { allocationTableStyles } from "./allocation-table-styles.ts";
import type { PrintedRow } from "./printed-allocation.ts";

/** In process and the rest are left out of a narrow panel. */
const COLUMN_CLASS: Readonly<Record<AllocationClass, string>> = {
  built: "built",
  "in-process": "class wide",
  available: "class",
  rest: "class wide",
};

/** Columns whose figures select shapes. */
type FigureColumn =
  | "overview.table.area"
  | "overview.table.floor"
  | "overview.table.vacantLong"
  | `allocationClass.${AllocationClass}`;

/** Figures per cluster and in total, against the plan. On a narrow panel some columns are left out. */
@customElement("park-allocation-table")
export class ParkAllocationTable extends OverviewElement {
  static override styles = [baseStyles, allocationTableStyles];

  protected override renderFigures() {
    const { rows, total } = this.summary;
    if (rows.length === 0) return html`<p class="empty">${this.t("overview.table.empty")}</p>`;
    const { printed } = this;
    return html`<table>
      <caption class="visually-hidden">
        ${this.t("overview.table.caption")}
      </caption>
      ${this.renderHead()}
      <tbody>
        ${rows.map((row, index) => {
          const printedRow = printed.rows[index];
          return printedRow === undefined ? nothing : this.renderRow(row, printedRow);
        })}
      </tbody>
      <tfoot>
        ${this.renderCells(total, printed.total, this.t("overview.table.total"), this.renderTotalName(total))}
      </tfoot>
    </table>`;
  }

  private renderHead(): TemplateResult {
    const { total } = this.summary;
    const wan = this.t("overview.unit.wanM2");
    return html`<thead>
      <tr>
        <th scope="col">
          ${this.t("overview.table.cluster")}<span class="second">${this.t("overview.table.target")}</span>
        </th>
        <th scope="col" class="area">
          ${this.t("overview.table.area")}<br />${this.renderUnit(
            "km²",
            this.t("overview.table.areaAndShare"),
            this.t("overview.method.clusters"),
            total.areaM2,
            [this.t("overview.method.shareOfPlan")],
          )}
        </th>
        <th scope="col" class="share wide">${this.t("overview.table.share")}<br />%</th>
        ${ALLOCATION_CLASSES.map(
          (name) =>
            html`<th scope="col" class=${COLUMN_CLASS[name]}>
              ${this.t(`overview.table.${name}`)}<br />${
                name === "built"
                  ? this.renderUnit(
                      "km²",
                      this.t("overview.classes.heading"),
                      this.t("overview.method.classes"),
                      total.plotsM2,
                      this.describeClasses(),
                    )
                  : "km²"
              }
            </th>`,
        )}
        <th scope="col" class="floor wide">
          ${this.t("overview.table.floor")}<br /><span class="keep">${wan}</span>
        </th>
        <th scope="col" class="vacant">
          ${this.t("overview.table.vacant")}<br />${this.renderUnit(
            wan,
            this.t("overview.table.floorAndVacant"),
            this.t("overview.method.vacant"),
            total.vacantFloorAreaM2,
            [this.t("overview.method.floor"), ...this.describeUnknown(total.floorAreaM2)],
          )}
        </th>
      </tr>
    </thead>`;
  }

  /** The unit of a column with the source of it and of those it stands for. */
  private renderUnit(
    unit: string,
    heading: string,
    method: string,
    { unknownCount }: Figure,
    details: readonly string[],
  ): TemplateResult {
    return html`<span class="keep"
      >${unit}<park-source-mark
        class="hang"
        heading=${heading}
        .details=${details}
        .source=${{ kind: "method", method, unknownCount }}
      ></park-source-mark
    ></span>`;
  }

  private describeUnknown({ unknownCount }: Figure): readonly string[] {
    return unknownCount === 0 ? [] : [this.t("overview.source.unknown", { count: unknownCount })];
  }

  private describeClasses(): readonly string[] {
    return ALLOCATION_CLASSES.map((name) =>
      this.t("overview.class.meaning", {
        name: this.t(`allocationClass.${name}`),
        note: this.t(`allocationClass.${name}.note`),
      }),
    );
  }

  private renderRow(row: AllocationRow, printed: PrintedRow): TemplateResult {
    const { cluster } = row;
    const name =
      cluster === undefined
        ? this.t("overview.table.noCluster")
        : this.app.derived.nameOf({ layer: "clusters", id: cluster.id });
    const refs = cluster === undefined ? row.plotsM2.refs : row.areaM2.refs;
    const title = html`<park-figure-button
        text=${name}
        label=${this.t("overview.table.cluster")}
        .refs=${refs}
      ></park-figure-button>
      ${cluster === undefined ? nothing : this.renderIndustries(row, name)}`;
    return this.renderCells(row, printed, name, title);
  }

  private renderCells(
    figures: AllocationFigures,
    printed: PrintedRow,
    name: string,
    title: TemplateResult,
  ): TemplateResult {
    return html`<tr>
      <th scope="row">${title}</th>
      <td class="area">
        <b>${this.renderFigure(printed.areaKm2, 2, figures.areaM2.refs, name, "overview.table.area")}</b>
      </td>
      <td class="wide muted">${this.renderNumber(printed.sharePercent, 1)}</td>
      ${ALLOCATION_CLASSES.map(
        (allocation) =>
          html`<td class=${COLUMN_CLASS[allocation]}>
            ${this.renderFigure(
              printed.byClassKm2[allocation],
              2,
              figures.byClassM2[allocation].refs,
              name,
              `allocationClass.${allocation}`,
            )}
          </td>`,
      )}
      <td class="wide">
        ${this.renderFigure(printed.floorAreaWanM2, 2, figures.floorAreaM2.refs, name, "overview.table.floor")}
        ${this.renderCount(figures.plantCount)}
      </td>
      <td>
        ${this.renderFigure(
          printed.vacantFloorAreaWanM2,
          2,
          figures.vacantFloorAreaM2.refs,
          name,
          "overview.table.vacantLong",
        )}
        ${this.renderCount(figures.vacantPlantCount)}
      </td>
    </tr>`;
  }

  private renderFigure(
    value: number | null,
    decimals: number,
    refs: readonly FeatureRef[],
    name: string,
    column: FigureColumn,
  ): unknown {
    if (value === null) return this.renderNumber(null, decimals);
    return html`<park-figure-button
      text=${formatNumber(value, decimals)}
      label=${this.t("overview.table.cell", { name, column: this.t(column) })}
      .refs=${refs}
    ></park-figure-button>`;
  }

  private renderNumber(value: number | null, decimals: number): unknown {
    if (value !== null) return formatNumber(value, decimals);
    return html`<span class="dim" aria-hidden="true">—</span
      ><span class="visually-hidden">${this.t("overview.unknown")}</span>`;
  }

  /** The same features as the floor area above it selects. */
  private renderCount({ value }: Figure): TemplateResult | typeof nothing {
    if (value === 0) return nothing;
    return html`<br /><span class="dim"
        >${this.t("overview.table.count", { count: formatNumber(value) })}</span
      >`;
  }

  /** "卷烟及配套等 5 业 220", with every industry and its target behind the mark. */
  private renderIndustries(row: AllocationRow, name: string): TemplateResult {
    const industries = row.industries.flatMap(
      (id) => this.plan.industries.find((each) => each.id === id) ?? [],
    );
    const [first] = industries;
    if (first === undefined) {
      return html`<span class="second">${this.t("overview.industries.none")}</span>`;
    }
    const target = row.targetOutput100MYuan;
    const firstName = formatName(first.name, this.locale, first.id);
    const text =
      industries.length === 1
        ? firstName
        : this.t("overview.industries.several", {
            first: firstName,
            count: industries.length,
          });
    const mark = html`<park-source-mark
      heading=${
        target === null
          ? this.t("overview.industries.heading", { name })
          : this.t("overview.target.heading", { name, target: formatPlain(target) })
      }
      .details=${industries.map((industry) => this.describeIndustry(industry))}
      .source=${{ kind: "plan", section: this.plan.sections?.clusterIndustries }}
    ></park-source-mark>`;
    return html`<span class="second"
      >${text}${target === null ? mark : html` <span class="keep">${formatPlain(target)}${mark}</span>`}</span
    >`;
  }

  private describeIndustry({ id, name, targetOutput100MYuan: target }: Industry): string {
    const text = formatName(name, this.locale, id);
    return target === undefined
      ? this.t("overview.target.missing", { name: text })
      : this.t("overview.target.item", { name: text, target: formatPlain(target) });
  }

  private renderTotalName({ targetOutput100MYuan: target }: AllocationFigures): TemplateResult {
    const name = this.t("overview.table.total");
    if (target === null) return html`${name}`;
    return html`${name}<span class="second"
        >${this.t("overview.target.sum", { target: formatPlain(target) })}<park-source-mark
          heading=${this.t("overview.target.heading", { name, target: formatPlain(target) })}
          .source=${{ kind: "method", method: this.t("overview.method.target") }}
        ></park-source-mark
      ></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-allocation-table": ParkAllocationTable;
  }
}
