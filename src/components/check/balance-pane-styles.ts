import { css } from "lit";

/** A pane of its own height with its own scroll; as a section of the panel on a phone as high as what is in it. */
export const balancePaneStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 40vh;
    min-height: 0;
    min-width: 0;
    background: var(--panel);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    flex: none;
    position: relative;
    padding: 6px 44px 4px 20px;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .views button {
    color: var(--accent);
    white-space: nowrap;
  }
  .views button[aria-pressed="true"] {
    color: var(--ink);
    font-weight: 700;
  }
  /* Takes what is left of the line and never a line of its own. */
  .hint {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  span.hint {
    color: var(--ink3);
  }
  .plan {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    color: var(--ink2);
    white-space: nowrap;
  }
  .close {
    position: absolute;
    inset: 4px 8px auto auto;
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    color: var(--ink2);
  }
  .scroll {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 20px;
    scroll-padding: 30px 0 56px 160px;
  }
  .foot {
    flex: none;
    padding: 4px 20px 6px;
    border-top: 1px solid var(--line);
  }
  .say {
    padding: 8px 20px;
    font-size: inherit;
    line-height: inherit;
    color: var(--ink2);
  }
  .say .link {
    margin-inline-start: 8px;
  }
  .note {
    flex: none;
    padding: 0 20px 4px;
    color: var(--warning);
  }
  :host([embedded]) header {
    padding-inline-end: 20px;
  }
  :host([section]) {
    height: auto;
  }
  :host([section]) header,
  :host([section]) .scroll,
  :host([section]) .foot,
  :host([section]) .note,
  :host([section]) .say {
    padding-inline: 0;
  }
  :host([section]) .scroll {
    flex: none;
  }
  @media (max-width: 767px) {
    :host {
      height: auto;
    }
    span.hint {
      flex-basis: 100%;
      order: 1;
    }
    header {
      padding-inline-end: 60px;
    }
    .close {
      width: 44px;
      height: 44px;
    }
  }
`;
