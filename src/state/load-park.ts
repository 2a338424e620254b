import { toLayerCollection } from "../analysis/layer-collection.ts";
import { DecodeError } from "../data/decode-error.ts";
import type { ParkData } from "../data/park-data.ts";
import { MANIFEST_FILE } from "../data/park-files.ts";
import { readPark } from "../data/read-park.ts";
import { createFetchFiles } from "../data/sources/fetch-files.ts";
import { PARK_LAYERS, type ParkLayer } from "../domain/layer.ts";
import type { LayerShapes } from "../domain/layer-shapes.ts";

export type LoadedPark =
  | { readonly kind: "loaded"; readonly data: ParkData }
  | { readonly kind: "failed"; readonly file: string; readonly reason: string };

/**
 * Loads a park folder that is served with the app. Its shapes are the app's own and checked when the app
 * is built, so they are decoded and measured here without the geometric checks a user's file goes through.
 */
export async function loadPark(parksUrl: string, parkId: string): Promise<LoadedPark> {
  try {
    const files = createFetchFiles(`${parksUrl}${encodeURIComponent(parkId)}/`);
    const { park, plan, geometries, findings } = await readPark(files, { validate: false });
    const shapes: Partial<Record<ParkLayer, LayerShapes>> = {};
    for (const layer of PARK_LAYERS) {
      shapes[layer] = {
        kind: "features",
        collection: toLayerCollection(layer, park[layer], geometries[layer], park.manifest.asOf),
      };
    }
    return { kind: "loaded", data: { park, plan, shapes, findings } };
  } catch (error) {
    if (error instanceof DecodeError) {
      return { kind: "failed", file: error.file, reason: `${error.path} ${error.reason}`.trim() };
    }
    return {
      kind: "failed",
      file: MANIFEST_FILE,
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}
