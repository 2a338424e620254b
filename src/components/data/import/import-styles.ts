import { css } from "lit";

/** What the steps of an import share: forms in two columns, quiet controls, small print. */
export const importStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  .form {
    display: grid;
    grid-template-columns: minmax(72px, max-content) 1fr;
    gap: 6px 12px;
    align-items: baseline;
  }
  .form > label {
    color: var(--ink2);
  }
  select,
  input[type="text"],
  input[type="number"] {
    max-width: 100%;
    padding: 2px 8px;
    border: 1px solid var(--line2);
    border-radius: 6px;
    background: var(--panel);
  }
  .press {
    padding: 4px 12px;
    border: 1px solid var(--line2);
    border-radius: 6px;
    background: var(--panel);
    color: var(--accent);
  }
  .press:hover:not(:disabled) {
    border-color: var(--accent);
  }
  .press.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--panel);
    font-weight: 700;
  }
  .press.main:disabled {
    border-color: var(--line2);
    background: var(--sunk);
    color: var(--ink3);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 6px 12px;
  }
  .attention {
    color: var(--warning);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
  }
  .scroll {
    overflow-x: auto;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    color: var(--ink2);
  }
  @media (max-width: 767px) {
    .check,
    summary {
      min-height: 44px;
    }
  }
`;
