import { css } from "lit";

export const sitesPanelStyles = css`
  :host {
    display: block;
  }
  .say {
    text-wrap: pretty;
  }
  .bar {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
    margin-top: 12px;
  }
  .open-filters {
    display: none;
  }
  .scope {
    display: flex;
    gap: 16px;
    margin-inline-start: auto;
  }
  .scope button {
    color: var(--accent);
  }
  .scope button[aria-pressed="true"] {
    color: var(--ink);
    font-weight: 700;
  }
  park-site-filters {
    margin-top: 8px;
  }
  park-site-chips {
    display: block;
    margin-top: 12px;
  }
  #results {
    margin: 8px -8px 0;
  }
  .excluded {
    margin-top: 16px;
  }
  #excluded {
    margin-inline: -8px;
  }
  .more {
    display: flex;
    gap: 12px;
    align-items: baseline;
    padding: 12px 0 0 20px;
  }
  @media (max-width: 767px) {
    .bar {
      margin-top: 4px;
      align-items: center;
    }
    .open-filters {
      display: inline-block;
    }
    park-site-filters:not(.open) {
      display: none;
    }
  }
`;
