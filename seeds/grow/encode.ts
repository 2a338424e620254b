import type { Geometry } from "geojson";

/** What one line of a layer file says. */
export interface ParkFeature {
  readonly properties: object;
  readonly geometry: Geometry;
}

/** A GeoJSON file with one feature a line, so that a change of one plot is a change of one line. */
export function encodeLayer(features: readonly ParkFeature[]): string {
  const lines = features.map(({ properties, geometry }) =>
    JSON.stringify({ type: "Feature", properties, geometry }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}
