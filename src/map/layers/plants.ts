import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { getPlantStyle } from "../../theme/status-style.ts";
import type { Tokens } from "../../theme/tokens.ts";
import type { MapScene } from "../scene.ts";
import { getMarkId } from "../style-image.ts";
import { muteUnmatched, readFrom, shown } from "./drawn-source.ts";

const IS_VACANT: ExpressionSpecification = ["in", ["get", "state"], ["literal", ["vacant", "partly-vacant"]]];
const IS_DISABLED: ExpressionSpecification = ["==", ["get", "state"], "disabled"];
const IS_POINT: ExpressionSpecification = ["==", ["geometry-type"], "Point"];

/** Below this a footprint of 100 m is under 4 px. */
const MIN_ZOOM = 11;
/** A plant out of use is still there, but barely. */
const DISABLED_OPACITY = 0.25;

/** Footprints: filled where in use, hollow where there is floor to let. Plants known as points are small squares. */
export function getPlantLayers(scene: MapScene, tokens: Tokens): LayerSpecification[] {
  const common = { ...readFrom(scene, "plants"), minzoom: MIN_ZOOM } as const;
  const isShown = scene.visible.plants;
  const vacant = getPlantStyle(true, scene.theme);
  const occupied = getPlantStyle(false, scene.theme);
  return [
    {
      id: "plants-fill",
      type: "fill",
      ...common,
      layout: shown(isShown, {}),
      paint: {
        "fill-color": ["case", IS_VACANT, vacant.fill, occupied.fill],
        "fill-opacity": muteUnmatched(scene, "plants", [
          "case",
          IS_VACANT,
          vacant.fillOpacity,
          IS_DISABLED,
          DISABLED_OPACITY,
          occupied.fillOpacity,
        ]),
      },
    },
    {
      id: "plants-outline",
      type: "line",
      ...common,
      filter: ["all", IS_VACANT, ["!", IS_POINT]],
      layout: shown(isShown, { "line-join": "miter" }),
      paint: {
        "line-color": vacant.outline,
        "line-width": ["interpolate", ["linear"], ["zoom"], 11, 0.9, 14, vacant.outlinePx, 17, 2.2],
        "line-opacity": muteUnmatched(scene, "plants", 1),
      },
    },
    {
      id: "plants-point",
      type: "symbol",
      ...common,
      filter: IS_POINT,
      layout: shown(isShown, {
        "icon-image": [
          "case",
          IS_VACANT,
          getMarkId("hollow-square", tokens.vacant, tokens.panel),
          getMarkId("square", tokens.plant, tokens.panel),
        ],
        "icon-size": ["interpolate", ["linear"], ["zoom"], 11, 0.5, 14, 1],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      }),
      paint: {
        "icon-opacity": muteUnmatched(scene, "plants", ["case", IS_VACANT, 1, occupied.fillOpacity]),
      },
    },
  ];
}
