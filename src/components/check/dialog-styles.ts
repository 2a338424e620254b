import { css } from "lit";

/** The dialogs of the check: paper over the page, label above field. */
export const dialogStyles = css`
  dialog {
    margin: auto;
    width: min(520px, calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    border: 1px solid var(--line2);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
    padding: 20px 24px;
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.32);
  }
  form {
    display: grid;
    gap: 12px;
    margin-top: 8px;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
    gap: 12px 16px;
  }
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
  [aria-invalid="true"] {
    border-color: var(--error) !important;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
`;
