import { getDistanceM } from "../geo/distance.ts";
import type { FeatureRef } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import type { LonLat } from "../domain/site.ts";

/** Kinds of place an investor asks for first; others follow by code. */
const KINDS_FIRST = ["station", "airport", "interchange", "town"];

/** A straight line from a point to a place, or to the centre of its cluster. */
export interface Distance {
  readonly to: FeatureRef;
  /** The kind of the place, or `cluster-centre`. */
  readonly kind: string;
  readonly distanceM: number;
  /** How far the place itself may be off, where the data says so. */
  readonly uncertaintyM?: number;
}

/**
 * Straight-line distances in metres from `anchor` (lon, lat in degrees): to the centre of the cluster `clusterId`
 * and to the nearest place of each kind. Places without a kind or position are left out.
 */
export function getDistances(park: Park, anchor: LonLat, clusterId?: string): readonly Distance[] {
  const cluster = park.clusters.find(({ id }) => id === clusterId);
  const centre = cluster?.site.anchor;
  const nearest = new Map<string, Distance>();
  for (const { id, kind, site, uncertaintyM } of park.places) {
    if (kind === undefined || site.anchor === null) continue;
    const distanceM = getDistanceM(anchor, site.anchor);
    if (distanceM >= (nearest.get(kind)?.distanceM ?? Infinity)) continue;
    nearest.set(kind, {
      to: { layer: "places", id },
      kind,
      distanceM,
      ...(uncertaintyM !== undefined && { uncertaintyM }),
    });
  }
  const places = [...nearest.values()].sort(
    (a, b) => getKindRank(a.kind) - getKindRank(b.kind) || (a.kind < b.kind ? -1 : 1),
  );
  if (cluster === undefined || centre === undefined || centre === null) return places;
  return [
    {
      to: { layer: "clusters", id: cluster.id },
      kind: "cluster-centre",
      distanceM: getDistanceM(anchor, centre),
    },
    ...places,
  ];
}

function getKindRank(kind: string): number {
  const rank = KINDS_FIRST.indexOf(kind);
  return rank === -1 ? KINDS_FIRST.length : rank;
}
