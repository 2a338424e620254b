import { css } from "lit";

/** Figures one after the other with their names; in columns under a header where they are of one kind and have room. */
export const siteListStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    --star-size: 24px;
  }
  .head {
    display: none;
    flex-direction: column;
    padding: 12px 8px 4px 36px;
    border-bottom: 1px solid var(--line2);
  }
  .head b {
    margin-inline-start: -28px;
  }
  .head .cells {
    align-items: end;
    color: var(--ink3);
  }
  .row {
    position: relative;
    display: grid;
    grid-template:
      "title title star" auto "cells cells star" auto "note cluster star" auto / minmax(0, 1fr)
      auto var(--star-size);
    gap: 0 8px;
    padding: 7px 8px 7px 36px;
    border-bottom: 1px solid var(--line);
    cursor: pointer;
    scroll-margin-block: 24px;
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
    padding-inline-end: 100px;
    overflow-wrap: anywhere;
  }
  .mark {
    position: absolute;
    inset: 7px auto auto 6px;
    display: grid;
    place-items: center;
    width: 22px;
    height: 20px;
  }
  .mark svg {
    scale: 0.9;
  }
  .number {
    font-size: 12px;
    color: var(--ink3);
  }
  .number.pinned {
    border-radius: 10px;
    inset-inline-start: 7px;
    width: 20px;
    background: var(--accent);
    color: var(--panel);
    font-weight: 700;
  }
  .code {
    white-space: nowrap;
    margin-inline-start: 4px;
  }
  .codes {
    margin-inline-start: 4px;
  }
  .cluster {
    grid-area: cluster;
    text-align: end;
    white-space: nowrap;
  }
  .star {
    grid-area: star;
    margin-block: -2px;
    height: 24px;
  }
  .row .cells {
    grid-area: cells;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--ink2);
  }
  .cell {
    white-space: nowrap;
  }
  /* the size stands where the eye looks for it */
  .cell.vacantArea,
  .cell.area {
    position: absolute;
    inset: 7px calc(16px + var(--star-size)) auto auto;
  }
  .cell.vacantArea .value,
  .cell.area .value {
    font-weight: 700;
    color: var(--ink);
  }
  .cell.vacantArea .key:first-child,
  .cell.area .key:first-child {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .row .cell.missed .value {
    color: var(--warning);
    font-weight: 700;
  }
  .note {
    grid-area: note;
    color: var(--ink2);
  }
  .note .short {
    color: var(--warning);
  }
  [aria-selected="true"] .dim {
    color: var(--ink2);
  }
  @container (max-width: 399px) {
    /* what is left out is on the card */
    .cell:is(.crane, .power):not(.missed),
    .code {
      display: none;
    }
  }
  @container (min-width: 400px) {
    .columns .head {
      display: flex;
    }
    .columns .row {
      grid-template:
        "title cluster star" auto "cells cells cells" auto "note note note" auto / minmax(0, 1fr)
        auto var(--star-size);
    }
    .columns .title {
      padding-inline-end: 0;
    }
    .columns .cells {
      display: grid;
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: 0 4px;
      text-align: end;
    }
    .columns .row .cells {
      color: var(--ink);
    }
    .columns .cell,
    .columns .cell.vacantArea,
    .columns .cell.area {
      position: relative;
      inset: auto;
    }
    .columns .cell .value {
      font-weight: 400;
    }
    /* said in the header to the eye, with every figure to the ear */
    .columns .cell .key {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (max-width: 767px) {
    :host {
      --star-size: 44px;
    }
    .star {
      margin-block: -9px 0;
      height: 44px;
    }
    .mark {
      height: 22px;
    }
  }
`;
