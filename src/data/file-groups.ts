import { MANIFEST_FILE } from "./park-files.ts";
import type { UserFileEntry } from "./reading-protocol.ts";

/** Files that are read together as one: a park folder, the files of shapefiles, or a single file. */
export interface FileGroup {
  readonly name: string;
  readonly entries: readonly UserFileEntry[];
}

/** What of a folder without a manifest is taken; a file chosen by itself is always taken, so that it is told why not. */
const KNOWN_NAME =
  /\.(geojson|json|ndjson|geojsonl|geojsons|jsonl|topojson|zip|gpkg|fgb|kml|kmz|gpx|dxf|csv|tsv|xlsx)$/i;

/** The files a shapefile comes in; one name is one shapefile. */
const SHAPEFILE_PART = /\.(shp|shx|dbf|prj|cpg|sbn|sbx|qix|qpj|shp\.xml)$/i;

/**
 * What the user opened, as readings. With a `park.json` among the files everything is one park (the manifest
 * nearest to the top counts); without one the parts of a shapefile belong together and every other file is read
 * by itself.
 */
export function groupFiles(files: readonly File[]): FileGroup[] {
  const manifest = findManifest(files);
  if (manifest !== undefined) return [{ name: getFolderName(manifest), entries: files.map(toEntry) }];
  const groups: FileGroup[] = [];
  const shapefiles = new Map<string, File[]>();
  for (const file of files) {
    if (SHAPEFILE_PART.test(file.name)) {
      const stem = getFilePath(file).replace(SHAPEFILE_PART, "").toLowerCase();
      const parts = shapefiles.get(stem) ?? [];
      parts.push(file);
      shapefiles.set(stem, parts);
    } else if (!isInFolder(file) || KNOWN_NAME.test(file.name)) {
      groups.push({ name: file.name, entries: [toEntry(file)] });
    }
  }
  for (const parts of shapefiles.values()) {
    const main =
      parts.find(({ name }) => /\.shp$/i.test(name)) ?? parts.find(({ name }) => /\.dbf$/i.test(name));
    const first = main ?? parts[0];
    if (first === undefined) continue;
    groups.push({
      name: first.name,
      entries: [first, ...parts.filter((part) => part !== first)].map(toEntry),
    });
  }
  return groups;
}

function toEntry(file: File): UserFileEntry {
  return { path: getFilePath(file), file };
}

/** Path inside what was dropped or chosen; the bare name of a file that came by itself. */
function getFilePath(file: File): string {
  return file.webkitRelativePath || file.name;
}

function findManifest(files: readonly File[]): File | undefined {
  let nearest: File | undefined;
  for (const file of files) {
    if (file.name !== MANIFEST_FILE) continue;
    if (nearest === undefined || getDepth(file) < getDepth(nearest)) nearest = file;
  }
  return nearest;
}

function getFolderName(manifest: File): string {
  return getFilePath(manifest).split("/").at(-2) ?? MANIFEST_FILE;
}

function isInFolder(file: File): boolean {
  return getDepth(file) > 1;
}

function getDepth(file: File): number {
  return getFilePath(file).split("/").length;
}
