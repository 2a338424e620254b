import { css } from "lit";

/** Fields of the filter: sunk paper without a frame until they are pointed at. */
export const criterionStyles = css`
  :host {
    display: block;
  }
  input:not([type="checkbox"], [type="range"]),
  select,
  textarea {
    min-width: 0;
    min-height: 24px;
    padding: 0 6px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: var(--sunk);
    color: var(--ink);
    font: inherit;
    color-scheme: inherit;
  }
  input:not([type="checkbox"], [type="range"]):hover,
  select:hover,
  textarea:hover {
    border-color: var(--line2);
  }
  input::placeholder {
    color: var(--ink3);
    opacity: 1;
  }
  input[aria-invalid="true"],
  textarea[aria-invalid="true"] {
    border-color: var(--error);
  }
  input[type="number"] {
    appearance: textfield;
    text-align: end;
  }
  input[type="number"]::-webkit-inner-spin-button {
    display: none;
  }
  input[type="checkbox"] {
    margin: 0;
    accent-color: var(--accent);
    flex: none;
  }
  .wide {
    display: block;
    width: 100%;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .line + .line {
    margin-top: 4px;
  }
  .grows {
    flex: 1 1 0;
    width: 0;
  }
  .unknown {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    white-space: nowrap;
  }
  .bad {
    color: var(--error);
  }
  @media (max-width: 767px) {
    .line + .line {
      margin-top: 8px;
    }
    .unknown,
    label {
      min-height: 44px;
    }
    select,
    textarea,
    input:not([type="checkbox"], [type="range"]) {
      min-height: 44px;
      padding-inline: 10px;
    }
  }
`;
