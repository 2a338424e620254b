import type { Polygon } from "geojson";
import { toLayerCollection } from "../../../src/analysis/layer-collection.ts";
import type { ParkData } from "../../../src/data/park-data.ts";
import type { ParkLayer } from "../../../src/domain/layer.ts";
import type { Plot } from "../../../src/domain/plot.ts";
import { createParkData } from "./park-fixture.ts";

function box(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

function siteOf(index: number, { coordinates }: Polygon): Plot["site"] {
  const [ring = []] = coordinates;
  const [west = 0, south = 0] = ring[0] ?? [];
  const [east = 0, north = 0] = ring[2] ?? [];
  return { index, areaM2: 1000, bounds: [west, south, east, north], anchor: [west, south] };
}

/** One cluster, two plots of it that overlap and leave land over, and a plant; each layer drawn whole. */
export function createOverlappingPark(): ParkData {
  const { park, ...rest } = createParkData();
  const boxes = {
    clusters: [box(108.75, 29.4, 108.752, 29.401)],
    plots: [box(108.75, 29.4, 108.751, 29.401), box(108.7509, 29.4, 108.7519, 29.401)],
  };
  const clusters = boxes.clusters.map((shape, index) => ({
    id: "north",
    site: siteOf(index, shape),
    other: {},
  }));
  const plots = boxes.plots.map((shape, index): Plot => ({
    id: `N-${index + 1}`,
    cluster: "north",
    landUse: "100101",
    stage: "started",
    site: siteOf(index, shape),
    other: {},
  }));
  const records = { ...park, clusters, plots };
  const draw = (layer: ParkLayer & keyof typeof boxes) =>
    ({
      kind: "features",
      collection: toLayerCollection(layer, records[layer], boxes[layer], park.manifest.asOf),
    }) as const;
  return { ...rest, park: records, shapes: { clusters: draw("clusters"), plots: draw("plots") } };
}
