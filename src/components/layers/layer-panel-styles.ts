import { css } from "lit";

export const layerPanelStyles = css`
  :host {
    display: block;
  }
  section,
  .toggle {
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  section {
    width: 216px;
    padding: 8px 16px 12px;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  h3 {
    font-size: 13px;
    line-height: 20px;
    font-weight: 700;
    padding-top: 8px;
    white-space: nowrap;
  }
  header h3 {
    padding-top: 6px;
  }
  select {
    border: 0;
    background: none;
    color: var(--accent);
    padding: 0;
    min-height: 24px;
    max-width: 92px;
    cursor: pointer;
  }
  option {
    color: var(--ink);
    background: var(--panel);
  }
  .layers {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
  }
  input {
    accent-color: var(--accent);
    margin: 0;
  }
  li button {
    display: grid;
    grid-template-columns: 16px 1fr auto 28px;
    gap: 8px;
    align-items: center;
    width: 100%;
    line-height: 18px;
  }
  li button:hover:enabled {
    background: var(--sunk);
  }
  .count {
    text-align: end;
    color: var(--ink2);
  }
  .note {
    padding-top: 8px;
    color: var(--ink3);
    line-height: 18px;
  }
  .toggle {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 5px 12px;
  }
  @media (max-width: 767px) {
    section {
      width: 232px;
    }
    label {
      min-height: 44px;
    }
    .toggle span {
      position: absolute;
      clip-path: inset(50%);
    }
    .toggle {
      padding: 0 11px;
    }
  }
`;
