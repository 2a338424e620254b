import { css } from "lit";
import { placePopover } from "../shared/popover-place.ts";

/** Paper over the page that belongs to a button of the filter. */
export const panelStyles = css`
  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    max-width: calc(100vw - 24px);
    max-height: calc(100dvh - 24px);
    overflow-y: auto;
    padding: 8px 12px;
    border: 1px solid var(--line2);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
  }
`;

/** Puts an open popover under its button, or above it where there is no room, inside the window. */
export function placePanel(button: Element, panel: HTMLElement): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const place = placePopover(
    button.getBoundingClientRect(),
    { width, height },
    { width: window.innerWidth, height: window.innerHeight },
    Infinity,
  );
  panel.style.left = `${place.left}px`;
  panel.style.top = `${place.top}px`;
}

/** Esc closes what is over the page and nothing of the page. */
export function keepEscape(event: KeyboardEvent): void {
  if (event.key === "Escape") event.stopPropagation();
}
