import type { Cluster } from "../domain/cluster.ts";
import { PARK_LAYERS, type FeatureRef, type ParkLayer } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import type { Place } from "../domain/place.ts";
import type { Plant } from "../domain/plant.ts";
import type { Plot } from "../domain/plot.ts";
import type { Bounds, Sited } from "../domain/site.ts";
import type { Zone } from "../domain/zone.ts";
import { getJointBounds } from "../geo/bounds.ts";
import { nextTask } from "./next-task.ts";

/** The records of a park by id, for looking up what a link, a click or a figure names. */
export interface ParkIndex {
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly plots: ReadonlyMap<string, Plot>;
  readonly plants: ReadonlyMap<string, Plant>;
  readonly places: ReadonlyMap<string, Place>;
}

/** Records indexed in one task: 100,000 at once take 40 to 80 ms. */
const RECORDS_PER_TASK = 10_000;

/** The plots of parks that were indexed beforehand, by the list they are. */
const preparedPlots = new WeakMap<Park["plots"], ParkIndex["plots"]>();

export function createParkIndex(park: Park): ParkIndex {
  return {
    clusters: byId(park.clusters),
    zones: byId(park.zones),
    plots: preparedPlots.get(park.plots) ?? byId(park.plots),
    plants: byId(park.plants),
    places: byId(park.places),
  };
}

/** Indexes the plots of a park task by task, so that `createParkIndex` finds them done. */
export async function prepareParkIndex({ plots }: Pick<Park, "plots">): Promise<void> {
  if (preparedPlots.has(plots)) return;
  const map = new Map<string, Plot>();
  for (let start = 0; start < plots.length; start += RECORDS_PER_TASK) {
    await nextTask();
    addById(map, plots.slice(start, start + RECORDS_PER_TASK));
  }
  preparedPlots.set(plots, map);
}

export type ParkRecord = Cluster | Zone | Plot | Plant | Place;

export function findRecord(index: ParkIndex, ref: FeatureRef): ParkRecord | undefined {
  return index[ref.layer].get(ref.id);
}

/** Bounds around all of `records`, or null where none has any. */
export function getRecordBounds(records: readonly Sited[]): Bounds | null {
  return getJointBounds(records.map(({ site }) => site.bounds));
}

/** Bounds of the park: of its clusters, else of everything but the places around it. */
export function getParkBounds(park: Park): Bounds | null {
  return getRecordBounds(park.clusters) ?? getRecordBounds([...park.plots, ...park.plants, ...park.zones]);
}

export function isParkLayer(text: string): text is ParkLayer {
  return (PARK_LAYERS as readonly string[]).includes(text);
}

/** The first record of an id wins: a duplicate is a finding of its own. */
function byId<Row extends { readonly id: string }>(records: readonly Row[]): ReadonlyMap<string, Row> {
  const map = new Map<string, Row>();
  addById(map, records);
  return map;
}

function addById<Row extends { readonly id: string }>(map: Map<string, Row>, records: readonly Row[]): void {
  for (const record of records) if (!map.has(record.id)) map.set(record.id, record);
}
