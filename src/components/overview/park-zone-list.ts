import { css, html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { getZoneRows, type ZoneRow } from "../../analysis/zone-figures.ts";
import { formatKm2, formatMu, formatName } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";
import { isKnown } from "./printed-allocation.ts";
import { sectionStyles } from "./section-styles.ts";

/** The functional zones of the plan with what it says of them, and the area the park draws for each. */
@customElement("park-zone-list")
export class ParkZoneList extends OverviewElement {
  static override styles = [
    baseStyles,
    sectionStyles,
    css`
      td {
        white-space: nowrap;
        vertical-align: top;
      }
      tbody th {
        color: var(--ink);
        padding-block: 6px;
        line-height: 20px;
      }
      .content {
        display: block;
        color: var(--ink3);
      }
    `,
  ];

  protected override renderFigures() {
    const rows = getZoneRows(this.park, this.plan);
    return html`<h2>${this.t("overview.zones.title")}</h2>
      ${
        rows.length === 0
          ? html`<p class="empty">${this.t("overview.zones.empty")}</p>`
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">${this.t("overview.zones.zone")}</th>
                  <th scope="col">${this.t("overview.zones.area")}</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map((row) => this.renderRow(row))}
              </tbody>
            </table>`
      }`;
  }

  private renderRow(row: ZoneRow): TemplateResult {
    const { planZone, areaM2 } = row;
    const name = this.getName(row);
    const area = formatKm2(areaM2.value);
    return html`<tr>
      <th scope="row">
        ${name}${
          planZone === undefined
            ? html`<span class="content">${this.t("overview.zones.notInPlan")}</span>`
            : html`<park-source-mark
                  heading=${name}
                  .source=${{ kind: "plan", section: planZone.section }}
                ></park-source-mark
                ><span class="content" lang="zh-CN">${planZone.content}</span>`
        }
      </th>
      <td>
        ${
          isKnown(areaM2)
            ? html`<park-figure-button text=${area} label=${name} .refs=${areaM2.refs}></park-figure-button
                ><park-source-mark
                  heading=${`${name} ${area} km²`}
                  equals=${this.t("overview.equals.mu", { mu: formatMu(areaM2.value, 0) })}
                  .source=${{
                    kind: "method",
                    method: this.t("overview.method.zones"),
                    unknownCount: areaM2.unknownCount,
                  }}
                ></park-source-mark>`
            : html`<span class="dim">${this.t("overview.zones.notDrawn")}</span>`
        }
      </td>
    </tr>`;
  }

  private getName({ planZone, kind }: ZoneRow): string {
    if (planZone !== undefined) return formatName(planZone.name, this.locale, planZone.id);
    return kind === undefined ? this.t("overview.zones.noKind") : this.t(`zoneKind.${kind}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-zone-list": ParkZoneList;
  }
}
