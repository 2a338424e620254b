import type { LonLat } from "../../domain/site.ts";

/** What can be wrong with the rings of a polygon. */
export type PolygonFaultCode =
  | "ring-not-closed"
  | "ring-too-short"
  | "ring-empty"
  | "ring-self-intersection"
  | "ring-spike"
  | "duplicate-vertex"
  | "zero-area"
  | "hole-outside-shell"
  | "holes-overlap"
  | "parts-overlap"
  | "winding-order"
  | "limit-exceeded";

/** One fault and its place: `part` is 0 for a Polygon; `vertex` is absent when the whole ring is meant. */
export interface PolygonFault {
  readonly code: PolygonFaultCode;
  readonly part: number;
  /** Absent when the whole part is meant. */
  readonly ring?: number;
  readonly vertex?: number;
  readonly at?: LonLat;
  readonly figures?: Readonly<Record<string, number | string>>;
}
