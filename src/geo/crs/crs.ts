import type { Bounds } from "../../domain/site.ts";
import type { ShiftedDatum } from "../../domain/shifted-datum.ts";

export type CrsUnit = "degree" | "metre" | "us-foot" | "foot" | "other";

/** A coordinate system that can be turned into longitude and latitude. */
export interface Crs {
  /** "EPSG:n"; null for a system that has no number but is described well enough to be used. */
  readonly code: string | null;
  readonly name: string;
  /** proj4 definition. */
  readonly definition: string;
  readonly unit: CrsUnit;
  readonly isGeographic: boolean;
  /** Where it is meant to be used, degrees; null where that is not known. A west over east crosses 180°. */
  readonly bounds: Bounds | null;
  /** What the way to CGCS2000 / WGS 84 may be off, m. Absent: a metre or less. */
  readonly accuracyM?: number;
}

/**
 * Why a system that is known by name is not used. `secret-parameters`: the shift of the old Chinese systems may
 * not be published. `grid-needed`: its shift is a grid file that is not here. `shift-unknown`: nobody says how its
 * datum lies to WGS 84. `not-a-plane`: heights, geocentric, site grids. `projection-unsupported`: no formula here.
 */
export type CrsRefusalReason =
  "secret-parameters" | "grid-needed" | "shift-unknown" | "not-a-plane" | "projection-unsupported";

export type CrsResolution =
  | {
      readonly kind: "known";
      readonly crs: Crs;
      /** The name says that the degrees are shifted (GCJ-02, BD-09); they are not shifted back by `crs`. */
      readonly datum?: ShiftedDatum;
    }
  | {
      readonly kind: "refused";
      readonly reason: CrsRefusalReason;
      /** "EPSG:n" where it has a number. */
      readonly code: string | null;
      readonly name: string;
    }
  | { readonly kind: "unknown"; readonly name: string };
