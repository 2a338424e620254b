import type { Cluster } from "../domain/cluster.ts";
import { getLandUseClass } from "../domain/land-use.ts";
import type { Name } from "../domain/name.ts";
import type { Place } from "../domain/place.ts";
import type { Plant } from "../domain/plant.ts";
import type { Plot } from "../domain/plot.ts";
import type { Bounds } from "../domain/site.ts";
import { toKm2 } from "../domain/units.ts";
import type { Zone } from "../domain/zone.ts";
import { getPlotStatus, type PlotStatus } from "./plot-status.ts";

/*
 * What a map needs to draw a record: small flat JSON, the same on the main thread and in a worker that cuts
 * tiles. Unknown is the empty string (tiles have no null); a name falls back to the other language, then the id.
 */

export interface PlotDisplay {
  readonly id: string;
  readonly landUse: string;
  /** First two digits of the land-use code. */
  readonly landUseClass: string;
  readonly status: PlotStatus;
  readonly label: string;
  /** The zoom from which the plot is wide enough to carry its code. */
  readonly labelZoom: number;
}

export interface PlantDisplay {
  readonly id: string;
  readonly state: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface ClusterDisplay {
  readonly id: string;
  readonly kind: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly areaText: string;
  readonly positionSchematic: boolean;
}

export interface ZoneDisplay {
  readonly id: string;
  readonly kind: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export interface PlaceDisplay {
  readonly id: string;
  readonly kind: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly uncertaintyM: number;
}

/** `asOf` is the day the status speaks of, YYYY-MM-DD. */
export function getPlotDisplay(plot: Plot, asOf: string): PlotDisplay {
  const landUse = plot.landUse ?? "";
  return {
    id: plot.id,
    landUse,
    landUseClass: getLandUseClass(landUse),
    status: getPlotStatus(plot, asOf),
    label: plot.id,
    labelZoom: getLabelZoom(plot.site.bounds),
  };
}

export function getPlantDisplay(plant: Plant): PlantDisplay {
  return { id: plant.id, state: plant.state ?? "", ...getNames(plant) };
}

export function getClusterDisplay(cluster: Cluster): ClusterDisplay {
  const { areaM2 } = cluster.site;
  return {
    id: cluster.id,
    kind: cluster.kind ?? "",
    ...getNames(cluster),
    areaText: areaM2 === null ? "" : `${toKm2(areaM2).toFixed(2)} km²`,
    positionSchematic: cluster.positionSchematic === true,
  };
}

export function getZoneDisplay(zone: Zone): ZoneDisplay {
  return { id: zone.id, kind: zone.kind ?? "", ...getNames(zone) };
}

export function getPlaceDisplay(place: Place): PlaceDisplay {
  return {
    id: place.id,
    kind: place.kind ?? "",
    ...getNames(place),
    uncertaintyM: place.uncertaintyM ?? 0,
  };
}

function getNames(record: { readonly id: string; readonly name?: Name }): { nameZh: string; nameEn: string } {
  const { id, name } = record;
  return { nameZh: name?.zh || name?.en || id, nameEn: name?.en || name?.zh || id };
}

/** A code of about nine characters at 11 px, with air on both sides. */
const LABEL_WIDTH_PX = 66;
/** MapLibre's world is this many pixels wide at zoom 0. */
const WORLD_WIDTH_PX = 512;
/** MapLibre's closest zoom: a plot without width never carries a label before it. */
const MAX_LABEL_ZOOM = 24;

function getLabelZoom(bounds: Bounds | null): number {
  if (bounds === null) return MAX_LABEL_ZOOM;
  const widthDegrees = bounds[2] - bounds[0];
  if (!(widthDegrees > 0)) return MAX_LABEL_ZOOM;
  const zoom = Math.log2((LABEL_WIDTH_PX * 360) / (WORLD_WIDTH_PX * widthDegrees));
  return Math.min(MAX_LABEL_ZOOM, Math.max(0, Math.round(zoom * 100) / 100));
}
