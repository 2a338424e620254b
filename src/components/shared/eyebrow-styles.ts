import { css } from "lit";

/** The small line above a first sentence: what it speaks of, and at its end of when or in how long. */
export const eyebrowStyles = css`
  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    color: var(--ink3);
  }
`;
