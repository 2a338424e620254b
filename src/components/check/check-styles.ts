import { css } from "lit";

/** What the elements of the check share: fields, segments, severity colours. */
export const checkStyles = css`
  :host {
    display: block;
  }
  .error {
    color: var(--error);
  }
  .warning {
    color: var(--warning);
  }
  .info {
    color: var(--ink2);
  }
  .num {
    white-space: nowrap;
  }
  .field {
    display: grid;
    grid-template-columns: 80px minmax(0, 1fr);
    gap: 0 8px;
    align-items: baseline;
  }
  .field > .name {
    color: var(--ink3);
  }
  .entry {
    display: inline-flex;
    align-items: baseline;
    gap: 4px;
    padding: 2px 8px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--sunk);
  }
  .entry:focus-within {
    border-color: var(--accent);
  }
  .entry input {
    border: 0;
    padding: 0;
    background: none;
    text-align: end;
    outline: 0;
    box-shadow: none;
    color-scheme: inherit;
  }
  .press {
    padding: 6px 16px;
    border-radius: 6px;
    background: var(--accent);
    color: var(--panel);
    font-weight: 700;
  }
  .segments {
    display: inline-flex;
    gap: 2px;
    padding: 2px;
    border-radius: 6px;
    background: var(--sunk);
  }
  .segments button {
    padding: 0 10px;
    border-radius: 4px;
    border: 1px solid transparent;
    color: var(--ink2);
  }
  .segments button[aria-pressed="true"] {
    background: var(--panel);
    border-color: var(--line2);
    color: var(--ink);
    font-weight: 700;
  }
  .done {
    text-decoration: line-through;
    color: var(--ink3);
  }
  @media (max-width: 767px) {
    .entry {
      padding-block: 0;
    }
  }
`;
