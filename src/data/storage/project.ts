import type { ImportMode } from "../../domain/import-mode.ts";
import type { ImportChoices } from "../importing/import-choices.ts";

/** Version of the shape below; older records are brought to it by `migrateProject`. */
export const PROJECT_SCHEMA_VERSION = 1;

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
  | { readonly kind: "remove"; readonly fileId: string; readonly at: string };

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
}
