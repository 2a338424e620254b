import { createAutosave, flushOnLeave, type Autosave } from "../data/storage/autosave.ts";
import { openStorage, type BrowserStorage } from "../data/storage/open-storage.ts";
import { askToPersist } from "../data/storage/persist.ts";
import type { StoredFile, StoredOriginal, StoredProject } from "../data/storage/project.ts";
import { toStorageFailure } from "../data/storage/storage-failure.ts";
import { claimTab } from "../data/storage/tab-lock.ts";
import type { UserFileEntry } from "../data/reading-protocol.ts";
import { keepFile } from "./actions/files.ts";
import { addNotice } from "./actions/notices.ts";
import { openProject, setMappingTemplates, setReadOnly, setSaveStatus } from "./actions/project.ts";
import type { AppState, UserFile } from "./app-state.ts";
import type { FileReadings } from "./file-readings.ts";
import { createProject, getKeysInUse, getNamedFiles } from "./project.ts";
import type { Store } from "./store.ts";

/** Name of the database and of the lock of its one writer. */
const STORE_NAME = "park-atlas";

/** Keeps the project of the open park on this machine: its changes, the choices, the files as they came. */
export interface ProjectKeeper {
  /** Opens the kept project of a park, or a new one; its files are read again. */
  readonly open: (parkId: string, name: string) => Promise<void>;
  /** Keeps the bytes of a file; it is saved with the project from then on. */
  readonly keepOriginals: (fileId: string, entries: readonly UserFileEntry[]) => Promise<void>;
  /** Something changed that is to be saved. */
  readonly touch: () => void;
  readonly saveTemplate: (
    name: string,
    mapping: Parameters<BrowserStorage["templates"]["put"]>[1],
  ) => Promise<void>;
}

export interface KeeperTools {
  readonly readings: FileReadings;
  readonly now: () => number;
}

export function createProjectKeeper(store: Store, { readings, now }: KeeperTools): ProjectKeeper {
  const storage = openStorage(STORE_NAME);
  let hasAskedToPersist = false;
  /** False while what is kept cannot be read: nothing may be saved over it. */
  let mayWrite = false;

  const save = async (): Promise<void> => {
    const { projects } = await storage;
    await projects.saveProject(toStoredProject(store.state.value, new Date(now()).toISOString()));
    if (hasAskedToPersist || !projects.isKept) return;
    hasAskedToPersist = true;
    void askToPersist(navigator.storage);
  };

  const autosave: Autosave = createAutosave({
    save,
    now,
    onStatus: (status) => store.update(setSaveStatus(status)),
  });
  flushOnLeave(autosave, document, window);
  const touch = (): void => {
    if (mayWrite && !store.state.value.isReadOnly) autosave.touch();
  };

  const reportFailure = (error: unknown): void => {
    const { code, detail } = toStorageFailure(error);
    store.update(addNotice("storage-failed", { code, detail }));
  };

  const claim = claimTab(STORE_NAME, getLocks(), () => {
    // The tab that wrote has gone: the page says so and offers to go on here.
    store.update(addNotice("writer-gone"));
  });
  void claim.then(({ role }) => {
    store.update(setReadOnly(role === "reader"));
  });

  const readKept = async (file: StoredFile): Promise<void> => {
    const { projects } = await storage;
    const entries: UserFileEntry[] = [];
    const { originals: kept } = file;
    for (const { path, key } of kept) {
      const blob = await projects.getOriginal(key);
      if (blob === null) break;
      entries.push({ path, file: blob });
    }
    if (entries.length === 0 || entries.length < kept.length) {
      store.update(addNotice("original-gone", { name: file.name }));
      return;
    }

    const { id, name, choices, originals } = file;
    await readings.read({ id, name, choices, originals, entries }, false);
  };

  return {
    open: async (parkId, name) => {
      const { projects, templates, failure } = await storage;
      if (failure !== null) reportFailure(failure);
      let project: StoredProject | null = null;
      mayWrite = false;
      try {
        store.update(setMappingTemplates(await templates.list()));
        project = await projects.loadProject(parkId);
        mayWrite = true;
      } catch (error) {
        // A damaged record was moved aside; anything else is left alone, and nothing is saved over it.
        mayWrite = toStorageFailure(error).code === "damaged";
        reportFailure(error);
      }
      if (store.state.value.parkId !== parkId) return;
      const at = new Date(now()).toISOString();
      const opened = project ?? createProject({ id: parkId, name, parkId, at });
      const named = getNamedFiles(opened);
      store.update(openProject({ ...opened, files: opened.files.filter(({ id }) => named.has(id)) }));
      // In the order of the changes, so that each is read against the park as it was then.
      for (const file of opened.files) await readKept(file);
      const { role } = await claim;
      if (role !== "reader") await projects.collectGarbage(getKeysInUse(opened)).catch(reportFailure);
    },
    keepOriginals: async (fileId, entries) => {
      if (store.state.value.isReadOnly) return;
      const { projects } = await storage;
      const originals: StoredOriginal[] = entries.map(({ path, file }, index) => ({
        path,
        key: `${fileId}-${index}`,
        sizeBytes: file.size,
      }));
      try {
        for (const [index, { key }] of originals.entries()) {
          const file = entries[index]?.file;
          if (file !== undefined) await projects.putOriginal(key, file);
        }
        store.update(keepFile(fileId, originals));
        touch();
      } catch (error) {
        reportFailure(error);
      }
    },
    touch,
    saveTemplate: async (name, mapping) => {
      const { templates } = await storage;
      try {
        await templates.put(name, mapping);
        store.update(setMappingTemplates(await templates.list()));
      } catch (error) {
        reportFailure(error);
      }
    },
  };
}

/** Pages without a secure context have none. */
function getLocks(): LockManager | undefined {
  return (navigator as { readonly locks?: LockManager }).locks;
}

/** The project as it is kept: with the drafts too, whose bytes are there. */
function toStoredProject({ project, files }: AppState, savedAt: string): StoredProject {
  const kept = files.filter(({ originals }) => originals.length > 0).map(toStoredFile);
  const keptIds = new Set(kept.map(({ id }) => id));
  const others = project.files.filter(({ id }) => !keptIds.has(id));
  return { ...project, savedAt, files: [...others, ...kept] };
}

function toStoredFile({ id, name, sizeBytes, choices, originals }: UserFile): StoredFile {
  return { id, name, sizeBytes, choices, originals };
}
