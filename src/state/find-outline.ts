import type { Geometry } from "geojson";
import type { ParkData } from "../data/park-data.ts";
import type { FeatureRef } from "../domain/layer.ts";

/** The shape of a cluster or zone that is on the page. */
export function findOutline({ park, shapes }: ParkData, { layer, id }: FeatureRef): Geometry | undefined {
  if (layer !== "clusters" && layer !== "zones") return undefined;
  const records: readonly { readonly id: string; readonly site: { readonly index: number } }[] = park[layer];
  const index = records.find((record) => record.id === id)?.site.index;
  const layerShapes = shapes[layer];
  if (index === undefined || layerShapes?.kind !== "features") return undefined;
  return layerShapes.collection.features.find((feature) => Number(feature.id) === index)?.geometry;
}
