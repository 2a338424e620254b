import { css } from "lit";

/** What the sections of the overview share: their headings, folds and narrow tables. */
export const sectionStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 12px;
    flex-wrap: wrap;
  }
  .head .sum {
    margin-inline-end: auto;
  }
  .dim,
  .sum {
    font-weight: 400;
    color: var(--ink3);
  }
  thead th {
    word-break: keep-all;
  }
  .empty {
    color: var(--ink3);
    margin-top: 4px;
  }
  .num {
    white-space: nowrap;
  }
  details {
    border-bottom: 1px solid var(--line);
  }
  details:first-of-type {
    border-top: 1px solid var(--line2);
    margin-top: 6px;
  }
  summary {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 6px 0;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: "";
    flex: none;
    width: 5px;
    height: 5px;
    margin: 6px 4px 0 1px;
    border: solid var(--ink2);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  details[open] > summary::before {
    transform: rotate(45deg);
    margin-top: 5px;
  }
  summary > :first-of-type {
    margin-inline-end: auto;
  }
  .fold {
    padding: 0 0 10px 14px;
  }
  @media (max-width: 767px) {
    h2 {
      font-size: 15px;
      line-height: 22px;
    }
    summary {
      min-height: 44px;
      padding: 11px 0;
    }
  }
`;
