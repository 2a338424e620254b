import type { Feature } from "geojson";
import type { Finding, FindingCounts } from "../domain/finding.ts";
import type { ParkLayer } from "../domain/layer.ts";
import type { ParkManifest } from "../domain/park.ts";
import type { Plan } from "../domain/plan.ts";
import type { Bounds, LonLat } from "../domain/site.ts";
import type { ReadingProgress } from "./file-content.ts";
import type { ImportChoices } from "./importing/import-choices.ts";
import type { Inspection, RejectedRow } from "./importing/inspection.ts";

/** A file with its path inside what was dropped or chosen (`folder/park.json`, or its bare name). */
export interface UserFileEntry {
  readonly path: string;
  readonly file: Blob;
}

/** The ids a layer's records may refer to; a set that is absent is not checked against. */
export interface ParkIds {
  readonly clusters?: readonly string[];
  readonly plots?: readonly string[];
}

/** What a reading is made against. */
export interface ReadingOptions {
  /** The day statuses are told for, YYYY-MM-DD. A park folder has its own. */
  readonly asOf: string;
  /** The plan in force; a park folder without a plan file among its files is read against it. */
  readonly plan: Plan | null;
  /** The park in force, for references between layers. */
  readonly parkIds: ParkIds;
  /** Where the park in force lies, so that coordinates without a system can be guessed; null: nobody knows. */
  readonly near: Bounds | null;
  /** Places of the park in force, by which an offset of the file shows; a few hundred are enough. */
  readonly anchors: readonly LonLat[];
  /** What the user settled; nothing settled means as the file says, else as guessed. */
  readonly choices: ImportChoices;
}

/** A layer of what was read: a layer of the park, or the features of a file to look at. */
export type ReadLayer = ParkLayer | "other";

/** Where the shapes of a layer are: with the reply, or kept in the worker as tiles. */
export type ShapesOutcome =
  { readonly kind: "features" } | { readonly kind: "tiles"; readonly token: string; readonly bounds: Bounds };

/** What the parts sent before it make up. */
export type ReadingOutcome =
  | { readonly kind: "refused" }
  | { readonly kind: "layer"; readonly layer: ParkLayer; readonly shapes: ShapesOutcome }
  | { readonly kind: "other"; readonly shapes: ShapesOutcome }
  | {
      readonly kind: "park";
      readonly manifest: ParkManifest;
      readonly plan: Plan;
      readonly shapes: Readonly<Partial<Record<ParkLayer, ShapesOutcome>>>;
    };

/** Figures of the whole reading; its findings and rejected rows come in parts. */
export interface ReadingFigures {
  readonly featureCount: number;
  readonly totalAreaM2: number;
  readonly findingCounts: FindingCounts;
  readonly inspection?: Inspection;
}

/** A piece of the result, small enough for one short task of the main thread. */
export type ReadingPart =
  | { readonly kind: "records"; readonly layer: ReadLayer; readonly records: readonly unknown[] }
  | { readonly kind: "shapes"; readonly layer: ReadLayer; readonly features: readonly Feature[] }
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "rejected"; readonly rows: readonly RejectedRow[] };

/** What the page asks of a reader. A reader reads once; after that it gives tiles and shapes. */
export type ReaderRequest =
  | {
      readonly kind: "read";
      /** Name of this reading; tokens of its tile layers begin with it. */
      readonly token: string;
      readonly files: readonly UserFileEntry[];
      readonly options: ReadingOptions;
    }
  /** The last part is taken in: the next one may come. */
  | { readonly kind: "next" }
  /** The next run of shapes kept under a token, from a position among them. */
  | { readonly kind: "shapes"; readonly serial: number; readonly token: string; readonly from: number }
  /** Who has the other end of the port is to get the shapes kept under a token, past the page: `shapes-port.ts`. */
  | { readonly kind: "lend-shapes"; readonly token: string; readonly port: MessagePort }
  | {
      readonly kind: "tile";
      readonly serial: number;
      readonly token: string;
      readonly z: number;
      readonly x: number;
      readonly y: number;
    };

/** What a reader answers. */
export type ReaderReply =
  | { readonly kind: "progress"; readonly progress: ReadingProgress }
  | { readonly kind: "part"; readonly part: ReadingPart }
  | { readonly kind: "end"; readonly outcome: ReadingOutcome; readonly figures: ReadingFigures }
  | { readonly kind: "failed"; readonly reason: string }
  /** None after the last. */
  | { readonly kind: "shapes"; readonly serial: number; readonly features: readonly Feature[] }
  /** An empty buffer is a tile without features. */
  | { readonly kind: "tile"; readonly serial: number; readonly tile: ArrayBuffer };
