import type { FeatureCollection, Point } from "geojson";
import type { ScenePin } from "./scene.ts";

/** Pins as points, each with its text, what it stands for, and its rank (the most important lowest). */
export function toSitePinShapes(pins: readonly ScenePin[]): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: pins.map(({ kind, at, text, ref }, rank) => ({
      type: "Feature",
      id: rank,
      properties: { kind, text, rank, source: ref.source, index: ref.index },
      geometry: { type: "Point", coordinates: [...at] },
    })),
  };
}
