import { css } from "lit";

export const searchStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 32px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--sunk);
    color: var(--ink3);
  }
  .field:hover {
    border-color: var(--line2);
  }
  .field:focus-within {
    outline: 2px solid var(--accent);
  }
  .field svg {
    width: 16px;
    height: 16px;
    flex: none;
  }
  input {
    flex: 1;
    min-width: 0;
    border: 0;
    background: none;
    color: var(--ink);
    padding: 0;
    outline: none;
    box-shadow: none;
  }
  input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  input::placeholder {
    color: var(--ink3);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  kbd {
    font: inherit;
    font-size: 12px;
    white-space: nowrap;
  }
  .opener,
  .closer {
    display: none;
  }
  .popup {
    position: absolute;
    inset: calc(100% + 4px) 0 auto auto;
    z-index: 6;
    width: max(100%, 360px);
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 8px;
    white-space: normal;
  }
  [role="listbox"] {
    max-height: 60vh;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 4px 0 8px;
  }
  .group {
    padding: 4px 16px 2px;
    color: var(--ink3);
  }
  .option {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 3px 16px;
    cursor: pointer;
  }
  .option b {
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .option .dim {
    overflow-wrap: anywhere;
  }
  .option .end {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .option:hover {
    background: var(--sunk);
  }
  .option[aria-selected="true"] {
    background: var(--accent-tint);
  }
  .option[aria-selected="true"] .dim {
    color: var(--ink2);
  }
  .nothing {
    padding: 8px 16px 0;
    color: var(--ink2);
  }
  @media (max-width: 767px) {
    :host(:not([expanded])) {
      display: flex;
      justify-content: flex-end;
    }
    :host(:not([expanded])) .field {
      display: none;
    }
    .opener {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      color: var(--ink2);
    }
    :host([expanded]) {
      position: fixed;
      inset: 12px 12px auto;
      z-index: 6;
    }
    :host([expanded]) .opener {
      display: none;
    }
    :host([expanded]) .closer {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      color: var(--ink2);
    }
    .field {
      height: 52px;
      padding: 0 4px 0 12px;
      border: 1px solid var(--line);
      border-radius: 8px;
      background: var(--panel);
    }
    .field kbd {
      display: none;
    }
    .popup {
      width: 100%;
    }
    [role="listbox"] {
      max-height: 70dvh;
    }
    .option {
      min-height: 44px;
      align-items: center;
    }
  }
`;
