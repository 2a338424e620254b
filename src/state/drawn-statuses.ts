import type { Feature } from "geojson";
import { getPlotStatus } from "../analysis/plot-status.ts";
import type { ParkData } from "../data/park-data.ts";
import type { Plot } from "../domain/plot.ts";

/**
 * The park with its plots drawn as they stand on the day `asOf` (YYYY-MM-DD). Only features whose status differs get
 * new properties, and the park is the same where none does. Where the shapes stay in a worker as tiles the map keeps
 * the status of the day they were cut for; lists, cards and the table follow all the same.
 */
export function redrawStatuses(data: ParkData, asOf: string): ParkData {
  const { plots: shapes } = data.shapes;
  if (shapes?.kind !== "features") return data;
  const byIndex = new Map<number, Plot>();
  for (const plot of data.park.plots) byIndex.set(plot.site.index, plot);
  const { features: former } = shapes.collection;
  const features = former.map((feature): Feature => {
    const plot = byIndex.get(Number(feature.id));
    const drawn: unknown = feature.properties?.["status"];
    const status = plot === undefined ? drawn : getPlotStatus(plot, asOf);
    if (status === drawn) return feature;
    return { ...feature, properties: { ...feature.properties, status } };
  });
  if (features.every((feature, i) => feature === former[i])) return data;
  return {
    ...data,
    shapes: {
      ...data.shapes,
      plots: { kind: "features", collection: { ...shapes.collection, features } },
    },
  };
}
