import { toRgb } from "./colour-space.ts";
import { PATTERNS, type PatternName } from "./pattern.ts";

/** Pixels of a pattern: straight (not premultiplied) RGBA, row by row from the top. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Distance from the point x, y to the stroke from x1, y1 to x2, y2. */
function getDistance(
  x: number,
  y: number,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/** The square itself and its neighbours: marks reach over the edge of their square. */
const NEIGHBOURS = [-1, 0, 1] as const;

/**
 * Draws one square of a pattern in `colour` (#RRGGBB) at `pixelRatio` device pixels per CSS pixel.
 * Coverage is taken from the distance to the mark, so edges are smooth and squares join without a seam.
 */
export function drawPattern(name: PatternName, colour: string, pixelRatio: number): PatternImage {
  const { tilePx, lines, lineWidthPx, dots, dotRadiusPx, opacity } = PATTERNS[name];
  const side = Math.max(1, Math.round(tilePx * pixelRatio));
  const pxPerPixel = tilePx / side;
  const [red, green, blue] = toRgb(colour);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      let coverage = 0;
      for (const right of NEIGHBOURS) {
        for (const down of NEIGHBOURS) {
          const x = (column + 0.5) * pxPerPixel + right * tilePx;
          const y = (row + 0.5) * pxPerPixel + down * tilePx;
          for (const line of lines) {
            coverage = Math.max(coverage, lineWidthPx / 2 - getDistance(x, y, line) + pxPerPixel / 2);
          }
          for (const dot of dots) {
            coverage = Math.max(coverage, dotRadiusPx - Math.hypot(x - dot[0], y - dot[1]) + pxPerPixel / 2);
          }
        }
      }
      const alpha = Math.min(1, coverage / pxPerPixel) * opacity;
      data.set([red, green, blue, Math.round(alpha * 255)], (row * side + column) * 4);
    }
  }
  return { width: side, height: side, data };
}
