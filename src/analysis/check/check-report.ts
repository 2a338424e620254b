import type { CheckFinding } from "../../domain/check-finding.ts";
import type { Park } from "../../domain/park.ts";
import type { LandParts } from "./land-parts.ts";

/** How the land of one cluster adds up, m²: boundary = plots − overlap + gap − outside + residual. */
export interface ClusterLand {
  readonly id: string;
  /** Area of the cluster's polygon. Null where the polygon could not be checked. */
  readonly boundaryM2: number | null;
  /** Land of plots that lies here, and land in no cluster of plots that say they belong here. */
  readonly plotsM2: number;
  /** Land covered n times counts n − 1 times. */
  readonly overlapM2: number;
  readonly gapM2: number;
  readonly outsideM2: number;
  /** What does not close: the error of measuring. */
  readonly residualM2: number;
}

/** The records a check is made of. */
export type CheckedRecords = Pick<Park, "clusters" | "plots" | "plants" | "zones">;

/** What one check of a park found. Tolerance is not applied: see `splitByTolerance`. */
export interface CheckReport {
  /** What was checked: parts name its plots and clusters by position. */
  readonly park: CheckedRecords;
  readonly asOf: string;
  /** Numbers of plots that could and could not be checked. */
  readonly checked: number;
  readonly notChecked: number;
  /** All findings, the worst first, then the largest. */
  readonly findings: readonly CheckFinding[];
  /** In the order of the park's clusters. */
  readonly clusters: readonly ClusterLand[];
  readonly parts: LandParts;
  /** SHA-256, hex, of the clusters and plots the check was made of (canonical JSON lines). */
  readonly inputChecksum: string;
  readonly ms: number;
}
