import { css } from "lit";

/** Lines of the list: name, count or detail, area. */
export const findingListStyles = css`
  .row {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) minmax(0, auto) 72px;
    gap: 0 8px;
    align-items: center;
    min-height: 28px;
    margin-inline: -8px;
    padding-inline: 8px;
    border-radius: 4px;
    cursor: pointer;
    scroll-margin: 40px;
  }
  .row > .area,
  .row > .detail {
    text-align: end;
  }
  .head,
  .severity {
    margin-inline: 0;
    padding-inline: 0;
    border-radius: 0;
  }
  .head {
    color: var(--ink3);
    cursor: default;
    border-bottom: 1px solid var(--line2);
  }
  .severity {
    min-height: 32px;
    margin-top: 8px;
    border-bottom: 1px solid var(--line);
    font-weight: 700;
    cursor: default;
  }
  .code > .fold {
    width: 6px;
    height: 6px;
    margin-inline-start: 4px;
    border: solid var(--ink3);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  .code[aria-expanded="true"] > .fold {
    transform: rotate(45deg) translate(-1px, -1px);
  }
  .finding {
    color: var(--ink2);
  }
  .finding > .name {
    padding-inline-start: 12px;
    overflow-wrap: anywhere;
  }
  .row[aria-selected="true"] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 700;
  }
  .code:hover,
  .finding:hover {
    background: var(--sunk);
  }
  .row[aria-selected="true"]:hover {
    background: var(--accent-tint);
  }
  .row:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .area button {
    min-width: 24px;
    text-align: end;
    text-decoration: underline transparent;
    text-underline-offset: 3px;
  }
  .area button:hover,
  .area button:focus-visible {
    text-decoration-color: currentColor;
  }
  .row.hidden {
    color: var(--ink3);
  }
  .row.accepted > .name > .words {
    text-decoration: line-through;
    color: var(--ink3);
  }
  .more {
    padding: 4px 0 4px 36px;
  }
  .none {
    padding: 12px 0;
    color: var(--ink2);
  }
  @media (max-width: 767px) {
    .row {
      min-height: 44px;
    }
    .head {
      min-height: 28px;
    }
  }
`;
