import type { Geometry } from "geojson";
import type { CutPiece } from "../../domain/cut-piece.ts";
import type { LandParts } from "./land-parts.ts";

/** The shapes a check measures, lon, lat in degrees, by position in the park's lists; null where there is none. */
export interface LandInput {
  readonly clusters: readonly (Geometry | null)[];
  readonly plots: readonly (Geometry | null)[];
  /** By plot: position of the cluster it says it belongs to, or NO_CLUSTER. */
  readonly ownClusters: Int32Array;
}

export type OverlapKind = "equal" | "contained" | "partial";

/** Two plots, or two clusters, by position, and the land both cover. */
export interface MeasuredOverlap {
  readonly a: number;
  readonly b: number;
  readonly kind: OverlapKind;
  readonly piece: CutPiece;
}

/** Land of one plot that lies where it should not. */
export interface MeasuredPart {
  readonly plot: number;
  readonly piece: CutPiece;
  /** Positions of the clusters it lies in; none outside the park. */
  readonly clusters: readonly number[];
}

/** Everything a check measures of land: facts, before any of them is a finding. No piece is thinner than 1 mm. */
export interface LandMeasures {
  /** By plot and by cluster: m² by the area rule; null for what is not checked. */
  readonly plotAreasM2: readonly (number | null)[];
  readonly clusterAreasM2: readonly (number | null)[];
  /** Position → why it is not checked: a code of a fault. */
  readonly uncheckedPlots: ReadonlyMap<number, string>;
  readonly uncheckedClusters: ReadonlyMap<number, string>;
  readonly overlaps: readonly MeasuredOverlap[];
  readonly clusterOverlaps: readonly MeasuredOverlap[];
  readonly gaps: readonly { readonly cluster: number; readonly piece: CutPiece }[];
  readonly outsides: readonly MeasuredPart[];
  readonly astrays: readonly MeasuredPart[];
  readonly parts: LandParts;
  /** By cluster, m², hairlines included. */
  readonly overlapM2: Float64Array;
  readonly gapM2: Float64Array;
}
