import type { FeatureCollection } from "geojson";
import type { MapScene, SceneShapes } from "../../../src/map/scene.ts";

/** Squares of a hundredth of a degree side by side, ids from 0, all with the same properties. */
export function makeSquares(count: number, properties: Record<string, unknown> = {}): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: Array.from({ length: count }, (_, index) => {
      const west = 108.7 + index * 0.01;
      return {
        type: "Feature",
        id: index,
        properties: { id: `P${index}`, ...properties },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [west, 29.4],
              [west + 0.01, 29.4],
              [west + 0.01, 29.41],
              [west, 29.41],
              [west, 29.4],
            ],
          ],
        },
      };
    }),
  };
}

export function makeShapes(count: number): SceneShapes {
  return { kind: "features", collection: makeSquares(count) };
}

/** A quiet scene with three plots in one cluster. */
export function makeScene(changes: Partial<MapScene> = {}): MapScene {
  return {
    theme: "light",
    landUseStyle: "textured",
    locale: "zh-CN",
    visible: { clusters: true, zones: false, plots: true, plants: true, places: true },
    shapes: { clusters: makeShapes(1), plots: makeShapes(3) },
    selected: [],
    hovered: null,
    mayFilter: true,
    matched: {},
    sketch: null,
    pieces: [],
    pins: [],
    ...changes,
  };
}
