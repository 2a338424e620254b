import type { ReaderClient } from "../data/reader-client.ts";
import type { StoredProject } from "../data/storage/project.ts";
import type { Derived } from "./derived.ts";

export type FindingsFormat = "csv" | "xlsx" | "geojson";

/** What the commands of the check need beside the store. */
export interface CheckTools {
  readonly derived: Pick<
    Derived,
    "acceptances" | "asOf" | "nameOf" | "openFinding" | "park" | "report" | "splitFindings"
  >;
  readonly reader: Pick<ReaderClient, "getShapes" | "lendShapes">;
  readonly now: () => Date;
  readonly saveFile: (name: string, bytes: Uint8Array) => void;
  /** Takes a changed project in and has it kept. */
  readonly changeProject: (next: StoredProject) => void;
  /** Something of the project is to be kept that is no change. */
  readonly touch: () => void;
}
