import { css } from "lit";

/** The grid's own look is replaced by the page's paper, lines and ink. */
export const tableStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--panel);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 6px 8px 6px 16px;
    border-bottom: 1px solid var(--line);
    flex: none;
  }
  .layers {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .layers button {
    color: var(--accent);
  }
  .layers button[aria-pressed="true"] {
    color: var(--ink);
    font-weight: 700;
  }
  .count {
    color: var(--ink3);
  }
  .close {
    margin-inline-start: auto;
    width: 28px;
    height: 28px;
    display: grid;
    place-items: center;
    color: var(--ink2);
  }
  .say {
    padding: 16px;
    font-size: inherit;
    line-height: inherit;
    color: var(--ink2);
  }
  vaadin-grid {
    /* never by its content: the grid would draw every row it has */
    flex: 1 1 0;
    height: 0;
    min-height: 0;
    font: inherit;
    color-scheme: inherit;
    --vaadin-background-color: var(--panel);
    --vaadin-text-color: var(--ink);
    --vaadin-text-color-secondary: var(--ink3);
    --vaadin-text-color-disabled: var(--ink3);
    --vaadin-border-color: var(--line2);
    --vaadin-border-color-secondary: var(--line);
    --vaadin-focus-ring-color: var(--accent);
    --vaadin-focus-ring-width: 2px;
    --vaadin-grid-background: var(--panel);
    --vaadin-grid-row-background-color: var(--panel);
    --vaadin-grid-border-width: 0px;
    --vaadin-grid-border-radius: 0px;
    --vaadin-grid-cell-padding: 4px 12px;
    --vaadin-grid-header-font-weight: 400;
    --vaadin-grid-header-text-color: var(--ink3);
    --vaadin-grid-row-hover-background-color: var(--sunk);
    --vaadin-grid-row-selected-background-color: var(--accent-tint);
  }
  vaadin-grid-cell-content {
    font-variant-numeric: tabular-nums;
  }
  vaadin-grid-cell-content.unknown {
    color: var(--ink3);
  }
  @media (max-width: 767px) {
    header {
      padding-inline-start: 20px;
    }
    .close {
      width: 44px;
      height: 44px;
    }
    vaadin-grid {
      --vaadin-grid-cell-padding: 11px 12px;
    }
  }
`;
