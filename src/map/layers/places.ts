import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Locale } from "../../i18n/locale.ts";
import { getMessageParts } from "../../i18n/translate.ts";
import type { Tokens } from "../../theme/tokens.ts";
import { TEXT_FONT } from "../fonts.ts";
import type { MapScene } from "../scene.ts";
import { getMarkId } from "../style-image.ts";
import { readFrom, shown } from "./drawn-source.ts";

/** From this uncertainty on, a place says that it is only about there. */
const APPROXIMATE_FROM_M = 500;

/** The name in the language of the map. */
export function getNameExpression(locale: Locale): ExpressionSpecification {
  return ["get", locale === "zh-CN" ? "nameZh" : "nameEn"];
}

/** The name, marked where the position is uncertain. */
function getPlaceText(locale: Locale): ExpressionSpecification {
  const name = getNameExpression(locale);
  const [before = "", , after = ""] = getMessageParts(locale, "map.approximate");
  return [
    "case",
    [">=", ["coalesce", ["get", "uncertaintyM"], 0], APPROXIMATE_FROM_M],
    ["concat", before, name, after],
    name,
  ];
}

/** A mark with its name beside it; a station is a square, every other place a ring. */
export function getPlaceLayers(scene: MapScene, tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "places",
      type: "symbol",
      ...readFrom(scene, "places"),
      layout: shown(scene.visible.places, {
        "icon-image": [
          "match",
          ["get", "kind"],
          "station",
          getMarkId("cored-square", tokens.ink, tokens.panel),
          getMarkId("ring", tokens.ink2, tokens.panel),
        ],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "text-field": getPlaceText(scene.locale),
        "text-font": TEXT_FONT,
        "text-size": 12,
        "text-optional": true,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.7,
        "text-justify": "auto",
      }),
      paint: { "text-color": tokens.ink2, "text-halo-color": tokens.panel, "text-halo-width": 3 },
    },
  ];
}
