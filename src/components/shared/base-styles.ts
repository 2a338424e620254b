import { css } from "lit";

/** What every element shares: type, numbers, buttons, links, tables. Colours are tokens set on :root. */
export const baseStyles = css`
  :host {
    box-sizing: border-box;
    color: var(--ink);
    font: 400 13px/20px var(--font);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 13px;
    line-height: 20px;
    font-weight: 700;
  }
  button,
  input,
  select {
    font: inherit;
    font-variant-numeric: inherit;
    color: inherit;
  }
  button {
    border: 0;
    padding: 0;
    background: none;
    cursor: pointer;
    text-align: inherit;
    min-height: 24px;
  }
  button:disabled {
    cursor: default;
    color: var(--ink3);
  }
  a,
  .link {
    color: var(--accent);
    text-decoration: none;
  }
  a:hover,
  .link:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--panel);
    border-radius: 2px;
  }
  .dim {
    color: var(--ink3);
  }
  .muted {
    color: var(--ink2);
  }
  .unit {
    font-size: 0.72em;
    color: var(--ink2);
    font-weight: 400;
    margin-inline-start: 0.16em;
  }
  .say {
    font-size: 20px;
    line-height: 32px;
    text-wrap: pretty;
  }
  .say .big {
    font-size: 29px;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .say b {
    font-weight: 700;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th {
    font-weight: 400;
    color: var(--ink3);
    text-align: end;
    vertical-align: bottom;
    padding: 0 0 5px 8px;
    line-height: 17px;
  }
  td {
    text-align: end;
    padding: 6px 0 6px 8px;
  }
  th:first-child,
  td:first-child,
  tbody th {
    text-align: start;
    padding-inline-start: 0;
  }
  thead tr {
    border-bottom: 1px solid var(--line2);
  }
  tbody tr {
    border-bottom: 1px solid var(--line);
  }
  tfoot tr,
  tr.total {
    border-top: 1px solid var(--line2);
    border-bottom: 0;
    font-weight: 700;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 767px) {
    :host {
      font-size: 15px;
      line-height: 22px;
    }
    button,
    select,
    input:not([type="checkbox"]):not([type="range"]) {
      min-height: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;
