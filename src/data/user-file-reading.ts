import type { Geometry } from "geojson";
import type { ParkLayer } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import type { Plan } from "../domain/plan.ts";
import type { FileFeature, FileSummary, LayerPart, ReadingProgress } from "./file-content.ts";

/** Geometries of a layer by `site.index`; null where there is none. */
export type Geometries = readonly (Geometry | null)[];

/** What a user's file turned out to be, with the geometries its shapes are made of. */
export type UserFileReading = { readonly summary: FileSummary } & (
  | { readonly kind: "refused" }
  | { readonly kind: "layer"; readonly part: LayerPart; readonly geometries: Geometries }
  | { readonly kind: "other"; readonly features: readonly FileFeature[]; readonly geometries: Geometries }
  | {
      readonly kind: "park";
      readonly park: Park;
      readonly plan: Plan;
      readonly geometries: Readonly<Record<ParkLayer, Geometries>>;
    }
);

export type OnProgress = (progress: ReadingProgress) => void;
