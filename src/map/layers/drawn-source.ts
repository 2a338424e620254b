import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { ExpressionSpecification } from "maplibre-gl";
import { hasFlag } from "../feature-flags.ts";
import type { MapScene, SceneShapes, SceneSource } from "../scene.ts";
import { getTileUrl, SHAPE_MAX_ZOOM, TILE_SOURCE_LAYER } from "../tile-address.ts";

/** Pixels of a neighbouring tile that are kept: as wide as the widest line is to one side, and some. */
const TILE_BUFFER_PX = 16;

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

/** The shapes of a source as MapLibre reads them; absent shapes are an empty collection. */
export function getSourceSpecification(shapes: SceneShapes | undefined): SourceSpecification {
  if (shapes?.kind === "tiles") {
    return {
      type: "vector",
      tiles: [getTileUrl(shapes.token)],
      maxzoom: SHAPE_MAX_ZOOM,
      bounds: [...shapes.bounds],
    };
  }
  return {
    type: "geojson",
    data: shapes?.collection ?? EMPTY,
    maxzoom: SHAPE_MAX_ZOOM,
    buffer: TILE_BUFFER_PX,
  };
}

/** Where a layer finds its shapes: vector tiles name the layer inside, GeoJSON has none. */
export function readFrom(
  scene: MapScene,
  source: SceneSource,
): { readonly source: string; readonly "source-layer"?: string } {
  return scene.shapes[source]?.kind === "tiles" ? { source, "source-layer": TILE_SOURCE_LAYER } : { source };
}

/** Layout of a layer that is drawn or not, with the rest of its layout. */
export function shown<Layout extends LayerSpecification["layout"]>(isShown: boolean, layout: Layout): Layout {
  return { ...layout, visibility: isShown ? "visible" : "none" };
}

/** What is left of a feature that a filter leaves out. */
const MUTED_OPACITY_RATIO = 0.22;

/**
 * `opacity`, or little of it for what a filter on `source` leaves out. It reads the flag with and without a filter:
 * MapLibre breaks on a flag that is cleared in the frame in which the expression stops reading it.
 */
export function muteUnmatched(
  scene: MapScene,
  source: SceneSource,
  opacity: number | ExpressionSpecification,
): ExpressionSpecification {
  const unmatchedRatio = scene.matched[source] === undefined ? 1 : MUTED_OPACITY_RATIO;
  return ["*", opacity, ["case", hasFlag("matched"), 1, unmatchedRatio]];
}
