import { css } from "lit";

/** One page, however much is asked: what is long is cut, rows are small where there are many. */
export const enquirySheetStyles = css`
  h1 {
    margin-top: 4mm;
  }
  h2 {
    margin: 3.5mm 0 0.8mm;
  }
  .sender {
    grid-template-columns: auto 2fr auto 2fr auto auto;
    margin-top: 2mm;
  }
  .conditions {
    margin: 0;
    font-size: 8.5pt;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 8;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .message {
    white-space: pre-line;
  }
  table {
    font-size: 7.8pt;
    line-height: 1.35;
  }
  th,
  td {
    padding-inline-start: 2mm;
  }
  tbody td {
    border-bottom: 0;
    padding-block: 0.7mm 0;
  }
  tbody {
    break-inside: avoid;
    border-bottom: 0.2mm solid var(--line);
  }
  .no {
    width: 6mm;
    text-align: start;
    color: var(--ink2);
  }
  .one {
    max-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: start;
  }
  .site {
    width: 27%;
  }
  .cluster {
    width: 11%;
  }
  .second td {
    padding-block: 0 0.7mm;
    color: var(--ink2);
  }
  .ageing {
    color: var(--warning);
  }
  td.stale {
    margin: 0;
    font-weight: 400;
    color: var(--error);
  }
  .shapes {
    display: flex;
    gap: 0 2mm;
  }
  .shapes figcaption {
    margin: 0;
    text-align: center;
    font-size: 7pt;
  }
  .link {
    margin: 0;
    font-size: 6.5pt;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .dense {
    line-height: 1.35;
  }
  .dense h1 {
    margin-top: 2.5mm;
    font-size: 14pt;
  }
  .dense h2 {
    margin: 2mm 0 0.4mm;
    font-size: 9pt;
  }
  .dense .conditions {
    font-size: 7.5pt;
    line-height: 1.3;
  }
  .dense .message {
    -webkit-line-clamp: 4;
  }
  .dense table {
    font-size: 7pt;
    line-height: 1.25;
  }
  .dense th {
    padding-block: 0.4mm;
  }
  .dense tbody td {
    padding-top: 0.35mm;
  }
  .dense .second td {
    padding-block: 0 0.35mm;
  }
  .dense .link {
    font-size: 5.6pt;
    line-height: 1.2;
  }
  .bare .message {
    -webkit-line-clamp: 3;
  }
  .tight h1 {
    display: none;
  }
  .tight .clamp {
    -webkit-line-clamp: 4;
  }
  .tight .message {
    -webkit-line-clamp: 2;
  }
  .tight table {
    font-size: 6.6pt;
    line-height: 1.2;
  }
  .tight .link {
    font-size: 5pt;
    line-height: 1.15;
  }
`;
