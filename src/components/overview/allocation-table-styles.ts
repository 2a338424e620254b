import { css } from "lit";

/**
 * Widths of the allocation table. The second line of a cluster's name runs on over the cells beside it, which
 * have none. Below 430 px of panel the columns marked wide are left out.
 */
export const allocationTableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  table {
    table-layout: fixed;
  }
  /* A line of figures and a line with a mark, 24 px each within the row: neither reaches into the other. */
  tbody,
  tfoot {
    --figure-reach-above: 6px;
    --figure-reach-below: 0px;
    --mark-rise: 0px;
    --mark-reach-above: 1px;
    --mark-reach-below: 10px;
  }
  th,
  td {
    padding-inline-start: 6px;
    vertical-align: top;
    line-height: 18px;
  }
  thead th {
    vertical-align: bottom;
  }
  td {
    padding-block: 6px;
    white-space: nowrap;
  }
  tbody th,
  tfoot th {
    padding-block: 6px;
    color: var(--ink);
  }
  tfoot th {
    font-weight: 700;
  }
  tbody tr:last-child {
    border-bottom: 0;
  }
  th.area,
  th.share,
  th.built {
    width: 9.8%;
  }
  th.class {
    width: 8.4%;
  }
  th.floor {
    width: 11.4%;
  }
  th.vacant {
    width: 10.4%;
  }
  .hang {
    margin-inline: 1px -14px;
  }
  .keep {
    white-space: nowrap;
  }
  .second {
    display: block;
    width: 74cqi;
    font-weight: 400;
    color: var(--ink3);
  }
  thead .second {
    width: auto;
    word-break: keep-all;
  }
  td .dim {
    font-weight: 400;
  }
  .empty {
    color: var(--ink3);
  }
  @container (max-width: 429px) {
    .wide {
      display: none;
    }
    th.area,
    th.built,
    th.class {
      width: 18%;
    }
    th.vacant {
      width: 19%;
    }
  }
  @media (max-width: 767px) {
    tbody,
    tfoot {
      --figure-reach-above: 10px;
    }
    .vacant .hang {
      margin-inline-end: -10px;
    }
    th,
    td {
      line-height: 22px;
    }
    tbody th,
    tfoot th,
    td {
      padding-block: 10px;
    }
  }
`;
