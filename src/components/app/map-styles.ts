import { css } from "lit";

export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--ground);
  }
  .map {
    position: absolute;
    inset: 0;
  }
  .map:focus-visible,
  canvas:focus-visible {
    outline-offset: -3px;
  }
  .cross {
    position: absolute;
    inset: calc(50% - 10px) auto auto calc(50% - 10px);
    width: 20px;
    height: 20px;
    background:
      linear-gradient(var(--ink), var(--ink)) center / 1px 100% no-repeat,
      linear-gradient(var(--ink), var(--ink)) center / 100% 1px no-repeat;
    pointer-events: none;
    visibility: hidden;
  }
  .map:has(canvas:focus-visible) + .cross {
    visibility: visible;
  }
  .unavailable {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 24px;
    text-align: center;
    background: var(--ground);
    color: var(--ink2);
  }
`;
