import { toLabelPoints } from "./label-points.ts";
import { getLabelSource, LABEL_MIN_ZOOM, LABELLED_LAYERS, type LabelledLayer } from "./layers/labels.ts";
import type { LiveData } from "./park-style.ts";
import type { MapScene } from "./scene.ts";

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

/** A plot's code stands in its upper part: plants stand in the middle. */
const HEIGHT_SHARE: Readonly<Record<LabelledLayer, number>> = {
  clusters: 0.5,
  zones: 0.5,
  plots: 0.74,
  plants: 0.5,
};

/** Makes the points of labels when they are first seen: not before the map, and not for a look from afar. */
export class MapLabels {
  private readonly made = new Map<LabelledLayer, GeoJSON.FeatureCollection>();

  /** Points that are wanted at this zoom and not made yet, by source. */
  makeMissing(scene: MapScene, zoom: number): LiveData {
    const missing: Record<string, GeoJSON.FeatureCollection> = {};
    for (const layer of LABELLED_LAYERS) {
      const shapes = scene.shapes[layer];
      if (shapes?.kind === "tiles" || !scene.visible[layer] || zoom < LABEL_MIN_ZOOM[layer]) continue;
      const collection = shapes?.collection;
      if (collection === this.made.get(layer)) continue;
      if (collection === undefined) this.made.delete(layer);
      else this.made.set(layer, collection);
      missing[getLabelSource(layer)] = toLabelPoints(collection ?? EMPTY, HEIGHT_SHARE[layer]);
    }
    return missing;
  }
}
