import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FeatureRef } from "../../domain/layer.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";

/**
 * What lies one over the other at a click: the user chooses, not the drawing order.
 * @fires chooser-closed - the list is no longer wanted.
 */
@customElement("park-feature-chooser")
export class ParkFeatureChooser extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      section {
        position: absolute;
        inset: auto auto 112px 16px;
        z-index: 3;
        max-width: 280px;
        background: var(--panel);
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 8px 0;
      }
      header {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 0 8px 4px 12px;
        color: var(--ink3);
      }
      li button {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        width: 100%;
        padding: 4px 12px;
      }
      li button:hover {
        background: var(--sunk);
      }
      li button[aria-pressed="true"] {
        color: var(--accent);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) refs: readonly FeatureRef[] = [];

  override render() {
    const [selected] = this.app.store.state.value.selection.refs;
    return html`<section aria-label=${this.t("app.chooser.title", { count: this.refs.length })}>
      <header>
        <span>${this.t("app.chooser.title", { count: this.refs.length })}</span>
        <button aria-label=${this.t("app.close")} @click=${this.close}>${icon("close")}</button>
      </header>
      <ul @keydown=${this.handleKey}>
        ${this.refs.map(
          (ref) =>
            html`<li>
              <button
                aria-pressed=${selected?.layer === ref.layer && selected.id === ref.id ? "true" : "false"}
                @click=${() => this.send(selectFeatures([ref]))}
              >
                <span>${this.app.derived.nameOf(ref)}</span>
                <span class="dim">${this.t(`app.layer.${ref.layer}`)}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private handleKey(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") this.close();
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>("li button")];
    const focused = buttons.findIndex((button) => button === (this.renderRoot as ShadowRoot).activeElement);
    buttons[(focused + step + buttons.length) % buttons.length]?.focus();
  }

  private close(): void {
    this.dispatchEvent(new ChooserClosedEvent());
  }
}

/** The list of stacked features is no longer wanted. */
export class ChooserClosedEvent extends Event {
  constructor() {
    super("chooser-closed");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-feature-chooser": ParkFeatureChooser;
  }
  interface HTMLElementEventMap {
    "chooser-closed": ChooserClosedEvent;
  }
}
