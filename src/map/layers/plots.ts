import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { getLandUseFill } from "../../theme/land-use-colours.ts";
import { getLandUsePatternColour, LAND_USE_PATTERNS } from "../../theme/land-use-patterns.ts";
import { getStatusStyle, PLOT_STATUSES_SHOWN } from "../../theme/status-style.ts";
import type { Tokens } from "../../theme/tokens.ts";
import { hasFlag } from "../feature-flags.ts";
import type { MapScene } from "../scene.ts";
import { getPatternId } from "../style-image.ts";
import { readFrom, shown } from "./drawn-source.ts";
import { matchLandUse } from "./land-use-expression.ts";

const STATUS: ExpressionSpecification = ["get", "status"];
const CLASS: ExpressionSpecification = ["get", "landUseClass"];
const IS_RESERVE: ExpressionSpecification = ["==", CLASS, "16"];
const IS_STREET: ExpressionSpecification = ["==", ["slice", ["get", "landUse"], 0, 4], "1207"];

/** Water is neither offered nor planned: it is there, whatever the table says. */
const IS_WATER: ExpressionSpecification = ["==", CLASS, "17"];

/** Edges: hairlines when the park is seen whole, a little more near. */
const EDGE_WIDTH_PX: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 12, 0.6, 15, 0.9];

/** How much paper lies over what a filter leaves out. */
const VEIL_OPACITY = 0.74;
const CLEAR = "rgba(0, 0, 0, 0)";
/**
 * Up to so many plots the veil is drawn along their outlines as well, so that nothing dark is left at the seams; 10,000
 * outlines would make the frame a filter is first seen in half as long again.
 */
const MAX_SMOOTH_PLOTS = 5_000;

/** Land use: fill, texture, edge. Streets have no edge, they are the paper between. */
export function getPlotLayers(scene: MapScene): LayerSpecification[] {
  const { theme, landUseStyle } = scene;
  const common = readFrom(scene, "plots");
  const isShown = scene.visible.plots;
  const planned = getStatusStyle("planned", theme);
  const edge = {
    "line-color": matchLandUse((code) => getLandUseFill(code, theme, landUseStyle).edge),
    "line-width": EDGE_WIDTH_PX,
    "line-opacity": 0.85,
  };
  return [
    {
      id: "plots-fill",
      type: "fill",
      ...common,
      layout: shown(isShown, {}),
      paint: {
        // edges cover the seams
        "fill-antialias": false,
        "fill-color": matchLandUse((code) => getLandUseFill(code, theme, landUseStyle).fill),
        "fill-opacity": [
          "*",
          matchLandUse((code) => getLandUseFill(code, theme, landUseStyle).fillOpacity),
          ["case", ["all", ["==", STATUS, "planned"], ["!", IS_WATER]], planned.fillOpacityRatio, 1],
        ],
      },
    },
    {
      id: "plots-texture",
      type: "fill",
      ...common,
      filter: [
        "all",
        ["in", CLASS, ["literal", Object.keys(LAND_USE_PATTERNS)]],
        ["!=", STATUS, "planned"],
        ["!", IS_STREET],
      ],
      layout: shown(isShown && landUseStyle !== "standard", {}),
      paint: { "fill-antialias": false, "fill-pattern": getTextureExpression(scene) },
    },
    {
      id: "plots-edge",
      type: "line",
      ...common,
      filter: ["all", ["!", IS_STREET], ["!", IS_RESERVE]],
      layout: shown(isShown, { "line-join": "round" }),
      paint: edge,
    },
    {
      id: "plots-edge-reserve",
      type: "line",
      ...common,
      filter: IS_RESERVE,
      layout: shown(isShown, {}),
      paint: { ...edge, "line-dasharray": [4, 4] },
    },
  ];
}

function getTextureExpression({ theme, landUseStyle }: MapScene): ExpressionSpecification {
  const branches = Object.entries(LAND_USE_PATTERNS).flatMap(([landUseClass, pattern]) => [
    landUseClass,
    getPatternId(pattern, getLandUsePatternColour(landUseClass, theme, landUseStyle)),
  ]);
  return ["match", CLASS, ...branches, ""] as unknown as ExpressionSpecification;
}

/** Status: a pattern and an outline over the land use, never a fill. */
export function getPlotStatusLayers(scene: MapScene): LayerSpecification[] {
  const { theme } = scene;
  const common = readFrom(scene, "plots");
  const isShown = scene.visible.plots;
  const outlined = PLOT_STATUSES_SHOWN.filter((status) => getStatusStyle(status, theme).outlinePx > 0);
  const patterns = PLOT_STATUSES_SHOWN.flatMap((status) => {
    const { pattern, colour } = getStatusStyle(status, theme);
    return [status, getPatternId(pattern, colour)];
  });
  const colours = outlined.flatMap((status) => [status, getStatusStyle(status, theme).colour]);
  return [
    {
      id: "plots-status",
      type: "fill",
      ...common,
      filter: ["all", ["in", STATUS, ["literal", [...PLOT_STATUSES_SHOWN]]], ["!", IS_WATER]],
      layout: shown(isShown, {}),
      paint: {
        "fill-antialias": false,
        "fill-pattern": ["match", STATUS, ...patterns, ""] as unknown as ExpressionSpecification,
      },
    },
    {
      id: "plots-status-outline",
      type: "line",
      ...common,
      filter: ["in", STATUS, ["literal", outlined]],
      layout: shown(isShown, {}),
      paint: {
        "line-color": ["match", STATUS, ...colours, colours[1]] as unknown as ExpressionSpecification,
        "line-width": ["interpolate", ["linear"], ["zoom"], 11, 0.9, 13, 1.4, 16, 2],
      },
    },
  ];
}

function hasFewPlots({ shapes }: MapScene): boolean {
  return shapes.plots?.kind === "features" && shapes.plots.collection.features.length <= MAX_SMOOTH_PLOTS;
}

/**
 * Paper over the plots that a filter leaves out: what matches stays as it is. Without a filter it is there and clear:
 * MapLibre cuts all plots into tiles anew when a layer of theirs is shown or hidden, and colours in the next frame.
 */
export function getPlotVeilLayers(scene: MapScene, tokens: Tokens): LayerSpecification[] {
  const isOn = scene.matched.plots !== undefined;
  return [
    {
      id: "plots-veil",
      type: "fill",
      ...readFrom(scene, "plots"),
      layout: shown(scene.visible.plots, {}),
      paint: {
        "fill-antialias": isOn && hasFewPlots(scene),
        "fill-color": isOn ? tokens.ground : CLEAR,
        "fill-opacity": ["case", hasFlag("matched"), 0, VEIL_OPACITY],
      },
    },
  ];
}
