import { css } from "lit";

/** What is in the card of a finding: title, figure, subjects, what it rests on. */
export const findingCardStyles = css`
  .top {
    display: flex;
    gap: 6px;
    align-items: baseline;
    padding-inline-end: var(--card-close);
  }
  .top h2 {
    font-size: 15px;
    line-height: 24px;
    margin-inline-end: auto;
  }
  .big {
    margin-top: 4px;
    font-size: 20px;
    line-height: 32px;
    letter-spacing: -0.01em;
  }
  .big .mu {
    margin-inline-start: 16px;
    font-weight: 400;
  }
  .text {
    color: var(--ink2);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  park-finding-subjects {
    display: block;
    margin-top: 12px;
  }
  dl {
    padding: 8px 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 0 8px;
    align-items: baseline;
    padding: 1px 0;
  }
  dt {
    color: var(--ink3);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .gone {
    padding: 0 28px 12px 0;
    color: var(--ink2);
  }
  .others {
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  .accepted {
    margin-top: 8px;
    padding: 8px 0;
    border-block: 1px solid var(--line);
  }
  .walk {
    display: flex;
    gap: 0 12px;
    align-items: baseline;
    color: var(--ink3);
    white-space: nowrap;
  }
  @media (max-width: 767px) {
    dl > div {
      grid-template-columns: 84px minmax(0, 1fr);
      padding: 3px 0;
    }
  }
`;
