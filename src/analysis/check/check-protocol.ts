import type { Geometry } from "geojson";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { CutPiece } from "../../domain/cut-piece.ts";
import type { Park } from "../../domain/park.ts";
import type { Plan } from "../../domain/plan.ts";
import type { CheckProgress } from "./check-progress.ts";
import type { CheckReport } from "./check-report.ts";
import type { LandParts } from "./land-parts.ts";

/** The layers a check reads, in the order they are handed over. */
export const CHECKED_LAYERS = ["clusters", "plots", "zones", "plants"] as const;
export type CheckedLayer = (typeof CHECKED_LAYERS)[number];

/** Records of a layer with their shapes, lon, lat in degrees; null for a record without one, and for every plant. */
export type CheckRun = {
  readonly [Layer in CheckedLayer]: {
    readonly layer: Layer;
    readonly records: readonly Park[Layer][number][];
    readonly geometries: readonly (Geometry | null)[];
  };
}[CheckedLayer];

/** Those whose shapes are looked at; of plants it is the records alone. */
export const SHAPED_LAYERS = ["clusters", "plots", "zones"] as const satisfies readonly CheckedLayer[];
export type ShapedLayer = (typeof SHAPED_LAYERS)[number];

/** What the page sends to the worker that checks: the park in runs, then what it is checked against. */
export type CheckerRequest =
  | { readonly kind: "rows"; readonly run: CheckRun }
  /** The layer's shapes are lent at the other end of the port, by `site.index`; its records come as rows without. */
  | { readonly kind: "shapes"; readonly layer: ShapedLayer; readonly port: MessagePort }
  /** `asOf` is the day all clocks are read for, YYYY-MM-DD. */
  | { readonly kind: "check"; readonly plan: Plan | null; readonly asOf: string }
  /** The page has taken the last part in. */
  | { readonly kind: "next" };

/** The report in parts, each small enough to be taken in without a pause. */
export type CheckerReply =
  /** So many shapes more have come from where they are lent. */
  | { readonly kind: "borrowed"; readonly count: number }
  | { readonly kind: "progress"; readonly progress: CheckProgress }
  | { readonly kind: "findings"; readonly findings: readonly CheckFinding[] }
  | { readonly kind: "parts"; readonly columns: Omit<LandParts, "pieces"> }
  | { readonly kind: "pieces"; readonly pieces: readonly (readonly [part: number, piece: CutPiece])[] }
  | { readonly kind: "end"; readonly head: Omit<CheckReport, "findings" | "parts" | "park"> }
  | { readonly kind: "failed"; readonly reason: string };
