import { isJsonObject } from "../json-object.ts";
import { collectStrings } from "./collect-strings.ts";
import type { DamagedRecord, KeptDatabase, OriginalRecord } from "./kept-database.ts";
import { getSchemaVersion, migrateProject } from "./migrations.ts";
import {
  openOriginalsFolder,
  type PrivateFileSystem,
  type PrivateFolder,
  readOriginalFile,
  removeOriginalFiles,
  writeOriginalFile,
} from "./original-files.ts";
import { PROJECT_SCHEMA_VERSION, type StoredProject } from "./project.ts";
import { isQuotaError, StorageFailure, toStorageFailure } from "./storage-failure.ts";
import { isStorageKey } from "./storage-key.ts";

/** A project in a list; one that cannot be read is listed too, so that nobody takes it for gone. */
export type ProjectEntry =
  | {
      readonly kind: "readable";
      readonly id: string;
      readonly name: string;
      readonly parkId: string;
      /** ISO time. */
      readonly savedAt: string;
    }
  | { readonly kind: "newer" | "damaged"; readonly id: string };

export interface DamagedProject {
  readonly key: number;
  readonly projectId: string;
  /** Technical text. */
  readonly detail: string;
}

/** Projects and the original files they were made from. Every method throws StorageFailures only. */
export interface ProjectStore {
  /** False: in memory, gone with the page. */
  readonly isKept: boolean;
  /**
   * The project of that id, null where there is none.
   * @throws StorageFailure "newer-version": left as it is; "damaged": moved aside, the id is free again.
   */
  readonly loadProject: (id: string) => Promise<StoredProject | null>;
  readonly listProjects: () => Promise<readonly ProjectEntry[]>;
  /**
   * Saves the project in one step: until this resolves the former version is the one that is read. Every saving
   * has a `savedAt` of its own.
   * @throws StorageFailure "original-missing" where `putOriginal` has not resolved for one of its originals;
   * "newer-version" where a newer program saved this project; "changed-elsewhere" where it is kept and this store
   * neither read nor wrote what is kept; "damaged" where it could not be read again.
   */
  readonly saveProject: (project: StoredProject) => Promise<void>;
  /** Forgets a project; its originals go with the next `collectGarbage`. */
  readonly deleteProject: (id: string) => Promise<void>;
  /** Keeps the bytes of an original; they are there to the last one when this resolves. */
  readonly putOriginal: (key: string, blob: Blob) => Promise<void>;
  /** The original of that key, null where it is not there or not whole. */
  readonly getOriginal: (key: string) => Promise<Blob | null>;
  /**
   * Removes the originals that no kept project names, in whatever state, and that are not among `keysInUse`.
   * For the one tab that writes. Returns how many went.
   */
  readonly collectGarbage: (keysInUse: Iterable<string>) => Promise<number>;
  readonly listDamaged: () => Promise<readonly DamagedProject[]>;
  readonly deleteDamaged: (key: number) => Promise<void>;
}

/**
 * The projects of `database`. Originals are files in the folder `folderName` of `files` where the browser has
 * that, else blobs in the database.
 */
export function createProjectStore(
  database: KeptDatabase,
  folderName: string,
  files: PrivateFileSystem | null,
): ProjectStore {
  /** Originals on their way: written or being written, not yet in the database. */
  const arriving = new Set<string>();
  /** The running collection; no original starts to arrive under it. */
  let collecting: Promise<number> | null = null;
  /** `savedAt` of the projects as this store read or wrote them last. */
  const seen = new Map<string, unknown>();
  let openedFolder: Promise<PrivateFolder | null> | null = null;
  const getFolder = (): Promise<PrivateFolder | null> =>
    (openedFolder ??= openOriginalsFolder(folderName, files));

  const getOriginal = async (key: string): Promise<Blob | null> => {
    const record = await database.run(["originals"], "readonly", ({ store }) => store.get(key));
    if (record === undefined) return null;
    if (record.place === "database") return record.blob.size === record.sizeBytes ? record.blob : null;
    const folder = await getFolder();
    return folder === null ? null : readOriginalFile(folder, key, record.sizeBytes);
  };

  const moveAside = (id: string): Promise<void> =>
    database.run(["projects", "damaged"], "readwrite", async (transaction) => {
      const projects = transaction.objectStore("projects");
      const record = await projects.get(id);
      const reading = migrateProject(record);
      if (reading.kind !== "damaged") return;
      const damaged: DamagedRecord = { projectId: id, detail: reading.detail, record };
      await transaction.objectStore("damaged").add(damaged);
      await projects.delete(id);
    });

  /** The records go first: a file without one is no original, and goes with this or the next collection. */
  const collect = async (inUse: ReadonlySet<string>): Promise<number> => {
    const { removedCount, left } = await database.run(
      ["projects", "damaged", "originals"],
      "readwrite",
      async (transaction) => {
        const originals = transaction.objectStore("originals");
        const projects = await transaction.objectStore("projects").getAll();
        const damaged = await transaction.objectStore("damaged").getAll();
        const keys = await originals.getAllKeys();
        // Records nobody understands may still be rescued, so whatever they mention stays.
        const named = collectStrings([projects, damaged]);
        const kept = new Set(keys.filter((key) => named.has(key) || inUse.has(key)));
        const unwanted = keys.filter((key) => !kept.has(key));
        for (const key of unwanted) await originals.delete(key);
        return { removedCount: unwanted.length, left: kept };
      },
    );
    const folder = await getFolder();
    if (folder !== null) await removeOriginalFiles(folder, (key) => left.has(key) || inUse.has(key));
    return removedCount;
  };

  return {
    isKept: true,
    loadProject: async (id) => {
      const record = await database.run(["projects"], "readonly", ({ store }) => store.get(id));
      if (record === undefined) return null;
      const reading = migrateProject(record);
      switch (reading.kind) {
        case "readable":
          seen.set(id, reading.project.savedAt);
          return reading.project;
        case "newer":
          throw new StorageFailure("newer-version", `project ${id} has version ${reading.version}`);
        case "damaged":
          await moveAside(id);
          throw new StorageFailure("damaged", `project ${id}: ${reading.detail}`);
      }
    },
    listProjects: async () => {
      const { ids, records } = await database.run(["projects"], "readonly", async ({ store }) => ({
        ids: await store.getAllKeys(),
        records: await store.getAll(),
      }));
      return ids.map((id, index): ProjectEntry => {
        const reading = migrateProject(records[index]);
        if (reading.kind !== "readable") return { kind: reading.kind, id };
        const { name, parkId, savedAt } = reading.project;
        return { kind: "readable", id, name, parkId, savedAt };
      });
    },
    saveProject: async (project) => {
      const { id, savedAt } = project;
      const reading = migrateProject(project);
      if (reading.kind === "damaged") throw new StorageFailure("damaged", reading.detail);
      await database.run(["projects", "originals"], "readwrite", async (transaction) => {
        const projects = transaction.objectStore("projects");
        const kept = await projects.get(id);
        const version = getSchemaVersion(kept) ?? 0;
        if (version > PROJECT_SCHEMA_VERSION) {
          throw new StorageFailure("newer-version", `project ${id} has version ${version}`);
        }
        if (kept !== undefined && (!seen.has(id) || getSavedAt(kept) !== seen.get(id))) {
          throw new StorageFailure("changed-elsewhere", `project ${id} is not as it was read`);
        }
        const originals = transaction.objectStore("originals");
        for (const { key } of project.files.flatMap((file) => file.originals)) {
          if ((await originals.getKey(key)) === undefined) {
            throw new StorageFailure("original-missing", `original ${key}`);
          }
        }
        await projects.put(project, id);
      });
      seen.set(id, savedAt);
    },
    deleteProject: (id) => database.run(["projects"], "readwrite", ({ store }) => store.delete(id)),
    putOriginal: async (key, blob) => {
      if (!isStorageKey(key)) throw new StorageFailure("unavailable", `not a key: ${key}`);
      while (collecting !== null) await collecting.catch(() => 0);
      arriving.add(key);
      try {
        // A key names one content for ever, so an original that is whole needs no second writing.
        if ((await getOriginal(key)) !== null) return;
        const record = await placeOriginal(await getFolder(), key, blob);
        await database.run(["originals"], "readwrite", ({ store }) => store.put(record, key));
      } finally {
        arriving.delete(key);
      }
    },
    getOriginal,
    collectGarbage: async (keysInUse) => {
      while (collecting !== null) await collecting.catch(() => 0);
      collecting = collect(new Set([...keysInUse, ...arriving])).finally(() => {
        collecting = null;
      });
      return collecting;
    },
    listDamaged: async () => {
      const { keys, records } = await database.run(["damaged"], "readonly", async ({ store }) => ({
        keys: await store.getAllKeys(),
        records: await store.getAll(),
      }));
      return keys.flatMap((key, index) => {
        const record = records[index];
        return record === undefined ? [] : [{ key, projectId: record.projectId, detail: record.detail }];
      });
    },
    deleteDamaged: (key) => database.run(["damaged"], "readwrite", ({ store }) => store.delete(key)),
  };
}

function getSavedAt(record: unknown): unknown {
  return isJsonObject(record) ? record["savedAt"] : undefined;
}

/** Writes an original where it fits best. A file system that fails, unless it is full, is done without. */
async function placeOriginal(folder: PrivateFolder | null, key: string, blob: Blob): Promise<OriginalRecord> {
  const sizeBytes = blob.size;
  if (folder !== null) {
    try {
      await writeOriginalFile(folder, key, blob);
      return { place: "file", sizeBytes };
    } catch (error) {
      await folder.removeEntry(key).catch(() => undefined);
      if (isQuotaError(error)) throw toStorageFailure(error);
    }
  }
  return { place: "database", sizeBytes, blob };
}
