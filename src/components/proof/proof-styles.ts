import { css, unsafeCSS } from "lit";
import { getTokenProperties } from "../../theme/tokens.ts";

const LIGHT = Object.entries(getTokenProperties("light"))
  .map(([name, value]) => `${name}: ${value};`)
  .join(" ");

/** Sheets of paper: always light, sizes in mm and pt, hairlines. On paper the page is the browser's. */
export const proofStyles = css`
  :host {
    ${unsafeCSS(LIGHT)}
    display: block;
    color-scheme: light;
    color: var(--ink);
    font: 400 9pt/1.5 var(--font);
    font-variant-numeric: tabular-nums;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .paper {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    width: 210mm;
    min-height: 297mm;
    margin: 0 auto 6mm;
    padding: 14mm 15mm 8mm;
    background: #fff;
    border: 1px solid var(--line2);
  }
  .head {
    display: flex;
    justify-content: space-between;
    gap: 6mm;
    padding-bottom: 1.6mm;
    border-bottom: 0.3mm solid var(--ink);
    color: var(--ink2);
  }
  h1 {
    margin: 5mm 0 0;
    font-size: 16pt;
    line-height: 1.3;
  }
  h2 {
    margin: 6mm 0 1.5mm;
    font-size: 10.5pt;
    line-height: 1.4;
    break-after: avoid;
  }
  h1 .mark {
    margin-inline-end: 2mm;
  }
  .error .mark {
    color: var(--error);
  }
  .warning .mark {
    color: var(--warning);
  }
  .stale {
    margin: 2mm 0 0;
    color: var(--warning);
    font-weight: 700;
  }
  .say {
    margin: 1.5mm 0 0;
    font-size: 11pt;
    line-height: 1.6;
    text-wrap: pretty;
  }
  .chip {
    flex: none;
    padding: 0 1.6mm;
    border: 0.25mm solid var(--ink);
    border-radius: 0.8mm;
    color: var(--ink);
    font-weight: 700;
  }
  .big {
    display: flex;
    flex-wrap: wrap;
    gap: 1mm 8mm;
    margin: 3mm 0 0;
    align-items: baseline;
  }
  .big b {
    font-size: 15pt;
    line-height: 1.3;
  }
  .big .unit,
  .dim {
    color: var(--ink3);
    font-weight: 400;
  }
  .maps {
    display: flex;
    gap: 4mm;
    margin-top: 4mm;
    break-inside: avoid;
  }
  figure {
    margin: 0;
  }
  figcaption {
    margin-top: 1mm;
    font-size: 8pt;
    color: var(--ink2);
  }
  svg {
    display: block;
    font-family: var(--font);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 8.5pt;
    line-height: 1.4;
  }
  caption {
    text-align: start;
    padding-bottom: 1mm;
    color: var(--ink2);
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
  th {
    font-weight: 400;
    color: var(--ink2);
    text-align: end;
    vertical-align: bottom;
    padding: 1mm 0 1mm 3mm;
    border-bottom: 0.25mm solid var(--line2);
  }
  td {
    text-align: end;
    vertical-align: top;
    padding: 0.9mm 0 0.9mm 3mm;
    border-bottom: 0.2mm solid var(--line);
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  thead th {
    word-break: keep-all;
  }
  .whole {
    break-inside: avoid;
  }
  .text {
    text-align: start;
  }
  .num {
    white-space: nowrap;
  }
  tr.total td,
  tr.total th {
    border-top: 0.25mm solid var(--line2);
    border-bottom: 0;
    font-weight: 700;
    color: var(--ink);
  }
  dl {
    display: grid;
    grid-template-columns: 27mm 1fr;
    gap: 0.5mm 4mm;
    margin: 0;
    font-size: 8.5pt;
    line-height: 1.4;
  }
  dt {
    color: var(--ink2);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  s {
    text-decoration-thickness: 0.2mm;
    color: var(--ink2);
  }
  .foot {
    margin-top: auto;
    padding-top: 4mm;
    font-size: 7.5pt;
    color: var(--ink3);
  }
  @media print {
    .paper {
      display: block;
      width: auto;
      min-height: 0;
      margin: 0;
      padding: 0;
      border: 0;
      break-after: page;
    }
    :host([last]) .paper:last-of-type {
      break-after: auto;
    }
    .foot {
      display: none;
    }
  }
`;
