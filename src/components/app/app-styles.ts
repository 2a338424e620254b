import { css } from "lit";

/** The shell: bar and rail around panel and map on a desk; map under a sheet on a phone. */
export const appStyles = css`
  :host {
    display: grid;
    grid-template:
      "bar bar bar" 48px
      "rail filter filter" auto
      "rail panel stage" minmax(0, 1fr)
      "rail panel table" auto
      "rail tray tray" auto / 72px auto minmax(0, 1fr);
    height: 100dvh;
    overflow: hidden;
    background: var(--ground);
  }
  park-top-bar {
    grid-area: bar;
    z-index: 4;
  }
  park-rail {
    grid-area: rail;
  }
  park-panel-frame {
    grid-area: panel;
  }
  park-filter {
    grid-area: filter;
    min-width: 0;
    border-bottom: 1px solid var(--line);
    z-index: 3;
  }
  park-shortlist-tray {
    grid-area: tray;
    min-width: 0;
    z-index: 3;
  }
  park-compare {
    grid-row: filter-start / table-end;
    grid-column: filter-start / filter-end;
    min-width: 0;
    min-height: 0;
    overflow: auto;
    background: var(--panel);
    z-index: 4;
  }
  .stage {
    grid-area: stage;
    position: relative;
    min-width: 0;
    overflow: hidden;
  }
  park-map {
    position: absolute;
    inset: 0;
  }
  park-table {
    grid-area: table;
    height: 40vh;
    min-width: 0;
    border-top: 1px solid var(--line2);
    background: var(--panel);
  }
  park-check-pane {
    grid-area: table;
    border-top: 1px solid var(--line2);
  }
  .layers {
    position: absolute;
    inset: 16px 16px auto auto;
    max-height: calc(100% - 32px);
    overflow: auto;
    border-radius: 8px;
    z-index: 1;
  }
  .card {
    position: absolute;
    inset: 16px 16px auto auto;
    max-height: calc(100% - 32px);
    width: 328px;
    z-index: 2;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .selection {
    position: absolute;
    inset: 16px auto auto 50%;
    translate: -50% 0;
    z-index: 1;
  }
  .notices {
    position: absolute;
    inset: auto auto 112px 16px;
    z-index: 3;
  }
  .loading,
  .failed {
    position: absolute;
    inset: 45% 24px auto;
    text-align: center;
    color: var(--ink2);
  }
  .failed {
    inset: 72px auto auto 50%;
    translate: -50% 0;
    width: min(480px, calc(100% - 32px));
    background: var(--panel);
    border: 1px solid var(--error);
    border-radius: 6px;
    padding: 12px 16px;
    color: var(--error);
    text-align: start;
  }
  .drop {
    position: absolute;
    inset: 12px;
    z-index: 5;
    display: grid;
    place-items: center;
    font-size: 20px;
    color: var(--accent);
    background: color-mix(in srgb, var(--panel) 88%, transparent);
    border: 2px dashed var(--accent);
    border-radius: 8px;
    pointer-events: none;
  }
  .skip {
    position: absolute;
    inset: 8px auto auto 80px;
    z-index: 6;
    padding: 4px 12px;
    background: var(--panel);
    border-radius: 4px;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  @media (max-width: 767px) {
    :host {
      --tab-bar: 60px;
      display: block;
    }
    .stage {
      position: fixed;
      inset: 0 0 var(--tab-bar) 0;
    }
    park-top-bar {
      position: fixed;
      inset: 12px 12px auto;
      height: 52px;
      z-index: 4;
    }
    park-rail {
      position: fixed;
      inset: auto 0 0;
      height: var(--tab-bar);
      z-index: 3;
    }
    :host([data-filter]) {
      --filter-row: 48px;
    }
    :host([data-tray]) park-panel-frame {
      --tab-bar: 108px;
    }
    park-filter {
      position: fixed;
      inset: 68px 0 auto;
      border: 0;
    }
    park-shortlist-tray {
      position: fixed;
      inset: auto 0 60px;
    }
    park-compare {
      position: fixed;
      inset: 0;
      z-index: 6;
    }
    park-check-pane {
      display: none;
    }
    park-table {
      position: fixed;
      inset: 72px 0 var(--tab-bar);
      height: auto;
      z-index: 5;
    }
    .layers {
      inset: calc(300px + var(--filter-row, 0px)) 12px auto auto;
      max-height: 48dvh;
    }
    .card {
      position: fixed;
      inset: auto 0 var(--tab-bar);
      width: auto;
      height: 45dvh;
      max-height: none;
      border-radius: 14px 14px 0 0;
    }
    :host([data-card]) park-panel-frame {
      display: none;
    }
    .selection {
      inset: auto auto calc(45dvh + 12px) 50%;
    }
    .notices {
      inset: calc(76px + var(--filter-row, 0px)) 12px auto;
      z-index: 5;
    }
  }
`;
