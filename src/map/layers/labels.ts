import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { translate } from "../../i18n/translate.ts";
import type { Tokens } from "../../theme/tokens.ts";
import { TEXT_FONT, TEXT_FONT_BOLD } from "../fonts.ts";
import type { MapScene } from "../scene.ts";
import { readFrom, shown } from "./drawn-source.ts";
import { getNameExpression } from "./places.ts";

/** Layers whose shapes get a label at one point each: tiles would repeat a label in every tile they cut. */
export const LABELLED_LAYERS = ["clusters", "zones", "plots", "plants"] as const;
export type LabelledLayer = (typeof LABELLED_LAYERS)[number];

export type LabelSource = `${LabelledLayer}-labels`;

export function getLabelSource(layer: LabelledLayer): LabelSource {
  return `${layer}-labels`;
}

/** Shapes given whole have label points of their own; tiles label themselves. */
function readLabels(scene: MapScene, layer: LabelledLayer): ReturnType<typeof readFrom> {
  return scene.shapes[layer]?.kind === "tiles" ? readFrom(scene, layer) : { source: getLabelSource(layer) };
}

/** From here on labels of that layer may be drawn: before, their points are not even made. */
export const LABEL_MIN_ZOOM: Readonly<Record<LabelledLayer, number>> = {
  clusters: 9,
  zones: 11,
  plots: 13.5,
  plants: 15.5,
};
/** Inside a plot, a cluster's name tells nothing new. */
const CLUSTER_LABEL_MAX_ZOOM = 15.5;
/** Letters of a plot's code, of a secondary name, of a cluster's name, in px. */
const CODE_SIZE_PX = 11;
const NAME_SIZE_PX = 12;
const CLUSTER_SIZE_PX = 15;
/** MapLibre's letters are drawn with room for a halo of a quarter of their size. */
const MAX_HALO_RATIO = 0.25;

/** A filter sees whole zooms only: half a step early is nearer than up to a whole step late. */
const IS_WIDE_ENOUGH: ExpressionSpecification = [
  "<=",
  ["coalesce", ["get", "labelZoom"], 0],
  ["+", ["zoom"], 0.5],
];

function getHalo(tokens: Tokens, sizePx: number) {
  return {
    "text-halo-color": tokens.panel,
    "text-halo-width": sizePx * MAX_HALO_RATIO,
    "text-halo-blur": 0.25,
  } as const;
}

/** Streets, green and water need no code on them to be found. */
const IS_CODE_WANTED: ExpressionSpecification = [
  "all",
  IS_WIDE_ENOUGH,
  ["!", ["in", ["get", "landUseClass"], ["literal", ["14", "17"]]]],
  ["!=", ["slice", ["get", "landUse"], 0, 4], "1207"],
];

/** Name over area; a cluster whose position is a sketch says so. */
function getClusterText(scene: MapScene): ExpressionSpecification {
  const small = { "font-scale": 12 / CLUSTER_SIZE_PX, "text-font": ["literal", TEXT_FONT] } as const;
  const note = `\u2002${translate(scene.locale, "map.positionSchematic")}`;
  return [
    "format",
    getNameExpression(scene.locale),
    {},
    "\n",
    {},
    ["coalesce", ["get", "areaText"], ""],
    small,
    ["case", ["==", ["get", "positionSchematic"], true], note, ""],
    small,
  ] as unknown as ExpressionSpecification;
}

/** Names and codes, the more important the higher: what is placed first keeps its room. */
export function getLabelLayers(scene: MapScene, tokens: Tokens): LayerSpecification[] {
  const name = getNameExpression(scene.locale);
  return [
    {
      id: "plots-label",
      type: "symbol",
      ...readLabels(scene, "plots"),
      minzoom: LABEL_MIN_ZOOM.plots,
      filter: IS_CODE_WANTED,
      layout: shown(scene.visible.plots, {
        "text-field": ["get", "label"],
        "text-font": TEXT_FONT,
        "text-size": CODE_SIZE_PX,
        "text-padding": 4,
      }),
      paint: { "text-color": tokens.ink2, ...getHalo(tokens, CODE_SIZE_PX) },
    },
    {
      id: "plants-label",
      type: "symbol",
      ...readLabels(scene, "plants"),
      minzoom: LABEL_MIN_ZOOM.plants,
      layout: shown(scene.visible.plants, {
        "text-field": name,
        "text-font": TEXT_FONT,
        "text-size": NAME_SIZE_PX,
        "text-max-width": 8,
        "text-padding": 4,
      }),
      paint: { "text-color": tokens.ink, ...getHalo(tokens, NAME_SIZE_PX) },
    },
    {
      id: "zones-label",
      type: "symbol",
      ...readLabels(scene, "zones"),
      minzoom: LABEL_MIN_ZOOM.zones,
      layout: shown(scene.visible.zones, {
        "text-field": name,
        "text-font": TEXT_FONT,
        "text-size": NAME_SIZE_PX,
        "text-max-width": 9,
      }),
      paint: { "text-color": tokens.ink2, ...getHalo(tokens, NAME_SIZE_PX) },
    },
    {
      id: "clusters-label",
      type: "symbol",
      ...readLabels(scene, "clusters"),
      minzoom: LABEL_MIN_ZOOM.clusters,
      maxzoom: CLUSTER_LABEL_MAX_ZOOM,
      layout: shown(scene.visible.clusters, {
        "text-field": getClusterText(scene),
        "text-font": TEXT_FONT_BOLD,
        "text-size": CLUSTER_SIZE_PX,
        "text-line-height": 1.25,
        "text-max-width": 14,
      }),
      paint: { "text-color": tokens.ink, ...getHalo(tokens, CLUSTER_SIZE_PX) },
    },
  ];
}
