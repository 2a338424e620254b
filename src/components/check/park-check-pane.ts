import { css, html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import "../../i18n/late-messages.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "./park-balance-pane.ts";
import "./park-findings-table.ts";

type Pane = "balance" | "findings" | "none";

/** Under the map of the check: the balance, or the findings in rows, or a line that brings them back. */
@customElement("park-check-pane")
export class ParkCheckPane extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
        background: var(--panel);
      }
      park-balance-pane,
      park-findings-table {
        display: flex;
        height: 38vh;
        min-height: 0;
      }
      .closed {
        display: flex;
        gap: 16px;
        padding: 4px 20px;
      }
      button {
        min-height: 28px;
        color: var(--accent);
        white-space: nowrap;
      }
    `,
  ];

  @state() private pane: Pane = "balance";

  override render() {
    switch (this.pane) {
      case "balance":
        return html`<park-balance-pane @balance-closed=${() => (this.pane = "none")}>
          ${this.renderSwitch("findings", "views")}
        </park-balance-pane>`;
      case "findings":
        return html`<park-findings-table>${this.renderSwitch("balance", "views")}</park-findings-table>`;
      case "none":
        return html`<div class="closed">
          ${this.renderSwitch("balance")} ${this.renderSwitch("findings")}
        </div>`;
    }
  }

  private renderSwitch(pane: "balance" | "findings", slot = ""): TemplateResult {
    return html`<button slot=${slot} @click=${() => (this.pane = pane)}>
      ${this.t(`check.pane.${pane}`)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-check-pane": ParkCheckPane;
  }
}
