import type { LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";

export const GRATICULE_SOURCE = "graticule";

export function getGraticuleLayers(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "graticule",
      type: "line",
      source: GRATICULE_SOURCE,
      paint: { "line-color": tokens.graticule, "line-width": 0.75 },
    },
  ];
}
