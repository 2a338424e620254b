import type { Feature, Geometry } from "geojson";
import type { LayerShapes } from "../domain/layer-shapes.ts";

/** Who keeps the shapes that are not on the page, run by run; their ids are `site.index`. */
export interface ShapeKeeper {
  readonly getShapes: (token: string) => AsyncIterable<readonly Feature[]>;
}

/** Geometries of a layer by `site.index`, from the page or from the worker that keeps them. */
export async function collectGeometries(
  shapes: LayerShapes | undefined,
  keeper: ShapeKeeper,
): Promise<ReadonlyMap<number, Geometry>> {
  const geometries = new Map<number, Geometry>();
  if (shapes?.kind === "features") {
    for (const { id, geometry } of shapes.collection.features) geometries.set(Number(id), geometry);
  } else if (shapes?.kind === "tiles") {
    for await (const run of keeper.getShapes(shapes.token)) {
      for (const { id, geometry } of run) geometries.set(Number(id), geometry);
    }
  }
  return geometries;
}
