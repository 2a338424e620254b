import type { Geometry } from "geojson";
import type { AdjoiningPair } from "./adjoining.ts";

/** What the page asks of the worker that finds adjoining plots: shapes run by run, then the question. */
export type AdjoiningRequest =
  /** Lon, lat in degrees; null where a plot has no shape. */
  { readonly kind: "shapes"; readonly geometries: readonly (Geometry | null)[] } | { readonly kind: "find" };

/** Pairs by the position of their shapes in the order they came. */
export type AdjoiningReply =
  | { readonly kind: "pairs"; readonly pairs: readonly AdjoiningPair[] }
  | { readonly kind: "failed"; readonly reason: string };
