import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";
import { sectionStyles } from "./section-styles.ts";

/** The ways of supplying land the plan names, a line each. */
@customElement("park-supply-mode-list")
export class ParkSupplyModeList extends OverviewElement {
  static override styles = [
    baseStyles,
    sectionStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px 16px;
        margin-top: 4px;
      }
      dt {
        white-space: nowrap;
      }
      dd {
        color: var(--ink2);
      }
      @media (max-width: 767px) {
        dl {
          grid-template-columns: 1fr;
          gap: 0;
        }
        dd {
          margin-bottom: 8px;
        }
      }
    `,
  ];

  protected override renderFigures() {
    const modes = this.plan.supplyModes ?? [];
    return html`<h2>${this.t("overview.supply.title")}</h2>
      ${
        modes.length === 0
          ? html`<p class="empty">${this.t("overview.supply.empty")}</p>`
          : html`<dl>
              ${modes.map(
                ({ mode, section }) =>
                  html`<dt>
                      ${this.t(`supplyMode.${mode}`)}<park-source-mark
                        heading=${this.t(`supplyMode.${mode}`)}
                        .source=${{ kind: "plan", section }}
                      ></park-source-mark>
                    </dt>
                    <dd>${this.t(`supplyMode.${mode}.note`)}</dd>`,
              )}
            </dl>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-supply-mode-list": ParkSupplyModeList;
  }
}
