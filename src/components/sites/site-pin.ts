import type { ParkLayer } from "../../domain/layer.ts";
import type { LonLat } from "../../domain/site.ts";

/** A pin of the map, as it wants it: a site that fits with its number, or a near miss with what it is short of. */
export interface SitePin {
  readonly kind: "match" | "near-miss";
  readonly at: LonLat;
  readonly text: string;
  /** Its first feature: the layer and the place in its file. */
  readonly ref: { readonly source: ParkLayer; readonly index: number };
}
