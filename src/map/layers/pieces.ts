import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";
import { TEXT_FONT } from "../fonts.ts";
import { getPatternId } from "../style-image.ts";

/** Land cut out by a check: its shapes, its vertices and a point for its area. */
export const PIECE_SOURCE = "pieces";

const IS_SHAPE: ExpressionSpecification = ["==", ["get", "part"], "shape"];

/** Nearer than this the vertices of a piece can be told apart. */
const VERTEX_MIN_ZOOM = 14;
const LABEL_SIZE_PX = 12;

/** Hatched in the colour of an error inside a 2 px line, its vertices as points, its area beside it. */
export function getPieceLayers(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "pieces-hatch",
      type: "fill",
      source: PIECE_SOURCE,
      filter: IS_SHAPE,
      paint: { "fill-antialias": false, "fill-pattern": getPatternId("rising-lines", tokens.error) },
    },
    {
      id: "pieces-casing",
      type: "line",
      source: PIECE_SOURCE,
      filter: IS_SHAPE,
      layout: { "line-join": "round" },
      paint: { "line-color": tokens.selectionCasing, "line-width": 5, "line-opacity": 0.8 },
    },
    {
      id: "pieces-line",
      type: "line",
      source: PIECE_SOURCE,
      filter: IS_SHAPE,
      layout: { "line-join": "round" },
      paint: { "line-color": tokens.error, "line-width": 2 },
    },
    {
      id: "pieces-vertex",
      type: "circle",
      source: PIECE_SOURCE,
      filter: ["==", ["get", "part"], "vertex"],
      minzoom: VERTEX_MIN_ZOOM,
      paint: {
        "circle-radius": 3,
        "circle-color": tokens.panel,
        "circle-stroke-color": tokens.error,
        "circle-stroke-width": 1.5,
      },
    },
  ];
}

/** The areas of the pieces, over everything else. */
export function getPieceLabelLayers(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "pieces-label",
      type: "symbol",
      source: PIECE_SOURCE,
      filter: ["==", ["get", "part"], "label"],
      layout: {
        "text-field": ["get", "area"],
        "text-font": TEXT_FONT,
        "text-size": LABEL_SIZE_PX,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 1,
        "text-justify": "auto",
      },
      paint: {
        "text-color": tokens.error,
        "text-halo-color": tokens.panel,
        "text-halo-width": LABEL_SIZE_PX / 4,
      },
    },
  ];
}
