import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

/** Icons on a 20 px grid, 1.5 px lines. They never stand without a name beside or on their button. */
const SHAPES = {
  atlas: svg`<path d="M3 3h6v6H3zM11 3h6v9h-6zM3 11h6v6H3zM11 14h6v3h-6z" />`,
  overview: svg`<path d="M3 17V9M8 17V4M13 17v-6M17 17V7" />`,
  check: svg`<path d="m3 5 1.500 1.500L7 4M3 10.500 4.500 12 7 9.500M3 16l1.500 1.500L7 15M10 5.500h7M10 11h7M10 16.500h7" />`,
  sheet: svg`<path d="M3 4h14v12H3zM11 4v12M11 11h6" />`,
  sites: svg`<circle cx="8.5" cy="8.5" r="5.5" /><path d="m13 13 4 4" />`,
  data: svg`<path d="M10 3v9m0 0-3.5-3.5M10 12l3.5-3.5M3 14v3h14v-3" />`,
  about: svg`<circle cx="10" cy="10" r="7" /><path d="M10 9v5M10 6v.5" />`,
  table: svg`<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 8v8" />`,
  share: svg`<path d="M8 11.5 12.5 7M9.5 5.5l1.7-1.7a3.3 3.3 0 0 1 4.7 4.7L14.2 10M10.5 14.5l-1.7 1.7a3.3 3.3 0 0 1-4.7-4.7L5.8 10" />`,
  search: svg`<circle cx="8.5" cy="8.5" r="5" /><path d="m12.5 12.5 4 4" />`,
  layers: svg`<path d="m10 3 7 4-7 4-7-4zM3 11l7 4 7-4" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  plus: svg`<path d="M10 4v12M4 10h12" />`,
  minus: svg`<path d="M4 10h12" />`,
  fit: svg`<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" />`,
  length: svg`<path d="m3 13 10-10 4 4L7 17zM6 10l1.5 1.5M8.500 7.500 10 9M11 5l1.500 1.500" />`,
  area: svg`<path d="m4 6 7-3 6 6-3 7-9 1z" /><circle cx="4" cy="6" r="1" /><circle cx="11" cy="3" r="1" /><circle cx="17" cy="9" r="1" />`,
  star: svg`<path d="m10 3 2.200 4.600 5 .700-3.600 3.500.9 5-4.500-2.400-4.500 2.400.9-5L2.800 8.300l5-.700z" />`,
  help: svg`<circle cx="10" cy="10" r="7" /><path d="M8 8a2 2 0 1 1 2.800 1.800c-.5.3-.8.600-.8 1.200M10 13.500v.5" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** The icon, hidden from assistive technology: its button carries the name. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${SHAPES[name]}
  </svg>`;
}
