import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../../domain/site.ts";
import { toGaussKruger } from "../../geo/gauss-kruger.ts";

/** One vertex of a polygon as it is printed. */
export interface VertexRow {
  /** 1-based in its ring; the closing vertex, which is the first again, is left out. */
  readonly number: number;
  readonly at: LonLat;
  /** X north and Y east in the 3° plane of `centralMeridian`, metres, Y with 500 000 and without zone number. */
  readonly northM: number;
  readonly eastM: number;
}

/** A ring of a polygon with its vertices. */
export interface VertexRing {
  /** 1-based: which part of a multipolygon. */
  readonly part: number;
  /** 0 for the outer ring, then the holes. */
  readonly hole: number;
  readonly rows: readonly VertexRow[];
}

/** Every vertex of `geometry` (lon, lat in degrees), ring by ring, all in the plane of one central meridian (degrees). */
export function listVertexRings(
  geometry: Polygon | MultiPolygon,
  centralMeridian: number,
): readonly VertexRing[] {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return parts.flatMap((rings, part) =>
    rings.map((ring, hole) => ({
      part: part + 1,
      hole,
      rows: ring.slice(0, -1).map(([lon = 0, lat = 0], index) => {
        const { northM, eastM } = toGaussKruger([lon, lat], centralMeridian);
        return { number: index + 1, at: [lon, lat] as const, northM, eastM };
      }),
    })),
  );
}
