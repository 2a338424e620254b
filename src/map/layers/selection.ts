import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";
import { hasFlag } from "../feature-flags.ts";
import type { MapScene, SceneSource } from "../scene.ts";
import { readFrom, shown } from "./drawn-source.ts";

const IS_POINT: ExpressionSpecification = ["==", ["geometry-type"], "Point"];

/** `selected`, `hovered` or `rest`, by the flags of a feature; a selected one stays so under the pointer. */
function byFlag(selected: string, hovered: string, rest: string): ExpressionSpecification;
function byFlag(selected: number, hovered: number, rest: number): ExpressionSpecification;
function byFlag(
  selected: string | number,
  hovered: string | number,
  rest: string | number,
): ExpressionSpecification {
  return [
    "case",
    hasFlag("selected"),
    selected,
    hasFlag("hovered"),
    hovered,
    rest,
  ] as ExpressionSpecification;
}

/**
 * True where the outlines of a source are clear as a whole and so not drawn at all: outlines of no width take as long as
 * those that are seen, and 10,000 of them make a filter's first frame a quarter longer. Only where a filter may come:
 * the first map of the app is a tenth later where it begins with clear outlines.
 */
export function areOutlinesClear({ mayFilter, selected, hovered }: MapScene, source: SceneSource): boolean {
  return mayFilter && hovered?.source !== source && selected.every((ref) => ref.source !== source);
}

function getOpacity(scene: MapScene, source: SceneSource): 0 | 1 {
  return areOutlinesClear(scene, source) ? 0 : 1;
}

/** The outline of what is selected, 2 px accent over a wider casing, or under the pointer, thin ink over it. */
export function getOutlineLayers(
  scene: MapScene,
  source: SceneSource,
  isShown: boolean,
  tokens: Tokens,
): LayerSpecification[] {
  const common = {
    type: "line",
    ...readFrom(scene, source),
    filter: ["!", IS_POINT] satisfies ExpressionSpecification,
    layout: shown(isShown, { "line-join": "round" } as const),
  } as const;
  return [
    {
      id: `${source}-casing`,
      ...common,
      filter: common.filter as ExpressionSpecification,
      paint: {
        "line-color": tokens.selectionCasing,
        "line-width": byFlag(5, 4, 0),
        "line-opacity": getOpacity(scene, source),
      },
    },
    {
      id: `${source}-accent`,
      ...common,
      filter: common.filter as ExpressionSpecification,
      paint: {
        "line-color": byFlag(tokens.accent, tokens.ink, tokens.ink),
        "line-width": byFlag(2, 1.4, 0),
        "line-opacity": getOpacity(scene, source),
      },
    },
  ];
}

/** The same for points: a ring around the mark. */
export function getRingLayers(
  scene: MapScene,
  source: SceneSource,
  isShown: boolean,
  tokens: Tokens,
): LayerSpecification[] {
  const common = {
    type: "circle",
    ...readFrom(scene, source),
    filter: IS_POINT,
    layout: shown(isShown, {}),
  } as const;
  const paint = {
    "circle-opacity": 0,
    "circle-radius": 8,
    "circle-stroke-opacity": getOpacity(scene, source),
  } as const;
  return [
    {
      id: `${source}-ring-casing`,
      ...common,
      paint: {
        ...paint,
        "circle-radius": 6.5,
        "circle-stroke-color": tokens.selectionCasing,
        "circle-stroke-width": byFlag(5, 4, 0),
      },
    },
    {
      id: `${source}-ring`,
      ...common,
      paint: {
        ...paint,
        "circle-stroke-color": byFlag(tokens.accent, tokens.ink, tokens.ink),
        "circle-stroke-width": byFlag(2, 1.4, 0),
      },
    },
  ];
}
