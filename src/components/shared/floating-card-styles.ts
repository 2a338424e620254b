import { css } from "lit";

/** A card that floats over the map: what is read scrolls above what can be done, a close button in the corner. */
export const floatingCardStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    background: var(--panel);
  }
  /* the card scrolls above its actions, so that none of them lies over what is read */
  article {
    --card-close: 28px;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 14px 20px 4px;
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
    background: var(--panel);
    border-top: 1px solid var(--line);
  }
  @media (max-width: 767px) {
    .close {
      width: 44px;
      height: 44px;
      inset: 0 4px auto auto;
    }
    article {
      --card-close: 40px;
    }
    /* one line that is moved by the finger: the card is low */
    footer {
      flex-wrap: nowrap;
      overflow-x: auto;
      white-space: nowrap;
      padding-block: 4px;
    }
  }
`;
