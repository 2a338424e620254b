import type { ReadonlySignal } from "@preact/signals-core";
import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { isIsoDay } from "../../domain/iso-day.ts";
import { setAsOf } from "../../state/actions/checking.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { checkStyles } from "./check-styles.ts";

/** The day all clocks are read for: any day, or back to that of the data. */
@customElement("park-check-day")
export class ParkCheckDay extends ParkElement {
  static override styles = [
    baseStyles,
    checkStyles,
    css`
      .value {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 12px;
      }
      .entry input {
        width: 118px;
        text-align: start;
      }
    `,
  ];

  private chosen: ReadonlySignal<string | null> | undefined;

  override render() {
    this.chosen ??= this.app.store.derive(({ asOf }) => asOf);
    const asOf = this.app.derived.asOf.value;
    return html`<div class="field">
      <label class="name" for="day">${this.t("check.date")}</label>
      <span class="value">
        <span class="entry"><input id="day" type="date" .value=${asOf} @change=${this.take} /></span>
        ${
          this.chosen.value === null
            ? html`<span class="dim">${this.t("check.date.isData")}</span>`
            : html`<button class="link" @click=${() => this.send(setAsOf(null))}>
                ${this.t("check.date.data")}
              </button>`
        }
      </span>
    </div>`;
  }

  /** A day that is taken out is put back to that of the data; one that is none is not taken. */
  private take(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const dataDay = this.app.derived.park.value?.park.manifest.asOf;
    if (value === "" || value === dataDay) this.send(setAsOf(null));
    else if (isIsoDay(value)) this.send(setAsOf(value));
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-check-day": ParkCheckDay;
  }
}
