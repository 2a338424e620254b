import { nothing, svg, type TemplateResult, html } from "lit";
import type { Swatch } from "../../theme/swatch.ts";

const WIDTH = 16;
const HEIGHT = 12;

/** A legend box drawn as the map draws it. `name` keeps its pattern's id apart from the others'. */
export function swatchSvg(swatch: Swatch, name: string): TemplateResult {
  const { pattern } = swatch;
  const inset = swatch.edgeWidthPx / 2;
  const id = `pattern-${name}`;
  return html`<svg width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    ${
      pattern === undefined
        ? nothing
        : svg`<defs>
            <pattern id=${id} width=${pattern.tilePx} height=${pattern.tilePx} patternUnits="userSpaceOnUse">
              <path d=${pattern.strokePath} stroke=${pattern.colour} stroke-width=${pattern.strokeWidthPx} fill="none" />
              <path d=${pattern.fillPath} fill=${pattern.colour} />
            </pattern>
          </defs>`
    }
    <rect
      x=${inset}
      y=${inset}
      width=${WIDTH - swatch.edgeWidthPx}
      height=${HEIGHT - swatch.edgeWidthPx}
      fill=${swatch.fill ?? "none"}
      fill-opacity=${swatch.fillOpacity}
    />
    ${pattern === undefined ? nothing : svg`<rect width=${WIDTH} height=${HEIGHT} fill="url(#${id})" opacity=${pattern.opacity} />`}
    <rect
      x=${inset}
      y=${inset}
      width=${WIDTH - swatch.edgeWidthPx}
      height=${HEIGHT - swatch.edgeWidthPx}
      fill="none"
      stroke=${swatch.edge}
      stroke-width=${swatch.edgeWidthPx}
      stroke-dasharray=${swatch.isEdgeDashed ? "2 1.5" : nothing}
    />
  </svg>`;
}
