import { html, svg, type TemplateResult } from "lit";
import type { Silhouette } from "../../analysis/sites/silhouettes.ts";

/** Radius of the mark of a site that is known as a point only, px. */
const POINT_PX = 3;

export interface SilhouetteBox {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Metres a pixel stands for; null where no site has an outline. */
  readonly mPerPx: number | null;
}

/** The outline of a site in a box, true to the scale of the box; a point where it has none. */
export function silhouetteSvg(
  { path }: Silhouette,
  { widthPx, heightPx, mPerPx }: SilhouetteBox,
): TemplateResult {
  return html`<svg
    class="silhouette"
    width=${widthPx}
    height=${heightPx}
    viewBox="${-widthPx / 2} ${-heightPx / 2} ${widthPx} ${heightPx}"
    aria-hidden="true"
  >
    ${
      path === "" || mPerPx === null
        ? svg`<circle class="point" r=${POINT_PX} />`
        : svg`<path d=${path} transform="scale(${1 / mPerPx})" vector-effect="non-scaling-stroke" fill-rule="evenodd" />`
    }
  </svg>`;
}
