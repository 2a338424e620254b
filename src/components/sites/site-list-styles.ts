import { css } from "lit";

/** Figures in columns where there is room for five, else one after the other with their names. */
export const siteListStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .head[hidden] {
    display: none;
  }
  .head {
    display: flex;
    flex-direction: column;
    padding: 12px 8px 4px 28px;
    border-bottom: 1px solid var(--line2);
  }
  .head b {
    margin-inline-start: -20px;
  }
  .head .cells {
    color: var(--ink3);
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 0 4px;
    text-align: end;
  }
  .row {
    position: relative;
    display: grid;
    grid-template: "title cluster" auto "cells cells" auto "note note" auto / minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 7px 8px 7px 28px;
    border-bottom: 1px solid var(--line);
    cursor: pointer;
    scroll-margin-block: 24px;
  }
  .row .cells {
    grid-area: cells;
  }
  .row:hover,
  .row.hovered {
    background: var(--sunk);
  }
  .row[aria-selected="true"] {
    background: var(--accent-tint);
  }
  .row:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .title {
    grid-area: title;
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin-inline-start: -20px;
  }
  .title svg {
    flex: none;
    margin-inline-end: -4px;
    scale: 0.8;
  }
  .title b {
    overflow-wrap: anywhere;
  }
  .cluster {
    grid-area: cluster;
    text-align: end;
  }
  .code,
  .cluster {
    white-space: nowrap;
  }
  .cell {
    position: relative;
    white-space: nowrap;
  }
  /* said in the header to the eye, with every figure to the ear */
  .cell .key {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .note {
    grid-area: note;
    color: var(--ink2);
  }
  [aria-selected="true"] .dim {
    color: var(--ink2);
  }
  @container (max-width: 399px) {
    .head .cells {
      display: none;
    }
    .row {
      grid-template: "title title" auto "cells cells" auto "note cluster" auto / minmax(0, 1fr) auto;
    }
    .row .title {
      padding-inline-end: 100px;
    }
    .row .cells {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      color: var(--ink2);
      text-align: start;
    }
    .cell .key {
      position: static;
      clip-path: none;
    }
    /* the size stands where the eye looks for it, the rest on the card */
    .cell.vacantArea,
    .cell.area {
      position: absolute;
      inset: 7px 8px auto auto;
    }
    .cell.vacantArea .value,
    .cell.area .value {
      font-weight: 700;
      color: var(--ink);
    }
    .cell.vacantArea .key:first-child,
    .cell.area .key:first-child {
      position: absolute;
      clip-path: inset(50%);
    }
    .cell.crane,
    .cell.power,
    .title .code {
      display: none;
    }
  }
`;
