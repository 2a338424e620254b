import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Tokens } from "../../theme/tokens.ts";
import type { MapScene, SceneSource } from "../scene.ts";
import { readFrom } from "./drawn-source.ts";

export type FileSource = Extract<SceneSource, `file:${string}`>;

export function isFileSource(source: string): source is FileSource {
  return source.startsWith("file:");
}

const IS_POINT: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
const IS_POLYGON: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];

/** A user's file that is no park layer: neutral ink, so that it is not taken for a land use or a selection. */
export function getFileLayers(scene: MapScene, source: FileSource, tokens: Tokens): LayerSpecification[] {
  const common = readFrom(scene, source);
  return [
    {
      id: `${source}-fill`,
      type: "fill",
      ...common,
      filter: IS_POLYGON,
      paint: { "fill-color": tokens.ink2, "fill-opacity": 0.14 },
    },
    {
      id: `${source}-line`,
      type: "line",
      ...common,
      filter: ["!", IS_POINT],
      paint: { "line-color": tokens.ink2, "line-width": 1.2 },
    },
    {
      id: `${source}-point`,
      type: "circle",
      ...common,
      filter: IS_POINT,
      paint: {
        "circle-radius": 3.5,
        "circle-color": tokens.ink2,
        "circle-stroke-color": tokens.panel,
        "circle-stroke-width": 1.2,
      },
    },
  ];
}
