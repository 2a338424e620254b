import { css } from "lit";

/** A histogram with two handles on its base line. */
export const rangeStyles = css`
  .chart {
    position: relative;
    height: 40px;
  }
  svg {
    position: absolute;
    inset: 0 0 auto;
    width: 100%;
    height: 30px;
    overflow: visible;
    border-bottom: 1px solid var(--line2);
  }
  .all {
    fill: none;
    stroke: var(--line2);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .passing {
    fill: var(--line2);
  }
  .passing.in {
    fill: var(--accent);
  }
  input[type="range"] {
    position: absolute;
    inset: auto -7px -2px;
    width: calc(100% + 14px);
    height: 24px;
    margin: 0;
    appearance: none;
    background: none;
    pointer-events: none;
  }
  input[type="range"]::-webkit-slider-thumb {
    appearance: none;
    width: 14px;
    height: 14px;
    border-radius: 50%;
    background: var(--panel);
    border: 2px solid var(--accent);
    pointer-events: auto;
    cursor: ew-resize;
  }
  input[type="range"]::-moz-range-thumb {
    box-sizing: border-box;
    width: 14px;
    height: 14px;
    border-radius: 50%;
    background: var(--panel);
    border: 2px solid var(--accent);
    pointer-events: auto;
    cursor: ew-resize;
  }
  input[type="range"]:focus-visible {
    outline: none;
    box-shadow: none;
  }
  input[type="range"]:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  input[type="range"]:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (max-width: 767px) {
    .chart {
      height: 72px;
    }
    svg {
      height: 50px;
    }
    input[type="range"] {
      height: 44px;
      bottom: 0;
      left: -12px;
      width: calc(100% + 24px);
    }
    input[type="range"]::-webkit-slider-thumb {
      width: 24px;
      height: 24px;
    }
    input[type="range"]::-moz-range-thumb {
      width: 24px;
      height: 24px;
    }
  }
`;
