import { css } from "lit";

export const plotListStyles = css`
  :host {
    display: block;
  }
  .say {
    text-wrap: pretty;
  }
  .scope {
    display: flex;
    gap: 16px;
  }
  .scope button {
    color: var(--accent);
    white-space: nowrap;
  }
  .scope button[aria-pressed="true"] {
    color: var(--ink);
    font-weight: 700;
  }
  .note {
    margin-top: 4px;
    color: var(--ink2);
  }
  .note.failed {
    color: var(--warning);
  }
  .part {
    margin-top: 16px;
  }
  #results {
    margin: 8px -8px 0;
  }
  #excluded,
  park-near-misses {
    margin-inline: -8px;
  }
  .more {
    display: flex;
    gap: 12px;
    align-items: baseline;
    padding: 12px 0 0 28px;
  }
`;
