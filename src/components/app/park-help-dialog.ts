import { css, html } from "lit";
import { customElement, query } from "lit/decorators.js";
import type { MessageKey } from "../../i18n/messages.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { dialogBoxStyles } from "../shared/dialog-box-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";

const KEYS = [
  ["Ctrl K", "app.key.search"],
  ["Ctrl Z / Ctrl Shift Z", "app.key.history"],
  ["F6 / Shift F6", "app.key.regions"],
  ["?", "app.key.help"],
  ["Esc", "app.key.close"],
  ["← ↑ → ↓  + −", "app.key.move"],
  ["0", "app.key.fit"],
  ["F", "app.key.filter"],
  ["I", "app.key.identify"],
  ["L", "app.key.layers"],
  ["M", "app.key.measure"],
  ["S", "app.key.star"],
  ["T", "app.key.table"],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** The keys, in one place. */
@customElement("park-help-dialog")
export class ParkHelpDialog extends ParkElement {
  static override styles = [
    baseStyles,
    dialogBoxStyles,
    css`
      dialog {
        --dialog-width: 460px;
      }
      header {
        display: flex;
        justify-content: space-between;
        padding-bottom: 8px;
      }
      kbd {
        font: inherit;
        color: var(--ink2);
      }
    `,
  ];

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${this.t("app.help.title")}</h2>
        <button aria-label=${this.t("app.close")} @click=${() => this.dialog.close()}>
          ${icon("close")}
        </button>
      </header>
      <table>
        <tbody>
          ${KEYS.map(
            ([keys, message]) =>
              html`<tr>
                <th scope="row"><kbd>${keys}</kbd></th>
                <td>${this.t(message)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="dim">${this.t("app.help.note")}</p>
    </dialog>`;
  }

  open(): void {
    this.dialog.showModal();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-help-dialog": ParkHelpDialog;
  }
}
