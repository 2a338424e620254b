import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { showView } from "../../state/actions/view.ts";
import { type View, VIEWS } from "../../state/app-state.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";

/** The views of the app: a rail at the left, a bar at the bottom of a phone. */
@customElement("park-rail")
export class ParkRail extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      nav {
        display: flex;
        flex-direction: column;
        gap: 4px;
        height: 100%;
        padding: 12px 0;
        background: var(--panel);
        border-inline-end: 1px solid var(--line);
      }
      button {
        position: relative;
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 3px;
        padding: 8px 0 6px;
        font-size: 12px;
        line-height: 16px;
        color: var(--ink2);
      }
      button[aria-current="page"] {
        color: var(--accent);
        font-weight: 700;
      }
      button[aria-current="page"]::before {
        content: "";
        position: absolute;
        inset: 8px auto 8px 0;
        width: 2px;
        background: var(--accent);
      }
      @media (max-width: 767px) {
        nav {
          flex-direction: row;
          justify-content: space-around;
          padding: 4px 0 max(4px, env(safe-area-inset-bottom));
          border: 0;
          border-top: 1px solid var(--line);
        }
        button {
          flex: 1;
        }
        button[aria-current="page"]::before {
          content: none;
        }
      }
    `,
  ];

  override render() {
    const view = this.app.derived.view.value;
    return html`<nav aria-label=${this.t("app.views")}>
      ${VIEWS.map(
        (each) =>
          html`<button aria-current=${each === view ? "page" : "false"} @click=${() => this.show(each)}>
            ${icon(each)}${this.t(`app.view.${each}`)}
          </button>`,
      )}
    </nav>`;
  }

  private show(view: View): void {
    this.send(showView(view));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-rail": ParkRail;
  }
}
