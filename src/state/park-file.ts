import type { ParkData } from "../data/park-data.ts";
import { MANIFEST_FILE } from "../data/park-files.ts";
import type { UserFileEntry } from "../data/reading-protocol.ts";
import { getParkFileUrl } from "../domain/attachment.ts";
import type { AppState } from "./app-state.ts";
import { getAppliedImports } from "./project.ts";

/** Where the folder of a record's park is: served with the app, or opened by the user from the disk. */
export type ParkFile =
  | { readonly kind: "served"; readonly url: string }
  | { readonly kind: "opened"; readonly file: Blob }
  /** The user opened the park or the layer, but not this file with it. */
  | { readonly kind: "not-opened" };

/** What is asked for: `text` as the record of the park in force has it, `path` what an attachment made of it. */
export interface WantedFile {
  readonly layer: "plots" | "plants";
  readonly id: string;
  readonly text: string;
  readonly path: string;
}

export interface ParkFolders {
  /** Absolute, ends in `/`. */
  readonly parksUrl: string;
  readonly getEntries: (fileId: string) => readonly UserFileEntry[];
}

/**
 * The file a record names. What a record of the loaded park names lies in that park's folder; what came by an import
 * lies in the folder the user opened, if it was opened with it.
 */
export function findParkFile(
  { park, parkId, project, files }: Pick<AppState, "park" | "parkId" | "project" | "files">,
  inForce: ParkData,
  { layer, id, text, path }: WantedFile,
  { parksUrl, getEntries }: ParkFolders,
): ParkFile {
  if (park.kind === "ready" && inForce.park.manifest === park.data.park.manifest) {
    const record = park.data.park[layer].find((other) => other.id === id);
    const isNamed = record?.photos?.includes(text) === true || record?.documents?.includes(text) === true;
    const url = isNamed ? getParkFileUrl(parksUrl, parkId, path) : null;
    return url === null ? { kind: "not-opened" } : { kind: "served", url };
  }
  const folder = getAppliedImports(project.changes, project.position).findLast(({ fileId }) => {
    const status = files.find((file) => file.id === fileId)?.status;
    return status?.kind === "open" && status.content.kind === "park";
  });
  const file = folder === undefined ? undefined : findEntry(getEntries(folder.fileId), path);
  return file === undefined ? { kind: "not-opened" } : { kind: "opened", file };
}

/** Paths of entries begin with the folder that was opened; its manifest nearest to the top tells which it is. */
function findEntry(entries: readonly UserFileEntry[], path: string): Blob | undefined {
  const [manifest] = entries
    .map((entry) => entry.path.split("/"))
    .filter((steps) => steps.at(-1) === MANIFEST_FILE)
    .sort((a, b) => a.length - b.length);
  if (manifest === undefined) return undefined;
  const wanted = [...manifest.slice(0, -1), path].join("/");
  return entries.find((entry) => entry.path === wanted)?.file;
}
