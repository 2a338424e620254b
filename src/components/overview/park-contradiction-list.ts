import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { CONTRADICTION_KINDS, type Contradiction } from "../../domain/plan.ts";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";
import { sectionStyles } from "./section-styles.ts";

/** Where the plan does not agree with itself, or only seems not to: both values, each with its section. */
@customElement("park-contradiction-list")
export class ParkContradictionList extends OverviewElement {
  static override styles = [
    baseStyles,
    sectionStyles,
    css`
      .fold > li + li {
        margin-top: 8px;
      }
      .value {
        display: inline-block;
        margin-inline-end: 16px;
      }
    `,
  ];

  protected override renderFigures() {
    const all = this.plan.contradictions ?? [];
    return html`<h2>${this.t("overview.contradictions.title")}</h2>
      ${
        all.length === 0
          ? html`<p class="empty">${this.t("overview.contradictions.empty")}</p>`
          : CONTRADICTION_KINDS.map((kind) =>
              this.renderKind(
                kind,
                all.filter((each) => each.kind === kind),
              ),
            )
      }`;
  }

  private renderKind(
    kind: Contradiction["kind"],
    rows: readonly Contradiction[],
  ): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<details>
      <summary><span>${this.t(`contradictionKind.${kind}`)}</span><span>${rows.length}</span></summary>
      <ul class="fold" lang="zh-CN">
        ${rows.map(
          ({ subject, values, note }) =>
            html`<li>
              <div>${subject}</div>
              <div>
                ${values.map(
                  ({ value, section }) =>
                    html`<span class="value"
                      >${value}<park-source-mark
                        heading=${`${subject} ${value}`}
                        .source=${{ kind: "plan", section }}
                      ></park-source-mark
                    ></span>`,
                )}
              </div>
              ${note === undefined ? nothing : html`<div class="dim">${note}</div>`}
            </li>`,
        )}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-contradiction-list": ParkContradictionList;
  }
}
