import { svg, type SVGTemplateResult } from "lit";

/** Text on paper, a real text to copy and to search: `yMm` is the middle of its height. */
export function paperTextSvg(
  text: string,
  xMm: number,
  yMm: number,
  sizeMm: number,
  colour: string,
  isBold = false,
  anchor: "start" | "middle" | "end" = "start",
): SVGTemplateResult {
  return svg`<text
    x=${xMm}
    y=${yMm}
    font-size=${sizeMm}
    font-weight=${isBold ? 700 : 400}
    text-anchor=${anchor}
    dominant-baseline="central"
    fill=${colour}
  >${text}</text>`;
}
