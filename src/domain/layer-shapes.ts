import type { FeatureCollection } from "geojson";
import type { Bounds } from "./site.ts";

/**
 * Shapes of a layer as a map wants them: display properties only, feature id = `site.index`.
 * Few shapes are held whole; many stay in a worker that cuts vector tiles of them, known by a token.
 */
export type LayerShapes =
  | { readonly kind: "features"; readonly collection: FeatureCollection }
  | { readonly kind: "tiles"; readonly token: string; readonly bounds: Bounds };
