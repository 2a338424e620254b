import type { LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";

/**
 * What lies under everything. Only paper now: a user's own background (tiles, an image) is a layer
 * to be put here, between the ground and the graticule.
 */
export function getBackgroundLayers(tokens: Tokens): LayerSpecification[] {
  return [{ id: "ground", type: "background", paint: { "background-color": tokens.ground } }];
}
