import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { LonLat } from "../domain/site.ts";
import type { SceneSketch } from "./scene.ts";

/** What is set of a sketch: its points, the line through them, the area when it has one. */
export function toSketchShapes(sketch: SceneSketch | null): FeatureCollection {
  if (sketch === null) return toCollection([]);
  const points = sketch.points.map(toPosition);
  const [first] = points;
  const isArea = sketch.kind === "area" && points.length >= 3;
  const shapes: Geometry[] = [];
  if (first !== undefined && isArea) shapes.push({ type: "Polygon", coordinates: [[...points, first]] });
  if (first !== undefined && points.length >= 2) {
    const line = isArea && sketch.isFinished ? [...points, first] : points;
    shapes.push({ type: "LineString", coordinates: line });
  }
  return toCollection([
    ...shapes,
    ...points.map((coordinates): Geometry => ({ type: "Point", coordinates })),
  ]);
}

/** The band from the last point to the pointer, and from there to the first point of an area. */
export function toSketchBand(sketch: SceneSketch | null, pointer: LonLat | null): FeatureCollection {
  const [first] = sketch?.points ?? [];
  const last = sketch?.points.at(-1);
  if (sketch === null || sketch.isFinished || pointer === null || first === undefined || last === undefined) {
    return toCollection([]);
  }
  const isAround = sketch.kind === "area" && sketch.points.length >= 2;
  const band = isAround ? [last, pointer, first] : [last, pointer];
  return toCollection([{ type: "LineString", coordinates: band.map(toPosition) }]);
}

function toPosition([lon, lat]: LonLat): Position {
  return [lon, lat];
}

function toCollection(geometries: readonly Geometry[]): FeatureCollection {
  const features = geometries.map((geometry): Feature => ({ type: "Feature", properties: {}, geometry }));
  return { type: "FeatureCollection", features };
}
