import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";
import { TEXT_FONT, TEXT_FONT_BOLD } from "../fonts.ts";
import { getMarkId, getMarkReachPx } from "../style-image.ts";

/** Numbered pins of what fits, and what near misses are short of. */
export const SITE_PIN_SOURCE = "site-pins";

const DOT = "site-pins-dot";
const SHORTFALL = "site-pins-shortfall";
const NUMBER = "site-pins-number";

/** All of them can be pressed. */
export const SITE_PIN_LAYERS: readonly string[] = [NUMBER, SHORTFALL, DOT];

const DOT_RADIUS_PX = 4;
const DOT_RING_PX = 2;
/** A pin stands on its place and leaves it to be seen. */
const LIFT_PX = getMarkReachPx("disc");
const TEXT_SIZE_PX = 12;
/** MapLibre's letters are drawn with room for a halo of a quarter of their size. */
const HALO_PX = TEXT_SIZE_PX / 4;

function isKind(kind: "match" | "near-miss"): ExpressionSpecification {
  return ["==", ["get", "kind"], kind];
}

/** Where pins crowd, the best keeps its number and the others are dots until there is room. */
export function getSitePinLayers(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: DOT,
      type: "circle",
      source: SITE_PIN_SOURCE,
      filter: isKind("match"),
      paint: {
        "circle-radius": DOT_RADIUS_PX,
        "circle-color": tokens.accent,
        "circle-stroke-color": tokens.selectionCasing,
        "circle-stroke-width": DOT_RING_PX,
      },
    },
    {
      id: SHORTFALL,
      type: "symbol",
      source: SITE_PIN_SOURCE,
      filter: isKind("near-miss"),
      layout: {
        "symbol-sort-key": ["get", "rank"],
        "text-field": ["get", "text"],
        "text-font": TEXT_FONT,
        "text-size": TEXT_SIZE_PX,
        "text-variable-anchor": ["bottom", "top", "left", "right"],
        "text-radial-offset": 0.8,
        "text-justify": "auto",
        "text-max-width": 16,
        "text-padding": 4,
      },
      paint: {
        "text-color": tokens.warning,
        "text-halo-color": tokens.panel,
        "text-halo-width": HALO_PX,
      },
    },
    {
      id: NUMBER,
      type: "symbol",
      source: SITE_PIN_SOURCE,
      filter: isKind("match"),
      layout: {
        "symbol-sort-key": ["get", "rank"],
        "icon-image": getMarkId("disc", tokens.selectionCasing, tokens.accent),
        "icon-offset": [0, -LIFT_PX],
        "icon-padding": 0,
        "text-field": ["get", "text"],
        "text-font": TEXT_FONT_BOLD,
        "text-size": TEXT_SIZE_PX,
        "text-offset": [0, -LIFT_PX / TEXT_SIZE_PX],
        "text-padding": 0,
      },
      paint: { "text-color": tokens.selectionCasing },
    },
  ];
}
