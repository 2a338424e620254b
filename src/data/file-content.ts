import type { Finding, FindingCounts } from "../domain/finding.ts";
import type { ParkLayer } from "../domain/layer.ts";
import type { LayerShapes } from "../domain/layer-shapes.ts";
import type { Park } from "../domain/park.ts";
import type { Sited } from "../domain/site.ts";
import type { Inspection, RejectedRow } from "./importing/inspection.ts";
import type { ParkData } from "./park-data.ts";

/** A feature of a user's file that is no park layer. */
export interface FileFeature extends Sited {
  readonly id: string;
}

/** What a file is taken for: one layer of the park, a whole park, or a layer to look at. */
export type FileRole = ParkLayer | "park" | "other";

/** The records of one layer, typed by the layer. */
export type LayerPart = {
  [Layer in ParkLayer]: { readonly layer: Layer; readonly records: Park[Layer] };
}[ParkLayer];

/** What every reading ends with, taken or refused. Findings and rejected rows may be capped; counts never are. */
export interface FileSummary {
  readonly featureCount: number;
  /** Sum of the measured features, m². */
  readonly totalAreaM2: number;
  readonly findings: readonly Finding[];
  readonly findingCounts: FindingCounts;
  /** How the file was read; a park folder is read as it stands and has none. */
  readonly inspection?: Inspection;
  /** Rows that cannot be taken, the first few thousand. */
  readonly rejectedRows: readonly RejectedRow[];
}

/** What was read of a user's file, by what it is taken for. */
export type FileContent = FileSummary &
  (
    | { readonly kind: "layer"; readonly part: LayerPart; readonly shapes: LayerShapes }
    | { readonly kind: "park"; readonly data: ParkData }
    | { readonly kind: "other"; readonly features: readonly FileFeature[]; readonly shapes: LayerShapes }
  );

/** How a reading ends: with rows that can be taken, or with the findings that say why there are none. */
export type FileReading =
  | { readonly kind: "taken"; readonly content: FileContent }
  | { readonly kind: "refused"; readonly summary: FileSummary };

export const READING_STEPS = ["reading", "placing", "checking", "measuring", "handing-over"] as const;
export type ReadingStep = (typeof READING_STEPS)[number];

/** How far a reading is; `done` of `total` in bytes or features, whichever the step counts. */
export interface ReadingProgress {
  readonly step: ReadingStep;
  readonly done: number;
  readonly total: number;
}
