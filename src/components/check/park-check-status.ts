import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { formatNumber } from "../../i18n/format.ts";
import type { CheckStatus } from "../../state/app-state.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { checkStyles } from "./check-styles.ts";

/** How far the check is: what it will do before it was run, its step while it runs, why it failed, that it is stale. */
@customElement("park-check-status")
export class ParkCheckStatus extends ParkElement {
  static override styles = [
    baseStyles,
    checkStyles,
    css`
      .what {
        margin: 12px 0 16px;
        color: var(--ink2);
      }
      .what li {
        padding: 6px 0;
        border-top: 1px solid var(--line);
      }
      .what li:last-child {
        border-bottom: 1px solid var(--line);
      }
      .note {
        margin-top: 12px;
        color: var(--ink3);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        align-items: baseline;
        padding: 6px 0;
        border-block: 1px solid var(--line);
      }
      progress {
        display: block;
        width: 100%;
        height: 4px;
        margin-top: 4px;
        appearance: none;
        border: 0;
        background: var(--line2);
      }
      progress::-webkit-progress-bar {
        background: var(--line2);
      }
      progress::-webkit-progress-value {
        background: var(--accent);
      }
      progress::-moz-progress-bar {
        background: var(--accent);
      }
      .step {
        margin-inline-end: auto;
      }
    `,
  ];

  private check: ReadonlySignal<CheckStatus> | undefined;

  override render() {
    this.check ??= this.app.store.derive(({ check }) => check);
    const check = this.check.value;
    switch (check.kind) {
      case "none":
        return this.renderNone();
      case "running":
        return this.renderRunning(check);
      case "failed":
        return html`<div class="line" role="alert">
          <span class="step error"
            >${this.t("check.failed", { reason: check.reason })}${
              check.former === null ? nothing : ` ${this.t("check.failed.former")}`
            }</span
          >
          <button class="link" @click=${this.start}>${this.t("check.retry")}</button>
        </div>`;
      case "done":
        return check.isStale
          ? html`<div class="line">
              <span class="step warning">${this.t("check.stale")}</span>
              <button class="link" @click=${this.start}>${this.t("check.again")}</button>
            </div>`
          : nothing;
    }
  }

  private renderNone(): TemplateResult {
    const count = this.app.derived.park.value?.park.plots.length ?? 0;
    return html`<p class="say">${this.t("check.empty.say")}</p>
      <ul class="what">
        <li>${this.t("check.empty.land")}</li>
        <li>${this.t("check.empty.plan")}</li>
        <li>${this.t("check.empty.record")}</li>
      </ul>
      <button class="press" @click=${this.start}>${this.t("check.start")}</button>
      <p class="note">
        ${this.t("check.empty.large", { count: formatNumber(count) })} ${this.t("check.empty.where")}
      </p>`;
  }

  private renderRunning({ progress, former }: Extract<CheckStatus, { kind: "running" }>): TemplateResult {
    const { step, done, total } = progress;
    return html`<div class="line">
        <span class="step"
          >${this.t("check.running", {
            step: this.t(`check.step.${step}`),
            done: formatNumber(done),
            total: formatNumber(total),
          })}${former === null ? nothing : html` <span class="dim">${this.t("check.running.former")}</span>`}</span
        >
        <button class="link" @click=${() => this.app.commands.cancelCheck()}>
          ${this.t("check.cancel")}
        </button>
      </div>
      <progress
        aria-label=${this.t(`check.step.${step}`)}
        max=${Math.max(1, total)}
        .value=${Math.min(done, Math.max(1, total))}
      ></progress>`;
  }

  private readonly start = (): void => this.app.commands.checkPark();
}

declare global {
  interface HTMLElementTagNameMap {
    "park-check-status": ParkCheckStatus;
  }
}
