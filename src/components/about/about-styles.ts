import { css } from "lit";

/** Pages of terms and what they mean: term beside its text on a desk, above it where narrow. */
export const aboutStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  section {
    margin-top: 24px;
  }
  dl {
    display: grid;
    grid-template-columns: 88px 1fr;
    gap: 6px 16px;
    margin-top: 6px;
    padding-top: 6px;
    border-top: 1px solid var(--line2);
  }
  dt {
    color: var(--ink3);
  }
  dd {
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  dd > * + * {
    margin-top: 6px;
  }
  .lead {
    margin-top: 4px;
    color: var(--ink2);
  }
  .list {
    margin-top: 6px;
    padding-top: 6px;
    border-top: 1px solid var(--line2);
  }
  .list li {
    padding-inline-start: 14px;
    text-indent: -14px;
  }
  .list li + li {
    margin-top: 4px;
  }
  .list li::before {
    content: "·";
    display: inline-block;
    width: 14px;
    text-indent: 0;
    color: var(--ink3);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
  }
  @container (max-width: 359px) {
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd {
      margin-bottom: 10px;
    }
  }
  @media (max-width: 767px) {
    h2 {
      font-size: 15px;
      line-height: 22px;
    }
    .links a {
      min-height: 44px;
    }
  }
`;
