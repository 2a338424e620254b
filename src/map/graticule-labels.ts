import type { Map as MapLibreMap } from "maplibre-gl";
import { formatGraticuleLabel, type Graticule } from "./graticule-lines.ts";
import type { MapPadding } from "./map-options.ts";

const ARCSEC_PER_DEGREE = 3600;
/** From the map's edge to its labels, and from a line to its label, px. */
const EDGE_GAP_PX = 16;
const LINE_GAP_PX = 3;
/** Height of a label's box, px. */
const LABEL_HEIGHT_PX = 14;

/** Names the lines of the graticule along the left and the bottom edge of the map. */
export class GraticuleLabels {
  private readonly root: HTMLElement;
  private readonly inset: MapPadding;

  constructor(container: HTMLElement, inset: MapPadding) {
    this.inset = inset;
    this.root = document.createElement("div");
    this.root.className = "graticule-labels";
    // the coordinates of the pointer are told elsewhere; these would only be read out of order
    this.root.ariaHidden = "true";
    container.append(this.root);
  }

  /** Puts the labels where the lines are now. */
  place(map: MapLibreMap, graticule: Graticule): void {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const { lng, lat } = map.getCenter();
    const { top, right, bottom, left } = this.inset;
    const labels: [text: string, x: number, y: number][] = [];
    for (const arcsec of graticule.latsArcsec) {
      const y = map.project([lng, arcsec / ARCSEC_PER_DEGREE]).y - LABEL_HEIGHT_PX - LINE_GAP_PX;
      if (y < top || y > height - bottom - LABEL_HEIGHT_PX) continue;
      labels.push([formatGraticuleLabel(arcsec, "lat", graticule.stepArcsec), EDGE_GAP_PX, y]);
    }
    for (const arcsec of graticule.lonsArcsec) {
      const x = map.project([arcsec / ARCSEC_PER_DEGREE, lat]).x + LINE_GAP_PX;
      if (x < left || x > width - right) continue;
      const y = height - EDGE_GAP_PX - LABEL_HEIGHT_PX;
      labels.push([formatGraticuleLabel(arcsec, "lon", graticule.stepArcsec), x, y]);
    }
    this.show(labels);
  }

  private show(labels: readonly (readonly [text: string, x: number, y: number])[]): void {
    while (this.root.childElementCount > labels.length) this.root.lastElementChild?.remove();
    labels.forEach(([text, x, y], index) => {
      const element = this.root.children[index] ?? this.root.appendChild(document.createElement("span"));
      if (!(element instanceof HTMLElement)) return;
      if (element.textContent !== text) element.textContent = text;
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    });
  }

  remove(): void {
    this.root.remove();
  }
}
