import type { MultiPolygon, Polygon, Position } from "geojson";
import { at } from "./at.ts";
import type { GroundPart } from "./ground.ts";
import { toClosedRing } from "./plots.ts";
import { getInnerPoint, getSignedArea, isInside } from "./ring.ts";

/** Boundary of the union of `faces` on exactly their vertices, lon-lat; shells counter-clockwise. */
export function getUnion(part: GroundPart, faces: readonly number[], scale: number): Polygon | MultiPolygon {
  const { mesh } = part;
  const rings = mesh.getOutline(faces).map((vertices) => {
    const points = vertices.map((vertex) => mesh.getPoint(vertex));
    return { vertices, points, area: getSignedArea(points) };
  });
  const holes = rings.filter(({ area }) => area < 0);
  const polygons = rings
    .filter(({ area }) => area > 0)
    .map((shell) => {
      const own = holes.filter(({ points }) => isInside(getInnerPoint(points), shell.points));
      return [shell, ...own].map(({ vertices }): Position[] =>
        toClosedRing(part, vertices, scale).map(([lon, lat]) => [lon, lat]),
      );
    });
  return polygons.length === 1
    ? { type: "Polygon", coordinates: at(polygons, 0) }
    : { type: "MultiPolygon", coordinates: polygons };
}
