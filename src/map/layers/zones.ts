import type { LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";
import type { MapScene } from "../scene.ts";
import { readFrom, shown } from "./drawn-source.ts";

/** Zones of the plan: an outline only, the fill belongs to the land use. The unseen fill is to be pointed at. */
export function getZoneLayers(scene: MapScene, tokens: Tokens): LayerSpecification[] {
  const common = readFrom(scene, "zones");
  return [
    {
      id: "zones-ground",
      type: "fill",
      ...common,
      layout: shown(scene.visible.zones, {}),
      paint: { "fill-color": tokens.ink, "fill-opacity": 0 },
    },
    {
      id: "zones-outline",
      type: "line",
      ...common,
      layout: shown(scene.visible.zones, {}),
      paint: {
        "line-color": tokens.ink,
        "line-width": 1.6,
        "line-opacity": 0.7,
        "line-dasharray": [5, 2, 1, 2],
      },
    },
  ];
}
