import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { getShortSection } from "../../domain/plan-section.ts";
import { formatDate } from "../../i18n/format.ts";
import { ParkElement } from "./park-element.ts";
import { placePopover } from "./popover-place.ts";

/** Where a figure comes from: a section of the plan, or a method over the park's data. */
export type FigureSource =
  | { readonly kind: "plan"; readonly section: string | undefined }
  | {
      readonly kind: "method";
      /** How it is computed, in the user's language. */
      readonly method: string;
      /** How many features have no value and count as nothing. */
      readonly unknownCount?: number;
    };

/**
 * The mark ⓘ behind a figure. Pressed, it says on dark paper where the figure comes from: plan section and
 * document, or method and data date. Esc or a click elsewhere closes it, and so does scrolling.
 * `--mark-rise` is how far above the base line it stands,
 * `--mark-reach-above` and `--mark-reach-below` are how far around it it can be pressed, 24 px in all.
 */
@customElement("park-source-mark")
export class ParkSourceMark extends ParkElement {
  static override styles = css`
    :host {
      position: relative;
      display: inline-block;
      width: 13px;
      height: 0;
      margin-inline-start: 3px;
      letter-spacing: 0;
    }
    button {
      position: absolute;
      box-sizing: border-box;
      left: calc(50% - 12px);
      bottom: calc(var(--mark-rise, 0.2em) - var(--mark-reach-below, 5.5px));
      width: 24px;
      height: calc(13px + var(--mark-reach-above, 5.5px) + var(--mark-reach-below, 5.5px));
      padding: var(--mark-reach-above, 5.5px) 5.5px var(--mark-reach-below, 5.5px);
      border: 0;
      background: none;
      cursor: pointer;
    }
    i {
      display: block;
      box-sizing: border-box;
      height: 13px;
      border: 1px solid var(--line2);
      border-radius: 50%;
      color: var(--ink3);
      font: normal 400 10px/11px var(--font);
      text-align: center;
    }
    button:hover i,
    button:focus-visible i {
      border-color: var(--accent);
      color: var(--accent);
    }
    button:focus-visible {
      outline: 0;
    }
    button:focus-visible i {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    button.open i {
      border-color: var(--accent);
      background: var(--accent);
      color: var(--panel);
    }
    .note {
      position: fixed;
      inset: auto;
      margin: 0;
      width: max-content;
      max-width: min(304px, calc(100vw - 24px));
      padding: 10px 12px;
      border: 0;
      border-radius: 6px;
      overflow: visible;
      background: var(--ink);
      color: var(--panel);
      font: 400 13px/20px var(--font);
      font-variant-numeric: tabular-nums;
      text-align: start;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .note::before {
      content: "";
      position: absolute;
      left: var(--arrow-x);
      top: var(--arrow-y);
      width: 10px;
      height: 10px;
      transform: translate(-50%, -50%) rotate(45deg);
      background: var(--ink);
    }
    .note:not(.placed) {
      visibility: hidden;
    }
    .line {
      display: block;
    }
    .equals {
      margin-inline-start: 1em;
    }
    b {
      font-weight: 700;
    }
    .source {
      opacity: 0.82;
    }
    @media (max-width: 767px) {
      .note {
        font-size: 15px;
        line-height: 22px;
      }
    }
  `;

  /** What the figure is, with its value: "规划面积 38 km²". */
  @property() heading = "";
  /** The value again in another unit: "= 57 000 亩". */
  @property() equals = "";
  /** Further lines between the heading and the source. */
  @property({ attribute: false }) details: readonly string[] = [];
  @property({ attribute: false }) source: FigureSource = { kind: "plan", section: undefined };

  @state() private isOpen = false;
  @query("button") private readonly mark!: HTMLButtonElement;
  @query(".note") private readonly note!: HTMLElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("scroll", this.close, true);
  }

  override render() {
    return html`<button
        class=${this.isOpen ? "open" : ""}
        popovertarget="note"
        aria-label=${this.t("overview.source.mark", { what: this.heading })}
        aria-describedby="note"
      >
        <i aria-hidden="true">i</i></button
      ><span id="note" class="note" popover role="note" @toggle=${this.handleToggle}>
        <span class="line"
          ><b>${this.heading}</b
          >${this.equals === "" ? nothing : html`<span class="equals">${this.equals}</span>`}</span
        >
        ${this.details.map((detail) => html`<span class="line">${detail}</span>`)}
        ${this.getSourceLines().map((line) => html`<span class="line source">${line}</span>`)}
      </span>`;
  }

  private getSourceLines(): readonly string[] {
    const { source } = this;
    const data = this.app.derived.park.value;
    if (source.kind === "plan") {
      const where =
        source.section === undefined
          ? this.t("overview.source.noSection")
          : this.t("overview.source.section", { section: getShortSection(source.section) });
      return data === null ? [where] : [where, data.plan.document];
    }
    const lines = [source.method];
    if (data !== null) {
      lines.push(this.t("overview.source.asOf", { date: formatDate(data.park.manifest.asOf, this.locale) }));
    }
    if (source.unknownCount !== undefined && source.unknownCount > 0) {
      lines.push(this.t("overview.source.unknown", { count: source.unknownCount }));
    }
    return lines;
  }

  private readonly close = (): void => {
    this.note.hidePopover();
  };

  private handleToggle(event: ToggleEvent): void {
    this.isOpen = event.newState === "open";
    if (this.isOpen) {
      this.place();
      window.addEventListener("scroll", this.close, { capture: true, once: true, passive: true });
    } else {
      this.note.classList.remove("placed");
      window.removeEventListener("scroll", this.close, true);
    }
  }

  private place(): void {
    const { note } = this;
    const { offsetWidth: width, offsetHeight: height } = note;
    const place = placePopover(
      this.mark.getBoundingClientRect(),
      { width, height },
      { width: window.innerWidth, height: window.innerHeight },
      getPaperEdge(this),
    );
    note.style.left = `${place.left}px`;
    note.style.top = `${place.top}px`;
    note.style.setProperty("--arrow-x", `${place.arrowX}px`);
    note.style.setProperty("--arrow-y", `${place.arrowY}px`);
    note.classList.add("placed");
  }
}

/** Right edge of what scrolls around the element, in pixels of the window. */
function getPaperEdge(element: Element): number {
  let current: Node | null = element;
  while (current !== null) {
    if (current instanceof Element && /auto|scroll/.test(getComputedStyle(current).overflowY)) {
      return current.getBoundingClientRect().right;
    }
    const slot: Node | null = current instanceof Element ? current.assignedSlot : null;
    current = slot ?? (current instanceof ShadowRoot ? current.host : current.parentNode);
  }
  return window.innerWidth;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-source-mark": ParkSourceMark;
  }
}
