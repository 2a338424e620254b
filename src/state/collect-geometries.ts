import type { Feature, Geometry } from "geojson";
import type { LayerShapes } from "../domain/layer-shapes.ts";

/** The shapes kept under a token, run by run; their ids are `site.index`. */
export type GetShapes = (token: string) => AsyncIterable<readonly Feature[]>;

/** Who keeps the shapes that are not on the page. */
export interface ShapeKeeper {
  readonly getShapes: GetShapes;
}

/**
 * Geometries of a layer by `site.index`, from the page or from the worker that keeps them: all of them, or those of
 * `indices`, where the reading ends with the last one.
 */
export async function collectGeometries(
  shapes: LayerShapes | undefined,
  keeper: ShapeKeeper,
  indices?: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Geometry>> {
  const geometries = new Map<number, Geometry>();
  const take = (features: readonly Feature[]): void => {
    for (const { id, geometry } of features) {
      const index = Number(id);
      if (indices === undefined || indices.has(index)) geometries.set(index, geometry);
    }
  };
  if (shapes?.kind === "features") take(shapes.collection.features);
  else if (shapes?.kind === "tiles" && indices?.size !== 0) {
    for await (const run of keeper.getShapes(shapes.token)) {
      take(run);
      if (geometries.size === indices?.size) break;
    }
  }
  return geometries;
}
