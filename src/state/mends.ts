import { getPlotDisplay } from "../analysis/display-properties.ts";
import type { ParkData } from "../data/park-data.ts";
import type { Change, PlotMend } from "../data/storage/project.ts";
import type { Plot } from "../domain/plot.ts";
import type { LayerShapes } from "../domain/layer-shapes.ts";

export type MendChange = Extract<Change, { readonly kind: "mend" }>;

/** The mends that count at this position of a project, in their order. */
export function getMends(changes: readonly Change[], position: number): readonly MendChange[] {
  return changes.slice(0, position).filter((change) => change.kind === "mend");
}

/** Plot id → what its record is mended to; of one field the later word counts. */
export function joinMends(mends: readonly MendChange[]): ReadonlyMap<string, PlotMend> {
  const values = new Map<string, PlotMend>();
  for (const { plot, values: changed } of mends) values.set(plot, { ...values.get(plot), ...changed });
  return values;
}

/**
 * The park with its plots' records put right, and drawn as they now are on the day `asOf` (YYYY-MM-DD). A mend of a
 * plot that is not there does nothing. Where the shapes stay in a worker as tiles the record changes and what is drawn
 * does not: the tiles keep the status and the land use they were cut with.
 */
export function applyMends(data: ParkData, mends: readonly MendChange[], asOf: string): ParkData {
  const values = joinMends(mends);
  if (values.size === 0) return data;
  const changed = new Map<number, Plot>();
  const plots = data.park.plots.map((plot) => {
    const mend = values.get(plot.id);
    if (mend === undefined) return plot;
    const mended = mendRecord(plot, mend);
    changed.set(plot.site.index, mended);
    return mended;
  });
  if (changed.size === 0) return data;
  return {
    ...data,
    park: { ...data.park, plots },
    shapes: { ...data.shapes, ...redrawPlots(data.shapes.plots, changed, asOf) },
  };
}

/** The record with the values of `mend`; null takes a value away. */
function mendRecord(plot: Plot, mend: PlotMend): Plot {
  const mended: Record<string, unknown> = { ...plot };
  for (const [field, value] of Object.entries(mend)) {
    if (value === null) Reflect.deleteProperty(mended, field);
    else mended[field] = value;
  }
  // Every value of a mend is of its field's type.
  return mended as unknown as Plot;
}

function redrawPlots(
  shapes: LayerShapes | undefined,
  changed: ReadonlyMap<number, Plot>,
  asOf: string,
): { readonly plots?: LayerShapes } {
  if (shapes?.kind !== "features") return {};
  const features = shapes.collection.features.map((feature) => {
    const plot = changed.get(Number(feature.id));
    return plot === undefined ? feature : { ...feature, properties: { ...getPlotDisplay(plot, asOf) } };
  });
  return { plots: { kind: "features", collection: { ...shapes.collection, features } } };
}
