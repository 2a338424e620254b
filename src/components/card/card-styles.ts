import { css } from "lit";

/** The look of a card: three headline figures, then label–value rows in groups between hairlines. */
export const cardStyles = css`
  :host {
    display: block;
  }
  .top {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
    /* room for the close button of the card around it */
    padding-inline-end: var(--card-close, 0);
  }
  .top > :first-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .badge.available {
    color: var(--available);
  }
  .badge.idle,
  .badge.vacant {
    color: var(--vacant);
  }
  .badge.planned,
  .badge.none {
    color: var(--ink2);
  }
  .extra {
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  h3 {
    font-size: inherit;
    line-height: inherit;
    font-weight: 700;
  }
  h2 {
    font-size: 15px;
    line-height: 24px;
    margin-top: 2px;
    overflow-wrap: anywhere;
  }
  .findings {
    margin-top: 4px;
  }
  .hero {
    display: grid;
    grid-template-columns: repeat(3, auto);
    justify-content: space-between;
    gap: 0 12px;
    margin-top: 8px;
    padding-bottom: 10px;
    border-bottom: 1px solid var(--line);
  }
  .hero > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .hero dt {
    color: var(--ink3);
  }
  .hero dd {
    font-size: 20px;
    line-height: 32px;
    font-weight: 700;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .hero dd .dim {
    font-size: 13px;
    font-weight: 400;
    letter-spacing: 0;
  }
  .rows {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
  }
  .rows > div {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 0 8px;
    align-items: baseline;
    padding: 1px 0;
  }
  .rows dt {
    color: var(--ink3);
    overflow-wrap: anywhere;
  }
  .rows dd {
    overflow-wrap: anywhere;
  }
  .rows li + li {
    margin-top: 2px;
  }
  /* among other text the colour alone does not tell a link */
  .rows a {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .rows.last {
    border-bottom: 0;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  .sum {
    margin-inline-start: 8px;
  }
  .keep {
    white-space: nowrap;
  }
  .ageing,
  .notable {
    color: var(--warning);
  }
  .stale,
  .extra .error {
    color: var(--error);
  }
  .extra .warning {
    color: var(--warning);
  }
  .notable {
    font-weight: 700;
  }
  .swatch {
    vertical-align: -1px;
    margin-inline-end: 6px;
  }
  @media (max-width: 767px) {
    .hero dd .dim {
      font-size: 15px;
    }
    .rows > div {
      grid-template-columns: 84px minmax(0, 1fr);
      padding: 3px 0;
    }
    .top button,
    .rows button {
      min-height: 24px;
    }
  }
`;
