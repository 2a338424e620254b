import { css } from "lit";

/** A dialog: paper over the page, `--dialog-width` wide where the window is wide enough, scrolling where it is not high enough. */
export const dialogBoxStyles = css`
  dialog {
    margin: auto;
    width: min(var(--dialog-width, 520px), calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    border: 1px solid var(--line2);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
    padding: 20px 24px;
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.32);
  }
`;
