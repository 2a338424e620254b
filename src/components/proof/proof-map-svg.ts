import type { MultiPolygon, Polygon } from "geojson";
import { nothing, svg, type SVGTemplateResult, html, type TemplateResult } from "lit";
import type { PaperFrame, PaperPoint } from "../../analysis/sheet/paper-frame.ts";
import {
  getTextWidthMm,
  type PaperLabel,
  placeLabels,
  toPathData,
} from "../../analysis/sheet/paper-shapes.ts";
import { getPaperScaleBar } from "../../domain/paper-scale.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { SheetShape } from "../../state/sheet-shapes.ts";
import { getLandUseFill } from "../../theme/land-use-colours.ts";
import { TOKENS } from "../../theme/tokens.ts";
import { paperTextSvg } from "../sheet/paper-text-svg.ts";

/** Height of letters on a map, mm: 7 pt for names, a size that still copies. */
const NAME_SIZE_MM = 2.3;
const NUMBER_SIZE_MM = 2;
/** A piece smaller than this on paper is ringed, so that it is found. */
const RING_BELOW_MM = 8;
const RING_GAP_MM = 1.5;
/** From this scale on plots are as fine as their own edges: thinner lines, and no names but the subjects'. */
const FAR_SCALE = 25_000;
/** More vertices than this are not numbered on the map: the numbers would hide what they name. */
const MAX_NUMBERED = 40;
/** Longest scale bar, mm. */
const MAX_BAR_MM = 40;
/** Land around the subjects is drawn this much paler than on the screen. */
const SURROUNDING_OPACITY = 0.45;

const INK = TOKENS.light.ink;
const INK_2 = TOKENS.light.ink2;
const ERROR = TOKENS.light.error;
const PAPER = "#FFFFFF";

/** What is drawn in a frame. */
export interface ProofMap {
  readonly frame: PaperFrame;
  readonly shapes: readonly SheetShape[];
  /** Ids of what the sheet is about, drawn bold; the second of two dashed. */
  readonly subjects: readonly string[];
  readonly piece: Polygon | MultiPolygon | null;
  /** The shape whose vertices are shown and, where they are few, numbered as in the table. */
  readonly numbered: Polygon | MultiPolygon | null;
  readonly nameOf: (shape: SheetShape) => string;
  /** Words of the furniture, and what the map shows for those who do not see it. */
  readonly words: { readonly label: string; readonly north: string; readonly sketch: string | null };
}

/** A map of polygons as vectors, to scale, its texts real text. Always light: it is for paper. */
export function proofMapSvg(map: ProofMap): TemplateResult {
  const { frame, shapes, subjects, piece, numbered, nameOf, words } = map;
  const { widthMm, heightMm } = frame;
  const plots = shapes.filter(({ layer }) => layer === "plots");
  const clusters = shapes.filter(({ layer }) => layer === "clusters");
  const isNear = frame.scale < FAR_SCALE;
  const isSubject = ({ id }: SheetShape): boolean => subjects.includes(id);
  const labels = placeLabels(
    [...plots.filter((plot) => isNear || isSubject(plot)), ...clusters.filter(isSubject)].map((shape) => ({
      name: nameOf(shape),
      geometry: shape.geometry,
      isSubject: isSubject(shape),
    })),
    frame,
    NAME_SIZE_MM,
  );
  return html`<svg
    class="map"
    xmlns="http://www.w3.org/2000/svg"
    width="${widthMm}mm"
    height="${heightMm}mm"
    viewBox="0 0 ${widthMm} ${heightMm}"
    role="img"
    aria-label=${words.label}
  >
    <defs>
      <pattern id="cut" width="1.6" height="1.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 .8H1.6" stroke=${ERROR} stroke-width="0.25" />
      </pattern>
    </defs>
    <svg width=${widthMm} height=${heightMm} viewBox="0 0 ${widthMm} ${heightMm}" overflow="hidden">
      <rect width=${widthMm} height=${heightMm} fill=${PAPER} />
      ${plots.map((shape) => drawPlot(shape, frame, isSubject(shape)))}
      ${clusters.map(
        ({ geometry }) =>
          svg`<path d=${toPathData(geometry, frame)} fill="none" stroke=${INK} stroke-width="0.35" opacity="0.8" />`,
      )}
      ${subjects.map((id, index) => {
        const shape = shapes.find((candidate) => candidate.id === id);
        return shape === undefined ? nothing : drawSubject(shape, frame, index > 0);
      })}
      ${piece === null ? nothing : drawPiece(piece, frame)} ${labels.map(drawLabel)}
      ${numbered === null ? nothing : drawVertices(numbered, frame, piece !== null)}
    </svg>
    <rect
      x="0.1"
      y="0.1"
      width=${widthMm - 0.2}
      height=${heightMm - 0.2}
      fill="none"
      stroke=${INK}
      stroke-width="0.2"
    />
    ${drawNorth([widthMm - 6, 4], words.north)} ${drawScale(frame)}
    ${words.sketch === null ? nothing : drawChip(words.sketch)}
  </svg>`;
}

function drawPlot({ geometry, landUse = "" }: SheetShape, frame: PaperFrame, isSubject: boolean) {
  const { fill, fillOpacity, edge } = getLandUseFill(landUse, "light", "standard");
  const isStreet = edge === fill;
  return svg`<path
    d=${toPathData(geometry, frame)}
    fill=${fill}
    fill-opacity=${isSubject ? fillOpacity : fillOpacity * SURROUNDING_OPACITY}
    stroke=${isStreet ? TOKENS.light.line2 : edge}
    stroke-width=${frame.scale < FAR_SCALE ? 0.12 : 0.04}
    fill-rule="evenodd"
  />`;
}

function drawSubject({ geometry }: SheetShape, frame: PaperFrame, isSecond: boolean): SVGTemplateResult {
  return svg`<path
    d=${toPathData(geometry, frame)}
    fill="none"
    stroke=${INK}
    stroke-width="0.6"
    stroke-linejoin="round"
    stroke-dasharray=${isSecond ? "2 1.2" : nothing}
  />`;
}

function drawPiece(piece: Polygon | MultiPolygon, frame: PaperFrame): SVGTemplateResult {
  const path = toPathData(piece, frame);
  const points = listShells(piece).map((position) => frame.toPaper(position));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const isSmall = right - left < RING_BELOW_MM && bottom - top < RING_BELOW_MM;
  return svg`
    <path d=${path} fill=${ERROR} fill-opacity="0.12" fill-rule="evenodd" />
    <path d=${path} fill="url(#cut)" stroke=${ERROR} stroke-width="0.35" stroke-linejoin="round" fill-rule="evenodd" />
    ${
      isSmall
        ? svg`<circle cx=${(left + right) / 2} cy=${(top + bottom) / 2} r=${Math.hypot(right - left, bottom - top) / 2 + RING_GAP_MM} fill="none" stroke=${ERROR} stroke-width="0.3" />`
        : nothing
    }
  `;
}

function drawVertices(
  geometry: Polygon | MultiPolygon,
  frame: PaperFrame,
  isPiece: boolean,
): SVGTemplateResult {
  const colour = isPiece ? ERROR : INK;
  const rings = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flat();
  const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const isNumbered = count <= MAX_NUMBERED;
  return svg`${rings.map((ring) =>
    ring.slice(0, -1).map((position, index) => {
      const [x, y] = frame.toPaper(position);
      return svg`<circle cx=${x} cy=${y} r="0.55" fill=${PAPER} stroke=${colour} stroke-width="0.25" />
        ${isNumbered ? drawText(String(index + 1), [x + 1, y - 0.8], NUMBER_SIZE_MM, colour, "start") : nothing}`;
    }),
  )}`;
}

function drawLabel({ text, at, isSubject }: PaperLabel): SVGTemplateResult {
  return drawText(text, at, NAME_SIZE_MM, isSubject ? INK : INK_2, "middle", isSubject);
}

/**
 * Text in the middle of its height, over a strip of paper: a halo would be a second text to who copies or searches
 * the page.
 */
function drawText(
  text: string,
  [x, y]: PaperPoint,
  sizeMm: number,
  colour: string,
  anchor: "start" | "middle",
  isBold = false,
): SVGTemplateResult {
  const widthMm = getTextWidthMm(text, sizeMm) + 0.4;
  return svg`<rect
      x=${anchor === "middle" ? x - widthMm / 2 : x - 0.2}
      y=${y - sizeMm * 0.6}
      width=${widthMm}
      height=${sizeMm * 1.2}
      rx="0.4"
      fill=${PAPER}
      fill-opacity="0.7"
    />${paperTextSvg(text, x, y, sizeMm, colour, isBold, anchor)}`;
}

function drawNorth([x, y]: PaperPoint, word: string): SVGTemplateResult {
  return svg`<g>
    <path d="M${x} ${y}l2 6l-2 -1.4l-2 1.4z" fill=${INK} stroke=${PAPER} stroke-width="0.5" paint-order="stroke" />
    ${drawText(word, [x, y + 8.4], NAME_SIZE_MM, INK, "middle")}
  </g>`;
}

function drawScale({ scale, heightMm }: PaperFrame): SVGTemplateResult {
  const { lengthM, widthMm } = getPaperScaleBar(scale, MAX_BAR_MM);
  const y = heightMm - 4;
  const decimals = lengthM < 1 ? 1 : 0;
  const label =
    lengthM >= 1000 ? `${formatNumber(lengthM / 1000)} km` : `${formatNumber(lengthM, decimals)} m`;
  return svg`<g>
    <path d="M4 ${y - 1.4}v1.4h${widthMm}v-1.4M${4 + widthMm / 2} ${y}v-0.8" fill="none" stroke=${PAPER} stroke-width="1" />
    <path d="M4 ${y - 1.4}v1.4h${widthMm}v-1.4M${4 + widthMm / 2} ${y}v-0.8" fill="none" stroke=${INK} stroke-width="0.25" />
    ${drawText(label, [4 + widthMm + 1.5, y - 0.6], NAME_SIZE_MM, INK, "start")}
    ${drawText(`1:${formatNumber(scale)}`, [4, y - 3.4], NAME_SIZE_MM, INK, "start", true)}
  </g>`;
}

function drawChip(word: string): SVGTemplateResult {
  const widthMm = 3 + getTextWidthMm(word, NAME_SIZE_MM);
  return svg`<g>
    <rect x="3" y="3" width=${widthMm} height="4.6" rx="0.8" fill=${PAPER} stroke=${INK} stroke-width="0.2" />
    ${drawText(word, [3 + widthMm / 2, 5.3], NAME_SIZE_MM, INK, "middle", true)}
  </g>`;
}

function listShells(geometry: Polygon | MultiPolygon) {
  return geometry.type === "Polygon"
    ? (geometry.coordinates[0] ?? [])
    : geometry.coordinates.flatMap(([shell = []]) => shell);
}
