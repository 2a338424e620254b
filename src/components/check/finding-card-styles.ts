import { css } from "lit";

/** The card of a finding: title, figure, subjects, what it rests on, and what can be done with it. */
export const findingCardStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    background: var(--panel);
  }
  article {
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 14px 20px 4px;
  }
  .top {
    display: flex;
    gap: 6px;
    align-items: baseline;
    padding-inline-end: 28px;
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
  .close {
    position: absolute;
    inset: 8px 8px auto auto;
    width: 28px;
    height: 28px;
    display: grid;
    place-items: center;
    color: var(--ink2);
    background: var(--panel);
    border-radius: 6px;
  }
  .close:hover {
    background: var(--sunk);
  }
  footer {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding: 8px 20px;
    border-top: 1px solid var(--line);
  }
  .walk {
    display: flex;
    gap: 0 12px;
    align-items: baseline;
    color: var(--ink3);
    white-space: nowrap;
  }
  @media (max-width: 767px) {
    .close {
      width: 44px;
      height: 44px;
      inset: 0 4px auto auto;
    }
    .top {
      padding-inline-end: 40px;
    }
    /* one line that is moved by the finger: the card is low */
    footer {
      flex-wrap: nowrap;
      overflow-x: auto;
      white-space: nowrap;
      padding-block: 4px;
    }
    dl > div {
      grid-template-columns: 84px minmax(0, 1fr);
      padding: 3px 0;
    }
  }
`;
