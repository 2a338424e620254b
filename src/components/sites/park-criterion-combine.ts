import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { COMBINE_COUNTS, type CombineCount } from "../../domain/need.ts";
import { setCombine } from "../../state/actions/need.ts";
import type { AdjoiningStatus } from "../../state/app-state.ts";
import { choiceStyles } from "../check/choice-buttons.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

interface CombineSignals {
  readonly combine: ReadonlySignal<CombineCount>;
  readonly adjoining: ReadonlySignal<AdjoiningStatus>;
}

/** How many adjoining plots may stand together as one site. */
@customElement("park-criterion-combine")
export class ParkCriterionCombine extends ParkElement {
  static override styles = [
    baseStyles,
    choiceStyles,
    css`
      :host {
        display: block;
      }
      .choices {
        width: fit-content;
      }
      p {
        max-width: 180px;
      }
    `,
  ];

  private signals: CombineSignals | undefined;

  override render() {
    const { combine, adjoining } = this.getSignals();
    return html`<div class="choices" role="group" aria-label=${this.t("need.combine")}>
        ${COMBINE_COUNTS.map(
          (count) =>
            html`<button
              aria-pressed=${count === combine.value ? "true" : "false"}
              @click=${() => this.send(setCombine(count))}
            >
              ${this.t("need.combine.count", { count })}
            </button>`,
        )}
      </div>
      <p class="dim" role="status">
        ${combine.value === 1 ? nothing : this.getStatusText(adjoining.value)}
      </p>`;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector("button")?.focus());
  }

  private getStatusText(status: AdjoiningStatus) {
    if (status.kind === "running") return this.t("need.combine.running");
    return status.kind === "failed" ? this.t("need.combine.failed", { reason: status.reason }) : nothing;
  }

  private getSignals(): CombineSignals {
    this.signals ??= {
      combine: this.app.store.derive(({ need }) => need.combine),
      adjoining: this.app.store.derive(({ adjoining }) => adjoining),
    };
    return this.signals;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-combine": ParkCriterionCombine;
  }
}
