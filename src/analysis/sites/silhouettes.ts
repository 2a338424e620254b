import type { Geometry, Position } from "geojson";
import { getCentralMeridian, toGaussKruger } from "../../geo/gauss-kruger.ts";

/** The outline of a site as a picture draws it, in metres. */
export interface Silhouette {
  /** SVG path, x to the east and y to the south of the middle of its box; empty where there is no outline. */
  readonly path: string;
  readonly widthM: number;
  readonly heightM: number;
}

export const NO_SILHOUETTE: Silhouette = { path: "", widthM: 0, heightM: 0 };

/** A point of the plane, metres. */
type PlaneXY = readonly [eastM: number, northM: number];

/**
 * The outline of geometries together (lon, lat degrees), in the plane of the 3° zone the first of them lies in: true
 * to scale, so that several can be drawn at one. Points and lines have no outline.
 */
export function getSilhouette(geometries: readonly Geometry[]): Silhouette {
  const rings = geometries.flatMap(listRings);
  const firstLon = rings[0]?.[0]?.[0];
  if (firstLon === undefined) return NO_SILHOUETTE;
  const meridian = getCentralMeridian(firstLon);
  const drawn = rings.map((ring) =>
    ring.map(([lon = 0, lat = 0]): PlaneXY => {
      const { eastM, northM } = toGaussKruger([lon, lat], meridian);
      return [eastM, northM];
    }),
  );
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [eastM, northM] of drawn.flat()) {
    [west, south] = [Math.min(west, eastM), Math.min(south, northM)];
    [east, north] = [Math.max(east, eastM), Math.max(north, northM)];
  }
  const [midEast, midNorth] = [(west + east) / 2, (south + north) / 2];
  const path = drawn
    .map((ring) => {
      const steps = ring.map(([x, y]) => `${(x - midEast).toFixed(1)} ${(midNorth - y).toFixed(1)}`);
      return `M${steps.join("L")}Z`;
    })
    .join("");
  return { path, widthM: east - west, heightM: north - south };
}

/**
 * Metres a pixel stands for, so that every one of the silhouettes fits into a box of `widthPx` × `heightPx`; null where
 * none has an outline.
 */
export function getCommonScale(
  silhouettes: readonly Silhouette[],
  widthPx: number,
  heightPx: number,
): number | null {
  const mPerPx = Math.max(
    0,
    ...silhouettes.map(({ widthM, heightM }) => Math.max(widthM / widthPx, heightM / heightPx)),
  );
  return mPerPx > 0 ? mPerPx : null;
}

function listRings(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(listRings);
    case "Point":
    case "MultiPoint":
    case "LineString":
    case "MultiLineString":
      return [];
  }
}
