import type { Cluster } from "../../domain/cluster.ts";
import type { Finding } from "../../domain/finding.ts";
import { getFindingLayer } from "../../domain/finding-refs.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Park } from "../../domain/park.ts";
import type { Plant } from "../../domain/plant.ts";
import type { Plot } from "../../domain/plot.ts";
import type { Zone } from "../../domain/zone.ts";

/** Where the findings of a park lie and what they are about, looked up in its records. */
export interface FindingPlaces {
  /** Ids of the clusters its subjects belong to, each once; empty where none is known. */
  clustersOf(finding: Finding): readonly string[];
  /** The features it is about; a subject the park does not have is left out. */
  refsOf(finding: Finding): readonly FeatureRef[];
  /** Everything it can be found by: ids, names and holders of its subjects. */
  wordsOf(finding: Finding): string;
}

type PlaceRecords = Pick<Park, "clusters" | "plots" | "plants" | "zones">;

/** The records of a park by their ids. */
export interface PlaceIndex {
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly plots: ReadonlyMap<string, Plot>;
  readonly plants: ReadonlyMap<string, Plant>;
  readonly zones: ReadonlyMap<string, Zone>;
}

type PlaceLayer = keyof PlaceIndex;

/** Where a subject is looked for when its finding names no layer, or the wrong one. */
const LAYERS = ["plots", "clusters", "plants", "zones"] as const satisfies readonly PlaceLayer[];

const NO_CLUSTERS: readonly string[] = [];

/** Looks a park's findings up in its records; make it once for a park. `index` is made where there is none yet. */
export function createFindingPlaces(
  park: PlaceRecords,
  index: PlaceIndex = createPlaceIndex(park),
): FindingPlaces {
  const getCluster = (layer: PlaceLayer | undefined, id: string): string | undefined => {
    switch (layer) {
      case undefined:
        return undefined;
      case "clusters":
        return id;
      case "plots":
      case "zones":
        return index[layer].get(id)?.cluster;
      case "plants":
        return index.plots.get(index.plants.get(id)?.plot ?? "")?.cluster;
    }
  };
  return {
    refsOf: (finding) =>
      finding.subjects.flatMap((id) => {
        const layer = getSubjectLayer(finding, id, index);
        return layer === undefined ? [] : { layer, id };
      }),
    clustersOf: (finding) => {
      let clusters = NO_CLUSTERS;
      for (const id of finding.subjects) {
        const cluster = getCluster(getSubjectLayer(finding, id, index), id);
        if (cluster !== undefined && !clusters.includes(cluster)) clusters = [...clusters, cluster];
      }
      return clusters;
    },
    wordsOf: ({ subjects }) => {
      const words = [...subjects];
      for (const id of subjects) {
        const plot = index.plots.get(id);
        if (plot !== undefined) words.push(...getPlotWords(plot));
      }
      return words.join(" ");
    },
  };
}

/** For those who have no index of the park yet. */
export function createPlaceIndex({ clusters, plots, plants, zones }: PlaceRecords): PlaceIndex {
  return { clusters: byId(clusters), plots: byId(plots), plants: byId(plants), zones: byId(zones) };
}

/** The first record of an id is the one that is looked at. */
function byId<Row extends { readonly id: string }>(records: readonly Row[]): ReadonlyMap<string, Row> {
  const map = new Map<string, Row>();
  for (const record of records) if (!map.has(record.id)) map.set(record.id, record);
  return map;
}

/** Where a subject of a finding is found: in the layer it speaks of, else in another; undefined where in none. */
export function getSubjectLayer(finding: Finding, id: string, index: PlaceIndex): PlaceLayer | undefined {
  const own = getFindingLayer(finding);
  return own !== "places" && index[own].has(id) ? own : LAYERS.find((layer) => index[layer].has(id));
}

function getPlotWords({ name, holder }: Plot): readonly string[] {
  return [name?.zh, name?.en, holder].filter((word) => word !== undefined);
}
