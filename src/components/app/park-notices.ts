import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import type { Notice } from "../../state/app-state.ts";
import { dismissNotice } from "../../state/actions/notices.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";

/** What has to be said once: a part of a link dropped, a map lost. Stays until it is dismissed. */
@customElement("park-notices")
export class ParkNotices extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      li {
        display: flex;
        gap: 12px;
        align-items: flex-start;
        background: var(--panel);
        border: 1px solid var(--line2);
        border-inline-start: 3px solid var(--warning);
        border-radius: 6px;
        padding: 8px 8px 8px 12px;
        max-width: 420px;
      }
    `,
  ];

  override render() {
    return html`<div role="status">
      <ul>
        ${this.app.store.state.value.notices.map(
          (notice) =>
            html`<li>
              <span>${this.say(notice)}</span>
              <button aria-label=${this.t("app.close")} @click=${() => this.send(dismissNotice(notice.id))}>
                ${icon("close")}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private say({ code, params }: Notice): unknown {
    if (code === "storage-failed") return this.nameCode("project.not-loaded", params["code"] ?? "");
    if (code !== "link-file-refused") return this.sentence(`app.notice.${code}`, params);
    const reason = this.nameCode("app.linkFile", params["fault"] ?? "");
    return this.sentence(`app.notice.${code}`, { ...params, reason });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-notices": ParkNotices;
  }
}
