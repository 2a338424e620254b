import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { ParkLayer } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import type { Sited } from "../domain/site.ts";
import {
  getClusterDisplay,
  getPlaceDisplay,
  getPlantDisplay,
  getPlotDisplay,
  getZoneDisplay,
} from "./display-properties.ts";

type LayerRecord<Layer extends ParkLayer> = Park[Layer][number];

const GET_DISPLAY: {
  readonly [Layer in ParkLayer]: (record: LayerRecord<Layer>, asOf: string) => object;
} = {
  clusters: getClusterDisplay,
  zones: getZoneDisplay,
  plots: getPlotDisplay,
  plants: getPlantDisplay,
  places: getPlaceDisplay,
};

/**
 * The shapes of a layer as a map wants them: feature id = `site.index`, display properties only.
 * `geometries` are by `site.index`, lon-lat in degrees; a record without one is left out.
 * `asOf` is the day statuses are told for, YYYY-MM-DD.
 */
export function toLayerCollection<Layer extends ParkLayer>(
  layer: Layer,
  records: readonly LayerRecord<Layer>[],
  geometries: readonly (Geometry | null)[],
  asOf: string,
): FeatureCollection {
  const getDisplay = GET_DISPLAY[layer];
  return toCollection(records, geometries, (record) => getDisplay(record, asOf));
}

/** The shapes of a file that is no park layer: labelled by their id. */
export function toFileCollection(
  features: readonly (Sited & { readonly id: string })[],
  geometries: readonly (Geometry | null)[],
): FeatureCollection {
  return toCollection(features, geometries, ({ id }) => ({ label: id }));
}

function toCollection<Row extends Sited>(
  records: readonly Row[],
  geometries: readonly (Geometry | null)[],
  getProperties: (record: Row) => object,
): FeatureCollection {
  const features: Feature[] = [];
  for (const record of records) {
    const { index } = record.site;
    const geometry = geometries[index] ?? null;
    if (geometry === null) continue;
    features.push({ type: "Feature", id: index, properties: { ...getProperties(record) }, geometry });
  }
  return { type: "FeatureCollection", features };
}
