import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { formatNumber } from "../../i18n/format.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { getFindingRefs } from "../../domain/finding-refs.ts";
import { findRecord } from "../../state/park-index.ts";
import type { StoredFindingHead } from "../../analysis/check/compare-runs.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { getBoundsToFocus } from "../shared/focus-on-refs.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getAreaText } from "./area-text.ts";
import { getCheckSignals } from "./check-signals.ts";
import { getSubjectText } from "./finding-subjects.ts";

/** Rows drawn at once. */
const PAGE = 100;

/** What the former check found and this one does not: told by what was kept of it, without its shape. */
@customElement("park-gone-findings")
export class ParkGoneFindings extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .none {
        padding: 12px 0;
        color: var(--ink2);
      }
      th:nth-child(2),
      td:nth-child(2) {
        text-align: start;
      }
    `,
  ];

  @state() private limit = PAGE;

  override render() {
    const gone = this.app.derived.runComparison.value?.gone ?? [];
    if (gone.length === 0) return html`<p class="none">${this.t("check.gone.none")}</p>`;
    const rest = gone.length - this.limit;
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${this.t("check.table.subjects")}</th>
            <th scope="col">${this.t("check.list")}</th>
            <th scope="col">${this.t("check.list.area")}</th>
          </tr>
        </thead>
        <tbody>
          ${gone.slice(0, this.limit).map((head) => this.renderHead(head))}
        </tbody>
      </table>
      ${
        rest <= 0
          ? nothing
          : html`<button class="link" @click=${() => (this.limit += PAGE)}>
              ${this.t("check.list.more", { count: formatNumber(Math.min(PAGE, rest)) })}
            </button>`
      }`;
  }

  private renderHead(head: StoredFindingHead) {
    const names = getCheckSignals(this.app).names.value;
    const subjects = names === null ? head.subjects.join() : getSubjectText(head, this.locale, names);
    const index = this.app.derived.index.value;
    const refs =
      index === null ? [] : getFindingRefs(head).filter((ref) => findRecord(index, ref) !== undefined);
    return html`<tr>
      <th scope="row">
        ${
          refs.length === 0
            ? subjects
            : html`<button class="link" @click=${() => this.show(refs)}>${subjects}</button>`
        }
      </th>
      <td>${getFindingTitle(head, this.locale)}</td>
      <td>${getAreaText(head.areaM2 ?? null, this.locale)}</td>
    </tr>`;
  }

  private show(refs: ReturnType<typeof getFindingRefs>): void {
    const index = this.app.derived.index.value;
    this.send(selectFeatures(refs));
    if (index === null) return;
    const bounds = getBoundsToFocus(refs, index, this.app.store.state.value.viewBounds);
    if (bounds !== null) this.send(focusOn(bounds));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-gone-findings": ParkGoneFindings;
  }
}
