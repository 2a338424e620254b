import type { Cluster } from "./cluster.ts";
import type { GeometryStatus } from "./geometry-status.ts";
import type { ParkLayer } from "./layer.ts";
import type { Name } from "./name.ts";
import type { Place } from "./place.ts";
import type { Plant } from "./plant.ts";
import type { Plot } from "./plot.ts";
import type { Zone } from "./zone.ts";

/** Where a layer's data come from. */
export interface Source {
  readonly what: string;
  readonly who: string;
  readonly date: string;
  readonly licence: string;
}

/** A case planted in a sketch so that checks have something to find. */
export interface PlantedCase {
  readonly code: string;
  readonly subjects: readonly string[];
}

/** `park.json`: what a park folder is. */
export interface ParkManifest {
  readonly version: 1;
  readonly id: string;
  readonly name: Name;
  /** The day the data speak of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly crs: string;
  readonly geometryStatus: GeometryStatus;
  /** Path of the plan file, relative to the manifest. */
  readonly plan: string;
  readonly layers: Readonly<Partial<Record<ParkLayer, string>>>;
  readonly sources: readonly Source[];
  readonly options?: readonly string[];
  readonly plantedCases?: readonly PlantedCase[];
}

/** A park as read: its records, each with its measured site. Shapes are kept beside it. */
export interface Park {
  readonly manifest: ParkManifest;
  readonly clusters: readonly Cluster[];
  readonly zones: readonly Zone[];
  readonly plots: readonly Plot[];
  readonly plants: readonly Plant[];
  readonly places: readonly Place[];
}
