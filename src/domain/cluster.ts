import type { GeometryStatus } from "./geometry-status.ts";
import type { Name } from "./name.ts";
import type { Sited } from "./site.ts";

export const CLUSTER_KINDS = ["cluster", "logistics-base"] as const;
export type ClusterKind = (typeof CLUSTER_KINDS)[number];

/** A part of the park: a group of plots with its own industries, or the logistics base. */
export interface Cluster extends Sited {
  readonly id: string;
  readonly name?: Name;
  readonly kind?: ClusterKind;
  readonly geometryStatus?: GeometryStatus;
  /** True where even the position is only a sketch. */
  readonly positionSchematic?: boolean;
}
