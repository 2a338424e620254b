import type { Geometry } from "geojson";
import type { ParkData } from "../data/park-data.ts";
import type { FeatureRef } from "../domain/layer.ts";
import { collectGeometries, type GetShapes } from "./collect-geometries.ts";
import type { ParkIndex } from "./park-index.ts";
import { findRecord } from "./park-index.ts";

/** One word for a feature. */
export function getRefKey({ layer, id }: FeatureRef): string {
  return `${layer}:${id}`;
}

/** Shapes of features by `getRefKey`, from the page or from the worker that keeps them; the reading ends with the last. */
export async function collectSiteShapes(
  { shapes }: Pick<ParkData, "shapes">,
  index: ParkIndex,
  refs: readonly FeatureRef[],
  getShapes: GetShapes,
): Promise<ReadonlyMap<string, Geometry>> {
  const found = new Map<string, Geometry>();
  for (const layer of ["plots", "plants"] as const) {
    const keyOf = new Map<number, string>();
    for (const ref of refs) {
      const record = ref.layer === layer ? findRecord(index, ref) : undefined;
      if (record !== undefined) keyOf.set(record.site.index, getRefKey(ref));
    }
    const geometries = await collectGeometries(shapes[layer], { getShapes }, new Set(keyOf.keys()));
    for (const [position, geometry] of geometries) {
      const key = keyOf.get(position);
      if (key !== undefined) found.set(key, geometry);
    }
  }
  return found;
}
