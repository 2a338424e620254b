/** A pattern that repeats in squares, as data: the legend draws it in SVG, the map in pixels. Units are CSS pixels. */
export interface Pattern {
  /** Side of the square that repeats. */
  readonly tilePx: number;
  /** Straight strokes, from x1 y1 to x2 y2; they go on in the next square. */
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly lineWidthPx: number;
  /** Centres of round dots. */
  readonly dots: readonly (readonly [x: number, y: number])[];
  readonly dotRadiusPx: number;
  /** 0–1; patterns lie over a fill and must not hide it. */
  readonly opacity: number;
}

const NO_LINES = { lines: [], lineWidthPx: 0 } as const;
const NO_DOTS = { dots: [], dotRadiusPx: 0 } as const;

/** Tiles are 8 px wide or a power of two of it, so that they are whole device pixels at 1×, 1.5× and 2×. */
export const PATTERNS = {
  "staggered-dots": {
    tilePx: 8,
    ...NO_LINES,
    dots: [
      [2, 2],
      [6, 6],
    ],
    dotRadiusPx: 0.9,
    opacity: 0.45,
  },
  "level-lines": { tilePx: 4, lines: [[0, 2, 4, 2]], lineWidthPx: 0.7, ...NO_DOTS, opacity: 0.38 },
  "upright-lines": { tilePx: 4, lines: [[2, 0, 2, 4]], lineWidthPx: 0.7, ...NO_DOTS, opacity: 0.28 },
  crosses: {
    tilePx: 8,
    lines: [
      [4, 2, 4, 6],
      [2, 4, 6, 4],
    ],
    lineWidthPx: 0.8,
    ...NO_DOTS,
    opacity: 0.55,
  },
  "staggered-dashes": {
    tilePx: 8,
    lines: [
      [1, 2, 4, 2],
      [5, 6, 8, 6],
    ],
    lineWidthPx: 0.8,
    ...NO_DOTS,
    opacity: 0.34,
  },
  "upright-dashes": {
    tilePx: 8,
    lines: [
      [2, 1, 2, 4],
      [6, 5, 6, 8],
    ],
    lineWidthPx: 0.8,
    ...NO_DOTS,
    opacity: 0.34,
  },
  ripples: {
    tilePx: 16,
    lines: [
      [2, 4, 8, 4],
      [10, 12, 16, 12],
    ],
    lineWidthPx: 0.8,
    ...NO_DOTS,
    opacity: 0.4,
  },
  "rising-lines": { tilePx: 8, lines: [[0, 8, 8, 0]], lineWidthPx: 1.1, ...NO_DOTS, opacity: 0.75 },
  "cross-hatch": {
    tilePx: 8,
    lines: [
      [0, 8, 8, 0],
      [0, 0, 8, 8],
    ],
    lineWidthPx: 1,
    ...NO_DOTS,
    opacity: 0.9,
  },
  "sparse-dots": { tilePx: 8, ...NO_LINES, dots: [[4, 4]], dotRadiusPx: 0.7, opacity: 0.45 },
} as const satisfies Record<string, Pattern>;

export type PatternName = keyof typeof PATTERNS;

export function isPatternName(text: string): text is PatternName {
  return Object.hasOwn(PATTERNS, text);
}
