import type { FeatureCollection, Geometry } from "geojson";
import { PARK_LAYERS, type ParkLayer } from "../domain/layer.ts";

/** Properties that only one layer requires: any of them on a feature tells the layer. */
const TELLING_FIELDS: readonly (readonly [layer: ParkLayer, fields: readonly string[]])[] = [
  ["plots", ["landUse", "stage"]],
  ["plants", ["plot", "state"]],
];

/** The first features tell; a layer is the same all through. */
const SAMPLE_SIZE = 20;

/**
 * Which layer of a park a file is: by its name (`plots.geojson`, `my-plots-2026.json`), else by the properties
 * of its first features; undefined when neither tells.
 */
export function guessLayer(
  fileName: string,
  collection: FeatureCollection<Geometry | null>,
): ParkLayer | undefined {
  const words = fileName.toLowerCase().split(/[^a-z]+/);
  const named = PARK_LAYERS.find((layer) => words.includes(layer));
  if (named !== undefined) return named;
  const sample = collection.features.slice(0, SAMPLE_SIZE);
  const telling = TELLING_FIELDS.find(([, fields]) =>
    sample.some(({ properties }) => fields.every((field) => Object.hasOwn(properties ?? {}, field))),
  );
  return telling?.[0];
}
