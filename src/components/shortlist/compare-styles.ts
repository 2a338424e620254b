import { css } from "lit";

/** A table that fills its pane: head and first column stay while the rest scrolls. */
export const compareStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--panel);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 20px;
    flex: none;
    padding: 12px 24px 8px;
  }
  h2 {
    flex: 1;
    font-size: 20px;
    line-height: 32px;
    white-space: nowrap;
  }
  label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    cursor: pointer;
  }
  .say {
    padding: 20px 24px;
    font-size: inherit;
    line-height: inherit;
    color: var(--ink2);
  }
  .pages {
    display: none;
  }
  .scroll {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 24px 20px;
    scroll-padding: 120px 0 20px 190px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  col.field {
    width: 190px;
  }
  /* A column is 240 px wide where there is room. */
  .of-1 {
    max-width: 430px;
  }
  .of-2 {
    max-width: 670px;
  }
  .of-3 {
    max-width: 910px;
  }
  .of-4 {
    max-width: 1150px;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--panel);
    padding: 4px 12px 8px;
    border-bottom: 1px solid var(--line2);
    text-align: start;
    vertical-align: top;
    color: var(--ink);
  }
  tbody th,
  tbody td {
    border-bottom: 1px solid var(--line);
    padding: 6px 12px;
    line-height: 20px;
    vertical-align: top;
    text-align: start;
    overflow-wrap: anywhere;
  }
  tbody th[scope="row"],
  thead th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    padding-inline-start: 0;
    background: var(--panel);
    color: var(--ink2);
  }
  thead th:first-child {
    z-index: 3;
  }
  tbody th[scope="rowgroup"] {
    padding: 16px 0 4px;
    border-bottom-color: var(--line2);
    color: var(--ink);
    font-weight: 700;
  }
  tbody th[scope="rowgroup"] span {
    position: sticky;
    left: 0;
  }
  .best {
    margin-inline-start: 8px;
    color: var(--accent);
    white-space: nowrap;
  }
  td.is-best b {
    font-weight: 700;
  }
  .head {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    min-width: 0;
  }
  .head b {
    display: block;
    overflow-wrap: anywhere;
  }
  .silhouette {
    flex: none;
    display: block;
    overflow: visible;
  }
  .silhouette path,
  .silhouette .point {
    fill: var(--ink3);
  }
  .change,
  .ageing {
    color: var(--warning);
  }
  .stale {
    color: var(--error);
  }
  thead td {
    padding: 4px 12px 0;
    text-align: start;
  }
  .tools {
    display: flex;
    gap: 4px;
  }
  .tools button {
    display: grid;
    place-items: center;
    min-width: 24px;
    color: var(--ink2);
  }
  .tools button:disabled {
    color: var(--ink3);
    opacity: 0.5;
  }
  tbody .unit {
    margin-inline-start: 6px;
    font-size: inherit;
    color: var(--ink3);
    white-space: nowrap;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 56px;
    padding: 4px 8px;
    resize: vertical;
    font: inherit;
    color: inherit;
    background: var(--sunk);
    border: 1px solid var(--ink3);
    border-radius: 6px;
  }
  .age {
    margin-inline-start: 8px;
  }
  @media (max-width: 767px) {
    .bar {
      padding: 8px 12px 4px;
      gap: 0 12px;
    }
    .bar button,
    label {
      min-width: 44px;
      min-height: 44px;
    }
    .pages {
      display: flex;
      align-items: center;
      justify-content: space-between;
      flex: none;
      padding: 0 12px;
    }
    .pages button {
      min-width: 44px;
    }
    .scroll {
      padding: 0 12px 12px;
      scroll-padding: 160px 0 12px 92px;
    }
    table {
      max-width: none;
    }
    col.field {
      width: 92px;
    }
    thead th,
    thead td,
    tbody th,
    tbody td {
      padding-inline: 6px;
    }
    .head {
      flex-direction: column;
      gap: 4px;
    }
    .tools {
      display: grid;
      grid-template-columns: 44px 44px;
      gap: 0;
    }
    .tools button {
      min-width: 44px;
    }
    .best {
      display: block;
      margin: 0;
    }
  }
`;
