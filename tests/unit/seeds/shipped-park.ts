import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Cluster } from "../../../src/domain/cluster.ts";
import type { ParkManifest } from "../../../src/domain/park.ts";
import type { Place } from "../../../src/domain/place.ts";
import type { Plant } from "../../../src/domain/plant.ts";
import type { Plot } from "../../../src/domain/plot.ts";
import type { Zone } from "../../../src/domain/zone.ts";
import { getAreaM2 } from "../../../src/geo/area.ts";

/** The park folder as it is shipped, read without the program's own decoder. */

export type Ring = readonly Position[];
export interface Shape<Properties> {
  readonly properties: Properties;
  readonly polygons: readonly (readonly Ring[])[];
  readonly areaM2: number;
}

const folder = fileURLToPath(new URL("../../../geodata/zhengyang/", import.meta.url));

export function readShipped(name: string): string {
  return readFileSync(`${folder}${name}`, "utf8");
}

export const manifest = JSON.parse(readShipped("park.json")) as ParkManifest;
export const clusters = readLayer<Cluster>("clusters");
export const zones = readLayer<Zone>("zones");
export const plots = readLayer<Plot>("plots");
export const plants = readLayer<Plant>("plants");
export const places = (
  JSON.parse(readShipped("places.geojson")) as {
    features: { properties: Place; geometry: { type: string; coordinates: [number, number] } }[];
  }
).features;

function readLayer<Properties>(layer: string): Shape<Properties>[] {
  const { features } = JSON.parse(readShipped(`${layer}.geojson`)) as {
    features: { properties: Properties; geometry: Polygon | MultiPolygon }[];
  };
  return features.map(({ properties, geometry }) => ({
    properties,
    polygons: geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
    areaM2: getAreaM2(geometry),
  }));
}

/** Consecutive pairs of a closed ring. */
export function getEdges(ring: Ring): [Position, Position][] {
  return ring.slice(1).map((to, index) => [ring[index] as Position, to]);
}

export function sumAreaM2(shapes: readonly { readonly areaM2: number }[]): number {
  return shapes.reduce((sum, { areaM2 }) => sum + areaM2, 0);
}

/** Twice the signed area in square degrees: positive when counter-clockwise. */
export function getTurn(ring: Ring): number {
  return getEdges(ring).reduce(
    (sum, [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) =>
      sum + (x1 - 108.78) * (y2 - 29.43) - (x2 - 108.78) * (y1 - 29.43),
    0,
  );
}
