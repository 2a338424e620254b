import { css } from "lit";

/** The forms in the dialogs of the check. */
export const checkDialogStyles = css`
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
