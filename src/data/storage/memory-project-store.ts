import type { StoredProject } from "./project.ts";
import type { ProjectEntry, ProjectStore } from "./project-store.ts";
import { StorageFailure } from "./storage-failure.ts";

/** A store for browsers that keep nothing: everything works until the page is closed. */
export function createMemoryProjectStore(): ProjectStore {
  const projects = new Map<string, StoredProject>();
  const originals = new Map<string, Blob>();
  const getKeys = (project: StoredProject): readonly string[] =>
    project.files.flatMap((file) => file.originals.map(({ key }) => key));

  return {
    isKept: false,
    loadProject: (id) => Promise.resolve(projects.get(id) ?? null),
    listProjects: () =>
      Promise.resolve(
        Array.from(projects.values(), ({ id, name, parkId, savedAt }): ProjectEntry => ({
          kind: "readable",
          id,
          name,
          parkId,
          savedAt,
        })),
      ),
    saveProject: (project) => {
      const missing = getKeys(project).find((key) => !originals.has(key));
      if (missing !== undefined) {
        return Promise.reject(new StorageFailure("original-missing", `original ${missing}`));
      }
      projects.set(project.id, project);
      return Promise.resolve();
    },
    deleteProject: (id) => {
      projects.delete(id);
      return Promise.resolve();
    },
    putOriginal: (key, blob) => {
      originals.set(key, blob);
      return Promise.resolve();
    },
    getOriginal: (key) => Promise.resolve(originals.get(key) ?? null),
    collectGarbage: (keysInUse) => {
      const inUse = new Set([...keysInUse, ...[...projects.values()].flatMap(getKeys)]);
      const unwanted = [...originals.keys()].filter((key) => !inUse.has(key));
      for (const key of unwanted) originals.delete(key);
      return Promise.resolve(unwanted.length);
    },
    listDamaged: () => Promise.resolve([]),
    deleteDamaged: () => Promise.resolve(),
  };
}
