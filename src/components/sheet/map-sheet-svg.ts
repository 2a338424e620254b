import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import {
  type FlowItem,
  flowIntoColumns,
  type FlowPlace,
  getColumnWidthMm,
  wrapText,
} from "../../analysis/sheet/flow-columns.ts";
import { getTextWidthMm } from "../../analysis/sheet/paper-shapes.ts";
import { getPaperScaleBar } from "../../domain/paper-scale.ts";
import type { PaperRect } from "../../domain/paper.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { MapSheet } from "../../state/map-sheet.ts";
import { FONT_FAMILIES, TOKENS } from "../../theme/tokens.ts";
import { swatchSvg } from "../layers/swatch-svg.ts";
import type { MapSheetContent, SheetLegendEntry } from "./map-sheet-content.ts";
import { paperTextSvg } from "./paper-text-svg.ts";

const { ink: INK, ink2: INK_2, ink3: INK_3, line2: LINE } = TOKENS.light;
const PAPER = "#FFFFFF";
const FONT = [...FONT_FAMILIES, "sans-serif"].join(", ");

/** Heights of letters, mm: 16 pt, 9 pt, 7 pt, 5.7 pt. */
const TITLE_MM = 5.6;
const TEXT_MM = 3.2;
const SMALL_MM = 2.5;
const FINE_MM = 2;
/** Heights of lines of the column, mm. */
const ROW_MM = 5.2;
const HEADING_MM = 6.4;
const FINE_ROW_MM = 3;
/** A legend box is 16 × 12 px; this makes it 5 mm wide. */
const SWATCH_SCALE = 5 / 16;
const SWATCH_GAP_MM = 7;
const MAX_BAR_MM = 60;
/** No coordinate is written so near to a corner where something else stands, mm. */
const TICK_ROOM_MM = 14;

/** A tick of the graticule on the frame of the map, mm along its edge. */
export interface SheetTick {
  readonly axis: "lon" | "lat";
  readonly text: string;
  readonly atMm: number;
}

/** Words of the furniture. */
export interface SheetWords {
  readonly legend: string;
  readonly north: string;
  readonly trueAtCentre: string;
  readonly label: string;
  readonly more: (count: number) => string;
}

type Line =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "entry"; readonly entry: SheetLegendEntry }
  | { readonly kind: "text"; readonly text: string };

/**
 * The whole sheet as one drawing in mm: the map's pixels from `imageUrl`, everything else vectors and real text. It
 * carries its own colours and letters, so that it looks the same where no style sheet reaches it: in a PNG.
 */
export function mapSheetSvg(
  { layout, scale }: MapSheet,
  content: MapSheetContent,
  words: SheetWords,
  imageUrl: string,
  ticks: readonly SheetTick[],
): TemplateResult {
  const { page, map, title, foot } = layout;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${page.widthMm}mm"
    height="${page.heightMm}mm"
    viewBox="0 0 ${page.widthMm} ${page.heightMm}"
    font-family=${FONT}
    fill=${INK}
    role="img"
    aria-label=${words.label}
  >
    ${paperTextSvg(content.title, title.xMm, title.yMm + 5, TITLE_MM, INK, true)}
    ${paperTextSvg(content.subtitle, title.xMm + title.widthMm, title.yMm + 5, SMALL_MM, INK_2, false, "end")}
    <image
      href=${imageUrl}
      x=${map.xMm}
      y=${map.yMm}
      width=${map.widthMm}
      height=${map.heightMm}
      preserveAspectRatio="none"
    />
    <rect
      x=${map.xMm}
      y=${map.yMm}
      width=${map.widthMm}
      height=${map.heightMm}
      fill="none"
      stroke=${INK}
      stroke-width="0.25"
    />
    ${ticks.map((tick) => drawTick(tick, map))} ${drawNorth(map, words.north)}
    ${content.sketch === null ? nothing : drawChip(content.sketch, map)}
    ${drawStrip(layout.strip, scale, words)} ${drawInfo(layout.info, layout.columnCount, content, words)}
    ${paperTextSvg(content.foot, foot.xMm, foot.yMm + foot.heightMm / 2 + 1, FINE_MM, INK_3)}
  </svg>`;
}

/** Text over the map, on a strip of paper: a halo would be a second text to who copies the page. */
function drawOverMap(text: string, xMm: number, yMm: number, sizeMm: number, anchor: "start" | "middle") {
  const widthMm = getTextWidthMm(text, sizeMm) + 0.6;
  return svg`<g>
    <rect
      x=${anchor === "middle" ? xMm - widthMm / 2 : xMm - 0.3}
      y=${yMm - sizeMm * 0.65}
      width=${widthMm}
      height=${sizeMm * 1.3}
      rx="0.4"
      fill=${PAPER}
      fill-opacity="0.75"
    />
    ${paperTextSvg(text, xMm, yMm, sizeMm, INK, false, anchor)}
  </g>`;
}

function drawTick({ axis, text, atMm }: SheetTick, { xMm, yMm, widthMm, heightMm }: PaperRect) {
  const isLon = axis === "lon";
  const x = isLon ? xMm + atMm : xMm;
  const y = isLon ? yMm + heightMm : yMm + atMm;
  const isNamed = isLon ? atMm < widthMm - TICK_ROOM_MM : atMm > TICK_ROOM_MM;
  const path = isLon ? `M${x} ${y}v-2M${x} ${yMm}v2` : `M${x} ${y}h2M${xMm + widthMm} ${y}h-2`;
  return svg`<g>
    <path d=${path} stroke=${INK} stroke-width="0.25" />
    ${isNamed ? drawOverMap(text, isLon ? x + 1 : x + 2.6, isLon ? y - 1.8 : y - 1.6, FINE_MM, "start") : nothing}
  </g>`;
}

function drawNorth({ xMm, yMm, widthMm }: PaperRect, word: string): SVGTemplateResult {
  const x = xMm + widthMm - 8;
  const y = yMm + 4;
  return svg`<g>
    <path d="M${x} ${y}l2.4 7.200l-2.400 -1.700l-2.400 1.700z" fill=${INK} stroke=${PAPER} stroke-width="0.6" paint-order="stroke" />
    ${drawOverMap(word, x, y + 9.8, SMALL_MM, "middle")}
  </g>`;
}

function drawChip(word: string, { xMm, yMm }: PaperRect): SVGTemplateResult {
  const widthMm = getTextWidthMm(word, SMALL_MM) + 3;
  return svg`<g>
    <rect x=${xMm + 3} y=${yMm + 3} width=${widthMm} height="5" rx="0.8" fill=${PAPER} stroke=${INK} stroke-width="0.2" />
    ${paperTextSvg(word, xMm + 3 + widthMm / 2, yMm + 5.5, SMALL_MM, INK, true, "middle")}
  </g>`;
}

function drawStrip({ xMm, yMm }: PaperRect, scale: number, words: SheetWords): SVGTemplateResult {
  const { lengthM, widthMm } = getPaperScaleBar(scale, MAX_BAR_MM);
  const y = yMm + 7;
  const start = xMm + 24;
  const label = lengthM >= 1000 ? `${formatNumber(lengthM / 1000)} km` : `${formatNumber(lengthM)} m`;
  return svg`<g>
    ${paperTextSvg(`1:${formatNumber(scale)}`, xMm, y - 1, TEXT_MM, INK, true)}
    <path
      d="M${start} ${y - 1.8}v1.800h${widthMm}v-1.800M${start + widthMm / 2} ${y}v-1"
      fill="none"
      stroke=${INK}
      stroke-width="0.3"
    />
    ${paperTextSvg("0", start, y - 3.4, FINE_MM, INK_2, false, "middle")}
    ${paperTextSvg(label, start + widthMm, y - 3.4, FINE_MM, INK_2, false, "middle")}
    ${paperTextSvg(words.trueAtCentre, start + widthMm + 10, y - 1, FINE_MM, INK_2)}
  </g>`;
}

function drawInfo(
  rect: PaperRect,
  columnCount: number,
  content: MapSheetContent,
  words: SheetWords,
): SVGTemplateResult {
  const widthMm = getColumnWidthMm(rect, columnCount);
  const { places, leftOut } = flowIntoColumns(listLines(content, words, widthMm), rect, columnCount);
  return svg`<g>
    ${places.map((place) => drawLine(place, widthMm))}
    ${
      leftOut === 0
        ? nothing
        : paperTextSvg(
            words.more(leftOut),
            rect.xMm + rect.widthMm,
            rect.yMm + rect.heightMm + 1.5,
            FINE_MM,
            INK_3,
            false,
            "end",
          )
    }
  </g>`;
}

function listLines(
  { legend, notes }: MapSheetContent,
  words: SheetWords,
  widthMm: number,
): readonly FlowItem<Line>[] {
  const heading = (text: string): FlowItem<Line> => ({
    content: { kind: "heading", text },
    heightMm: HEADING_MM,
    keepsWithNext: true,
  });
  return [
    ...(legend.length === 0 ? [] : [heading(words.legend)]),
    ...legend.map((entry): FlowItem<Line> => ({ content: { kind: "entry", entry }, heightMm: ROW_MM })),
    ...notes.flatMap((note) => [
      heading(note.heading),
      ...note.lines
        .flatMap((line) => wrapText(line, FINE_MM, widthMm))
        .map((text): FlowItem<Line> => ({ content: { kind: "text", text }, heightMm: FINE_ROW_MM })),
    ]),
  ];
}

function drawLine({ content, xMm, yMm }: FlowPlace<Line>, widthMm: number): SVGTemplateResult {
  switch (content.kind) {
    case "heading":
      return svg`<g>
        ${paperTextSvg(content.text, xMm, yMm + 2.6, SMALL_MM, INK, true)}
        <path d="M${xMm} ${yMm + 5}h${widthMm}" stroke=${LINE} stroke-width="0.2" />
      </g>`;
    case "entry":
      return svg`<g>
        <g transform="translate(${xMm} ${yMm + 0.7}) scale(${SWATCH_SCALE})">
          ${swatchSvg(content.entry.swatch, `sheet-${content.entry.id}`)}
        </g>
        ${paperTextSvg(content.entry.name, xMm + SWATCH_GAP_MM, yMm + ROW_MM / 2, SMALL_MM, INK)}
      </g>`;
    case "text":
      return paperTextSvg(content.text, xMm, yMm + FINE_ROW_MM / 2, FINE_MM, INK_2);
  }
}
