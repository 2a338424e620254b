import { css } from "lit";

/** Rows of 24 px on a desk and 44 px on a phone, every figure of them to be pressed; first column and sums stay in sight. */
export const balanceTableStyles = css`
  :host {
    display: block;
    --figure-reach-above: 2px;
    --figure-reach-below: 2px;
    --mark-reach-above: 5px;
    --mark-reach-below: 5px;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: 2px 0 2px 12px;
    line-height: 20px;
    white-space: nowrap;
    background: var(--panel);
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    padding-block: 4px;
    border-bottom: 1px solid var(--line2);
  }
  tbody tr,
  thead tr,
  tfoot tr {
    border: 0;
  }
  th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    padding-inline: 0 8px;
    text-align: start;
  }
  tbody th:first-child {
    max-width: 250px;
    white-space: normal;
  }
  thead th:first-child {
    z-index: 3;
  }
  tbody th,
  tfoot th {
    color: var(--ink);
    font-weight: 400;
  }
  .total {
    font-weight: 700;
  }
  .apart {
    padding-inline-start: 22px;
  }
  .mark {
    margin-inline-end: 1px;
  }
  .code {
    display: inline-block;
    min-width: 3ch;
    margin-inline: 8px 8px;
    color: var(--ink3);
  }
  .level-2 .code {
    min-width: 5ch;
  }
  .level-3 .code {
    min-width: 7ch;
  }
  svg {
    vertical-align: -1px;
  }
  .lacking {
    color: var(--ink3);
    font-weight: 400;
  }
  @media (max-width: 767px) {
    :host {
      --figure-reach-above: 12px;
      --figure-reach-below: 12px;
    }
    th,
    td {
      padding-block: 11px;
      line-height: 22px;
    }
    tbody th,
    tbody td {
      border-bottom: 1px solid var(--line);
    }
    th:first-child {
      max-width: 44vw;
      white-space: normal;
    }
  }
`;
