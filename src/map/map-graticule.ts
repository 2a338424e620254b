import type { Map as MapLibreMap } from "maplibre-gl";
import { coversView, getGraticule, type Graticule, toGraticuleShapes } from "./graticule-lines.ts";
import { GraticuleLabels } from "./graticule-labels.ts";
import { getMapBounds } from "./map-extent.ts";
import type { MapPadding } from "./map-options.ts";

/** Keeps the lines and labels of the graticule with the view. */
export class MapGraticule {
  private readonly map: MapLibreMap;
  private readonly labels: GraticuleLabels;
  private graticule: Graticule;

  constructor(map: MapLibreMap, inset: MapPadding) {
    this.map = map;
    this.graticule = getGraticule(getMapBounds(map), map.getZoom());
    this.labels = new GraticuleLabels(map.getContainer(), inset);
    this.placeLabels();
  }

  getShapes(): GeoJSON.FeatureCollection {
    return toGraticuleShapes(this.graticule);
  }

  placeLabels(): void {
    this.labels.place(this.map, this.graticule);
  }

  /** Makes new lines where the view has left the old ones; null where they still do. */
  follow(): GeoJSON.FeatureCollection | null {
    const bounds = getMapBounds(this.map);
    const zoom = this.map.getZoom();
    if (coversView(this.graticule, bounds, zoom)) return null;
    this.graticule = getGraticule(bounds, zoom);
    this.placeLabels();
    return this.getShapes();
  }

  remove(): void {
    this.labels.remove();
  }
}
