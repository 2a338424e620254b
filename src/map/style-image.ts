import { toRgb } from "../theme/colour-space.ts";
import { isPatternName, type PatternName } from "../theme/pattern.ts";
import { drawPattern, type PatternImage } from "../theme/pattern-image.ts";

/** Point marks: a ring and squares with paper inside, a station's square with a core, a full square, a disc for a number. */
export const MARK_SHAPES = ["ring", "hollow-square", "cored-square", "square", "disc"] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

/*
 * An image's id says how to draw it, so that images are made when the style first asks for one:
 * `pattern/<name>/<#RRGGBB>` and `mark/<shape>/<stroke #RRGGBB>/<paper #RRGGBB>`.
 */

export function getPatternId(name: PatternName, colour: string): string {
  return `pattern/${name}/${colour}`;
}

export function getMarkId(shape: MarkShape, stroke: string, paper: string): string {
  return `mark/${shape}/${stroke}/${paper}`;
}

/** An image and how many of its pixels MapLibre shall put on a CSS pixel. */
export interface StyleImage {
  readonly image: PatternImage;
  readonly pixelRatio: number;
}

/**
 * MapLibre stretches a fill pattern from its own size at a whole zoom to twice that just before the next:
 * made smaller by √2, it is right in the middle and never far off.
 */
const PATTERN_SHRINK = Math.SQRT2;

/** The image an id names, for `pixelRatio` device pixels per CSS pixel; null for an id that is none of ours. */
export function drawStyleImage(id: string, pixelRatio: number): StyleImage | null {
  const [kind, name = "", colour = "", paper = ""] = id.split("/");
  if (kind === "pattern" && isPatternName(name)) {
    return { image: drawPattern(name, colour, pixelRatio), pixelRatio: pixelRatio * PATTERN_SHRINK };
  }
  const shape = MARK_SHAPES.find((candidate) => candidate === name);
  if (kind === "mark" && shape !== undefined) {
    return { image: drawMark(shape, colour, paper, pixelRatio), pixelRatio };
  }
  return null;
}

/** Half the side or diameter of a mark up to the middle of its line, and that line, in CSS pixels. */
const MARK_RADIUS_PX: Readonly<Record<MarkShape, number>> = {
  ring: 2.6,
  "hollow-square": 4,
  "cored-square": 4,
  square: 3.5,
  disc: 12.5,
};
const MARK_LINE_PX: Readonly<Record<MarkShape, number>> = {
  ring: 1.4,
  "hollow-square": 1.4,
  "cored-square": 1.4,
  square: 1.4,
  disc: 3,
};
/** Half the side of the core. */
const CORE_RADIUS_PX = 1.4;
/** Room for the smooth edge. */
const MARK_MARGIN_PX = 1;

/** From the middle of a mark to its outer edge, in CSS pixels. */
export function getMarkReachPx(shape: MarkShape): number {
  return MARK_RADIUS_PX[shape] + MARK_LINE_PX[shape] / 2;
}

/** Side of a mark's image in CSS pixels. */
function getMarkSizePx(shape: MarkShape): number {
  return 2 * (getMarkReachPx(shape) + MARK_MARGIN_PX);
}

function drawMark(shape: MarkShape, stroke: string, paper: string, pixelRatio: number): PatternImage {
  const side = Math.round(getMarkSizePx(shape) * pixelRatio);
  const data = new Uint8ClampedArray(side * side * 4);
  const strokeRgb = toRgb(stroke);
  const paperRgb = toRgb(paper);
  const halfLine = MARK_LINE_PX[shape] / 2;
  const isRound = shape === "ring" || shape === "disc";
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const x = Math.abs((column + 0.5) / pixelRatio - side / pixelRatio / 2);
      const y = Math.abs((row + 0.5) / pixelRatio - side / pixelRatio / 2);
      const outward = (isRound ? Math.hypot(x, y) : Math.max(x, y)) - MARK_RADIUS_PX[shape];
      const outer = getCoverage(outward - halfLine, pixelRatio);
      const inner = shape === "square" ? 0 : getCoverage(outward + halfLine, pixelRatio);
      const core = shape === "cored-square" ? getCoverage(Math.max(x, y) - CORE_RADIUS_PX, pixelRatio) : 0;
      const ink = 1 - inner + core;
      const rgb = strokeRgb.map((value, index) => value * ink + (paperRgb[index] ?? 0) * (1 - ink));
      data.set([...rgb, 255 * outer], (row * side + column) * 4);
    }
  }
  return { width: side, height: side, data };
}

/** Share of a device pixel inside an edge at a distance in CSS pixels, negative inside. */
function getCoverage(distancePx: number, pixelRatio: number): number {
  return Math.min(1, Math.max(0, 0.5 - distancePx * pixelRatio));
}
