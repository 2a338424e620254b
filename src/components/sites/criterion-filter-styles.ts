import { css } from "lit";

/** The filter: a strip of columns on a desk, a row and a full step on a phone. */
export const filterStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .strip {
    padding: 8px 0;
    background: var(--panel);
  }
  .columns {
    display: flex;
    align-items: flex-start;
    gap: 16px;
    padding-inline-start: 20px;
    overflow-x: auto;
    scroll-padding-inline: 20px 120px;
    scrollbar-width: thin;
  }
  .columns > * {
    flex: 1 0 auto;
    min-width: 114px;
  }
  .columns > .kinds {
    flex: 0 0 auto;
    min-width: 88px;
  }
  .columns > .cluster {
    min-width: 140px;
    max-width: 200px;
  }
  .columns > .areaM2 {
    min-width: 132px;
  }
  .columns > .list {
    min-width: 200px;
    max-width: 240px;
  }
  .columns > .actions {
    display: flex;
    flex: 0 0 auto;
    flex-direction: column;
    align-items: flex-start;
    align-self: stretch;
    position: sticky;
    inset-inline-end: 0;
    z-index: 1;
    min-width: 0;
    padding-inline: 8px 20px;
    background: var(--panel);
  }
  .strip > park-site-chips {
    margin: 4px 20px 0;
  }
  .say {
    padding: 8px 20px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .row park-site-chips {
    flex: 1;
  }
  .row .open {
    flex: none;
    padding: 0 14px;
    border: 1px solid var(--line2);
    border-radius: 22px;
    background: var(--panel);
    color: var(--accent);
    font-weight: 700;
    white-space: nowrap;
  }
  .drawing {
    padding: 4px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
  }
  dialog {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    width: 100%;
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--panel);
    color: var(--ink);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog > header,
  dialog > footer {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: 4px 20px;
    padding-top: max(4px, env(safe-area-inset-top));
  }
  dialog > header {
    border-bottom: 1px solid var(--line);
  }
  dialog > footer {
    border-top: 1px solid var(--line);
    padding-block: 8px max(8px, env(safe-area-inset-bottom));
  }
  dialog h2 {
    font-size: 20px;
    line-height: 32px;
  }
  .steps {
    flex: 1;
    min-height: 0;
    padding: 12px 20px 24px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .steps > * + * {
    margin-top: 16px;
  }
  .see {
    flex: 1;
    max-width: 320px;
    padding: 0 16px;
    border-radius: 8px;
    background: var(--accent);
    color: var(--panel);
    font-weight: 700;
    text-align: center;
  }
`;
