import { css } from "lit";

/** One line on a desk that scrolls sideways; on a phone a row of 48 px over which the list opens. */
export const trayStyles = css`
  :host {
    display: block;
    background: var(--panel);
  }
  section {
    border-top: 1px solid var(--line);
  }
  .former {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    padding: 4px 20px;
    border-bottom: 1px solid var(--line);
    color: var(--warning);
  }
  .tray {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 20px;
    padding: 8px 20px;
  }
  .title p {
    display: flex;
    flex-direction: column;
    white-space: nowrap;
  }
  .phone {
    display: none;
  }
  ul {
    display: flex;
    gap: 20px;
    overflow-x: auto;
    overscroll-behavior: contain;
    /* Room for the focus of what lies at the edges. */
    padding: 4px;
    scrollbar-width: thin;
  }
  li {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    flex: none;
  }
  .site {
    display: grid;
    grid-template-columns: 44px auto;
    grid-template-areas: "picture name" "picture about";
    align-items: center;
    column-gap: 10px;
  }
  .silhouette {
    grid-area: picture;
    display: block;
    overflow: visible;
  }
  .silhouette path,
  .silhouette .point {
    fill: var(--ink3);
  }
  .name {
    grid-area: name;
    max-width: 14em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    line-height: 24px;
  }
  .about {
    grid-area: about;
    display: flex;
    gap: 12px;
    white-space: nowrap;
    line-height: 20px;
  }
  .change {
    color: var(--warning);
  }
  .compare[aria-pressed="true"] {
    font-weight: 700;
  }
  .remove {
    display: grid;
    place-items: center;
    width: 24px;
    color: var(--ink3);
  }
  .remove:hover {
    color: var(--ink);
  }
  .remove .icon {
    width: 16px;
    height: 16px;
  }
  .actions {
    display: flex;
    align-items: center;
    gap: 20px;
    white-space: nowrap;
  }
  .primary {
    padding: 5px 14px;
    border-radius: 6px;
    background: var(--accent);
    color: var(--panel);
    font-weight: 700;
  }
  @media (max-width: 767px) {
    .tray .desk {
      display: none;
    }
    button.phone {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    span.phone {
      display: inline;
    }
    .former {
      padding: 0 12px;
    }
    .tray {
      grid-template: "list list" auto "title actions" auto / minmax(0, 1fr) auto;
      gap: 0 8px;
      padding: 1px 12px;
    }
    .title {
      grid-area: title;
      min-width: 0;
    }
    .title button {
      width: 100%;
      white-space: nowrap;
      overflow: hidden;
    }
    .title .link {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .actions {
      grid-area: actions;
      gap: 4px;
    }
    .actions button {
      min-width: 44px;
      text-align: center;
    }
    .primary {
      padding: 0 10px;
    }
    ul {
      grid-area: list;
      display: none;
      max-height: 50dvh;
      overflow: hidden auto;
    }
    .expanded ul {
      display: block;
    }
    li {
      border-bottom: 1px solid var(--line);
    }
    .site {
      flex: 1;
      min-width: 0;
      padding: 6px 0;
    }
    .name {
      max-width: none;
    }
    .about {
      flex-wrap: wrap;
      gap: 0 12px;
      white-space: normal;
    }
    .compare,
    .remove {
      min-width: 44px;
      text-align: center;
    }
  }
`;
