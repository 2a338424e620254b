import { PATTERNS, type PatternName } from "./pattern.ts";

/** What an SVG `<pattern>` of the side `tilePx` holds: one path to stroke, one to fill. Either may be empty. */
export interface PatternSvg {
  readonly tilePx: number;
  readonly strokePath: string;
  readonly strokeWidthPx: number;
  readonly fillPath: string;
  readonly opacity: number;
}

/** The pattern as SVG path data, in CSS pixels. */
export function getPatternSvg(name: PatternName): PatternSvg {
  const { tilePx, lines, lineWidthPx, dots, dotRadiusPx, opacity } = PATTERNS[name];
  return {
    tilePx,
    strokePath: lines.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join(""),
    strokeWidthPx: lineWidthPx,
    fillPath: dots
      .map(
        ([x, y]) =>
          `M${x - dotRadiusPx} ${y}a${dotRadiusPx} ${dotRadiusPx} 0 1 0 ${2 * dotRadiusPx} 0` +
          `a${dotRadiusPx} ${dotRadiusPx} 0 1 0 ${-2 * dotRadiusPx} 0Z`,
      )
      .join(""),
    opacity,
  };
}
