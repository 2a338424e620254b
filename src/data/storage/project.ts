import type { FindingCode } from "../../domain/finding.ts";
import type { ImportMode } from "../../domain/import-mode.ts";
import type { Plot } from "../../domain/plot.ts";
import type { ImportChoices } from "../importing/import-choices.ts";

/** Version of the shape below; older records are brought to it by `migrateProject`. */
export const PROJECT_SCHEMA_VERSION = 2;

/** One of the files an import was read from, kept byte for byte under `key`. */
export interface StoredOriginal {
  /** Path inside the dropped folder, or the bare name. */
  readonly path: string;
  /** Names the bytes in the store, for ever: a key is never used for a second content. */
  readonly key: string;
  readonly sizeBytes: number;
}

/** An import as it can be read again: the originals and what the user settled. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly choices: ImportChoices;
  readonly originals: readonly StoredOriginal[];
}

/** What the record of a plot is mended to; null takes a value away. */
export type PlotMend = {
  readonly [Field in MendableField]?: Plot[Field] | null;
};

/** What an officer can mend of a plot where a finding shows it. */
export const MENDABLE_FIELDS = [
  "cluster",
  "landUse",
  "industry",
  "stage",
  "areaRegisteredM2",
  "approvedOn",
  "suppliedOn",
  "handedOverOn",
  "startDueOn",
  "startedOn",
  "suspendedOn",
  "completedOn",
  "verifiedOn",
] as const satisfies readonly (keyof Plot)[];
export type MendableField = (typeof MENDABLE_FIELDS)[number];

/** The keys and areas of a check's findings, kept to tell the next check what is new and what is gone. */
export interface StoredRun {
  readonly asOf: string;
  /** ISO time. */
  readonly at: string;
  readonly inputChecksum: string;
  readonly findings: readonly {
    readonly key: string;
    readonly code: FindingCode;
    readonly subjects: readonly string[];
    readonly areaM2?: number;
  }[];
}

/** One step of a project; `at` is an ISO time. */
export type Change =
  | {
      readonly kind: "import";
      readonly fileId: string;
      readonly mode: ImportMode;
      /** Name to show instead of the file's. */
      readonly label?: string;
      readonly at: string;
    }
  | { readonly kind: "remove"; readonly fileId: string; readonly at: string }
  /** A finding is known and accepted, by whom and why; `finding` is its key. */
  | {
      readonly kind: "accept";
      readonly finding: string;
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    }
  /** What was accepted counts again. */
  | { readonly kind: "reopen"; readonly finding: string; readonly at: string }
  /** The record of a plot is put right. */
  | { readonly kind: "mend"; readonly plot: string; readonly values: PlotMend; readonly at: string };

/** A base park and what was done to it, in order. What it looks like is read again from the originals. */
export interface StoredProject {
  readonly schemaVersion: typeof PROJECT_SCHEMA_VERSION;
  readonly id: string;
  readonly name: string;
  /** Folder of the base park. */
  readonly parkId: string;
  /** ISO times. */
  readonly createdAt: string;
  readonly savedAt: string;
  readonly files: readonly StoredFile[];
  readonly changes: readonly Change[];
  /** How many of the changes are applied; the rest can be done again. */
  readonly position: number;
  /** The last check and the one before it of other data or another day. */
  readonly runs?: { readonly last: StoredRun; readonly former?: StoredRun };
}
