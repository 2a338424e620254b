import type { ReadonlySignal } from "@preact/signals-core";
import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { clearSelection, selectLand } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import type { Selection } from "../../state/app-state.ts";
import { getBoundsToFocus } from "./focus-on-refs.ts";
import { ParkElement } from "./park-element.ts";

/** Shapes behind a figure that are made only when they are asked for: a table of 100,000 plots has very many. */
export interface LandSource {
  readonly count: number;
  /** The same lists whenever they are asked for. */
  readonly refs: readonly FeatureRef[];
  readonly pieces: readonly CutPiece[];
}

const NO_REFS: readonly FeatureRef[] = [];
const NO_PIECES: readonly CutPiece[] = [];

/**
 * A figure, or a name, that stands for shapes: it reads as text, and pressing it selects exactly the shapes
 * behind it and brings them into view; pressing again clears the selection. Without shapes it is only text.
 * It takes the type of where it stands. `--figure-reach-above` and `--figure-reach-below` are how far beyond its line it
 * can be pressed.
 */
@customElement("park-figure-button")
export class ParkFigureButton extends ParkElement {
  static override styles = css`
    :host {
      font: inherit;
      color: inherit;
    }
    button {
      padding: var(--figure-reach-above, 3px) 2px var(--figure-reach-below, 3px);
      margin: calc(-1 * var(--figure-reach-above, 3px)) -2px calc(-1 * var(--figure-reach-below, 3px));
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-variant-numeric: inherit;
      letter-spacing: inherit;
      text-align: inherit;
      cursor: pointer;
      text-decoration: underline transparent;
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
    }
    button:hover,
    button:focus-visible {
      text-decoration-color: currentColor;
    }
    button[aria-pressed="true"] {
      color: var(--accent);
      text-decoration-color: currentColor;
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
      border-radius: 2px;
    }
  `;

  /** What is read on the screen. */
  @property() text = "";
  /** What the text is about, for those who do not see where it stands: "正阳组团，已建". */
  @property() label = "";
  @property({ attribute: false }) refs: readonly FeatureRef[] = NO_REFS;
  /** Land cut out by a check, beside the features. */
  @property({ attribute: false }) pieces: readonly CutPiece[] = NO_PIECES;
  /** Takes the place of `refs` and `pieces`. */
  @property({ attribute: false }) land: LandSource | null = null;

  private selection: ReadonlySignal<Selection> | undefined;
  /** What was last selected here: its shapes are made already. */
  private selectedLand: LandSource | undefined;

  override render() {
    const count = this.land?.count ?? this.refs.length + this.pieces.length;
    if (count === 0) return html`${this.text}`;
    const { label, text } = this;
    return html`<button
      aria-label=${this.t("overview.figure.select", { label, text, count })}
      aria-pressed=${this.isSelected() ? "true" : "false"}
      @click=${this.handleClick}
    >
      ${text}
    </button>`;
  }

  /** True when these very shapes were selected by this figure, not the same ones by hand. */
  private isSelected(): boolean {
    this.selection ??= this.app.store.derive(({ selection }) => selection);
    const { refs, pieces } = this.selection.value;
    if (this.land !== null && this.land !== this.selectedLand) return false;
    const land = this.land ?? this;
    return refs === land.refs && pieces === land.pieces;
  }

  private handleClick(): void {
    if (this.isSelected()) {
      this.send(clearSelection());
      return;
    }
    if (this.land !== null) this.selectedLand = this.land;
    const { refs, pieces } = this.land ?? this;
    this.send(selectLand(refs, pieces));
    const index = this.app.derived.index.value;
    if (index === null) return;
    const bounds = getBoundsToFocus(refs, index, this.app.store.state.value.viewBounds, pieces);
    if (bounds !== null) this.send(focusOn(bounds));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-figure-button": ParkFigureButton;
  }
}
