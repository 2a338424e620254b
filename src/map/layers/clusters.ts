import type { LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";
import type { MapScene } from "../scene.ts";
import { readFrom, shown } from "./drawn-source.ts";

/** Ground of a cluster where no plots are drawn on it: a little lighter than the paper around. */
const BARE_FILL_OPACITY = 0.7;

/** The ground below the plots. It is there even where it is not seen, so that it can be pointed at. */
export function getClusterGroundLayers(scene: MapScene, tokens: Tokens): LayerSpecification[] {
  const isBare = scene.shapes.plots === undefined || !scene.visible.plots;
  return [
    {
      id: "clusters-ground",
      type: "fill",
      ...readFrom(scene, "clusters"),
      layout: shown(scene.visible.clusters, {}),
      paint: { "fill-color": tokens.panel, "fill-opacity": isBare ? BARE_FILL_OPACITY : 0 },
    },
  ];
}

/** The outline above the plots, dashed where even the position is a sketch. */
export function getClusterOutlineLayers(scene: MapScene, tokens: Tokens): LayerSpecification[] {
  const common = { type: "line", ...readFrom(scene, "clusters") } as const;
  const paint = { "line-color": tokens.ink, "line-width": 1.3, "line-opacity": 0.8 } as const;
  return [
    {
      id: "clusters-outline",
      ...common,
      filter: ["!=", ["get", "positionSchematic"], true],
      layout: shown(scene.visible.clusters, { "line-join": "round" }),
      paint,
    },
    {
      id: "clusters-outline-schematic",
      ...common,
      filter: ["==", ["get", "positionSchematic"], true],
      layout: shown(scene.visible.clusters, {}),
      paint: { ...paint, "line-dasharray": [4, 2.5] },
    },
  ];
}
