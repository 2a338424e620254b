import {
  PROJECT_SCHEMA_VERSION,
  type StoredFile,
  type StoredProject,
} from "../../../../src/data/storage/project.ts";

export const PROJECT_ID = "p1";

/** An import read from one original. */
export function makeFile(id: string, key: string, sizeBytes = 3): StoredFile {
  return {
    id,
    name: `${id}.geojson`,
    sizeBytes,
    choices: {
      role: "plots",
      crs: "EPSG:4528",
      encoding: "GB18030",
      fields: [
        { source: "DKBH", target: "id", confidence: 1 },
        { source: "YT", target: "landUse", confidence: 1, values: { 工业: "100101", 其他: null } },
      ],
      repairs: ["close-ring"],
      snapToleranceM: 0.01,
    },
    originals: [{ path: `${id}.geojson`, key, sizeBytes }],
  };
}

/** A project with an import for every file, all applied. */
export function makeProject(files: readonly StoredFile[] = [], name = "试排"): StoredProject {
  return {
    schemaVersion: PROJECT_SCHEMA_VERSION,
    id: PROJECT_ID,
    name,
    parkId: "zhengyang",
    createdAt: "2026-06-30T06:03:00.000Z",
    savedAt: "2026-06-30T06:03:01.000Z",
    files,
    changes: files.map(({ id }) => ({
      kind: "import",
      fileId: id,
      mode: "replace",
      at: "2026-06-30T06:03:00.000Z",
    })),
    position: files.length,
  };
}
