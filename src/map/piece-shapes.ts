import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { CutPiece } from "../domain/cut-piece.ts";
import { formatM2 } from "../i18n/format.ts";

/** More vertices than these are a line, not a list of points. */
const MAX_VERTICES = 500;

/** More pieces than these are looked at as a whole: no vertices, no areas. */
const MAX_LABELLED = 20;

/** What is drawn of selected pieces: shapes, and while they are few their vertices and areas. */
export function toPieceShapes(pieces: readonly CutPiece[]): FeatureCollection {
  const features = pieces.map(({ geometry }) => toFeature(geometry, { part: "shape" }));
  if (pieces.length <= MAX_LABELLED) {
    for (const { geometry, areaM2, at } of pieces) {
      features.push(
        toFeature(
          { type: "Point", coordinates: [...at] },
          { part: "label", area: `${formatM2(areaM2, 2)} m²` },
        ),
      );
      const vertices = listVertices(geometry);
      if (vertices.length > MAX_VERTICES) continue;
      for (const coordinates of vertices) {
        features.push(toFeature({ type: "Point", coordinates }, { part: "vertex" }));
      }
    }
  }
  return { type: "FeatureCollection", features };
}

/** Every corner once: a ring ends where it began. */
function listVertices(geometry: CutPiece["geometry"]): readonly Position[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => rings.flatMap((ring) => ring.slice(1)));
}

function toFeature(geometry: Geometry, properties: Readonly<Record<string, string>>): Feature {
  return { type: "Feature", properties: { ...properties }, geometry };
}
