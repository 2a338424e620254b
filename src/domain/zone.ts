import type { Name } from "./name.ts";
import type { Sited } from "./site.ts";

export const ZONE_KINDS = ["production", "service-centre", "research", "logistics"] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A planned functional area inside a cluster. */
export interface Zone extends Sited {
  readonly id: string;
  readonly name?: Name;
  readonly kind?: ZoneKind;
  readonly cluster?: string;
}
