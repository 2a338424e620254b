import type { LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";

/** What is set of a measured line or ring. */
export const SKETCH_SOURCE = "sketch";
/** The band from the last point to the pointer. */
export const SKETCH_BAND_SOURCE = "sketch-band";

/** The measured line or area: accent, because the user is drawing it. */
export function getSketchLayers(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "sketch-fill",
      type: "fill",
      source: SKETCH_SOURCE,
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": tokens.accent, "fill-opacity": 0.1 },
    },
    {
      id: "sketch-band",
      type: "line",
      source: SKETCH_BAND_SOURCE,
      paint: { "line-color": tokens.accent, "line-width": 1.5, "line-dasharray": [3, 2] },
    },
    {
      id: "sketch-casing",
      type: "line",
      source: SKETCH_SOURCE,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": tokens.selectionCasing, "line-width": 5 },
    },
    {
      id: "sketch-line",
      type: "line",
      source: SKETCH_SOURCE,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": tokens.accent, "line-width": 2 },
    },
    {
      id: "sketch-point",
      type: "circle",
      source: SKETCH_SOURCE,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 3.5,
        "circle-color": tokens.panel,
        "circle-stroke-color": tokens.accent,
        "circle-stroke-width": 2,
      },
    },
  ];
}
