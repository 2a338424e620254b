import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { type PlanUtility, UTILITY_KINDS, type UtilityKind } from "../../domain/plan.ts";
import { formatPlain } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";
import { sectionStyles } from "./section-styles.ts";

/** Unit of a statement in words: its quantity is the whole of it. */
const TEXT_UNIT = "text";

/** Power, gas, water and the rest as the plan states them, folded by kind. */
@customElement("park-utility-list")
export class ParkUtilityList extends OverviewElement {
  static override styles = [
    baseStyles,
    sectionStyles,
    css`
      .fold > div {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        padding-block: 2px;
      }
      dd {
        margin-inline-start: auto;
        text-align: end;
      }
      .year {
        color: var(--ink3);
        margin-inline-start: 8px;
      }
    `,
  ];

  protected override renderFigures() {
    const all = this.plan.utilities ?? [];
    return html`<h2>${this.t("overview.utilities.title")}</h2>
      ${
        all.length === 0
          ? html`<p class="empty">${this.t("overview.utilities.empty")}</p>`
          : UTILITY_KINDS.map((kind) =>
              this.renderKind(
                kind,
                all.filter((each) => each.kind === kind),
              ),
            )
      }`;
  }

  private renderKind(kind: UtilityKind, rows: readonly PlanUtility[]): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<details>
      <summary><span>${this.t(`utilityKind.${kind}`)}</span><span>${rows.length}</span></summary>
      <dl class="fold" lang="zh-CN">
        ${rows.map((row) => {
          const text = describeQuantity(row);
          return html`<div>
            <dt>${row.subject}</dt>
            <dd>
              ${text}<span class="year">${row.year}</span
              ><park-source-mark
                heading=${`${row.subject} ${text}`}
                .source=${{ kind: "plan", section: row.section }}
              ></park-source-mark>
            </dd>
          </div>`;
        })}
      </dl>
    </details>`;
  }
}

function describeQuantity({ quantity, unit }: PlanUtility): string {
  const text = typeof quantity === "number" ? formatPlain(quantity) : quantity;
  return unit === TEXT_UNIT ? text : `${text} ${unit}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-utility-list": ParkUtilityList;
  }
}
