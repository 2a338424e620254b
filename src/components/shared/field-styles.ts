import { css } from "lit";

/** A form's fields, each under its label. */
export const fieldStyles = css`
  label {
    display: grid;
    gap: 2px;
    color: var(--ink2);
  }
  label :is(input, select, textarea) {
    width: 100%;
    min-width: 0;
    padding: 4px 8px;
    border: 1px solid var(--line2);
    border-radius: 6px;
    background: var(--ground);
    color: var(--ink);
    font: inherit;
    color-scheme: inherit;
  }
`;
