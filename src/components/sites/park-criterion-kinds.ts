import type { ReadonlySignal } from "@preact/signals-core";
import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { SITE_KINDS, type SiteKind } from "../../domain/need.ts";
import { getKindName } from "../../i18n/need-text.ts";
import { setKinds } from "../../state/actions/need.ts";
import { choiceStyles } from "../check/choice-buttons.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

/** Plants, plots or both, each with how many it would leave. */
@customElement("park-criterion-kinds")
export class ParkCriterionKinds extends ParkElement {
  static override styles = [
    baseStyles,
    choiceStyles,
    css`
      :host {
        display: block;
      }
      .choices {
        flex-direction: column;
      }
      .choices button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 12px;
      }
      @media (max-width: 767px) {
        .choices {
          flex-direction: row;
        }
        .choices button {
          flex: 1 1 0;
          justify-content: center;
          gap: 6px;
        }
      }
    `,
  ];

  private kinds: ReadonlySignal<readonly SiteKind[]> | undefined;

  override render() {
    this.kinds ??= this.app.store.derive(({ need }) => need.kinds);
    const { value: kinds } = this.kinds;
    const chosen = kinds.length === 1 ? kinds[0] : undefined;
    const options = this.app.derived.siteCounts.value?.facets.kinds ?? [];
    const all = options.reduce((sum, { count }) => sum + count, 0);
    return html`<div class="choices" role="group" aria-label=${this.t("need.kinds")}>
      ${this.renderKind(this.t("need.kind.all"), all, chosen === undefined, [])}
      ${SITE_KINDS.map((kind) =>
        this.renderKind(
          getKindName(kind, this.locale),
          options.find(({ value }) => value === kind)?.count ?? 0,
          chosen === kind,
          [kind],
        ),
      )}
    </div>`;
  }

  private renderKind(name: string, count: number, isChosen: boolean, kinds: readonly SiteKind[]) {
    return html`<button
      aria-pressed=${isChosen ? "true" : "false"}
      @click=${() => this.send(setKinds(kinds))}
    >
      <span>${name}</span> <span>${count}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-kinds": ParkCriterionKinds;
  }
}
