import { KeptDatabase } from "./kept-database.ts";
import {
  createMappingTemplates,
  createMemoryMappingTemplates,
  type MappingTemplates,
} from "./mapping-templates.ts";
import { createMemoryProjectStore } from "./memory-project-store.ts";
import type { PrivateFileSystem } from "./original-files.ts";
import { createProjectStore, type ProjectStore } from "./project-store.ts";
import { type StorageFailure, toStorageFailure } from "./storage-failure.ts";

export interface BrowserStorage {
  readonly projects: ProjectStore;
  readonly templates: MappingTemplates;
  /** Why nothing is kept this time; null: it is kept. */
  readonly failure: StorageFailure | null;
}

/**
 * Opens what this app keeps in the browser under `name`. Never throws: where the browser keeps nothing everything works in memory, and `failure`
 * says why.
 */
export async function openStorage(
  name: string,
  files: PrivateFileSystem | null = getPrivateFileSystem(),
): Promise<BrowserStorage> {
  const database = new KeptDatabase(name);
  try {
    await database.run(["projects"], "readonly", ({ store }) => store.count());
    return {
      projects: createProjectStore(database, `${name}-originals`, files),
      templates: createMappingTemplates(database),
      failure: null,
    };
  } catch (error) {
    return {
      projects: createMemoryProjectStore(),
      templates: createMemoryMappingTemplates(),
      failure: toStorageFailure(error),
    };
  }
}

/** The browser's own; pages without a secure context have none. */
function getPrivateFileSystem(): PrivateFileSystem | null {
  return (navigator as { readonly storage?: StorageManager }).storage ?? null;
}
