import { MANIFEST_FILE } from "./park-files.ts";

/** Files that are read together as one: a park folder, or a single file. */
export interface FileGroup {
  readonly name: string;
  readonly sizeBytes: number;
  readonly files: readonly File[];
}

const GEOJSON_NAME = /\.(geojson|json)$/i;

/**
 * What the user opened, as readings. With a `park.json` among the files everything is one park (the manifest
 * nearest to the top counts); without one every GeoJSON file is read by itself. Of a folder without a manifest
 * only `.geojson` and `.json` are taken; a file chosen by itself is always taken, so that its refusal says why.
 */
export function groupFiles(files: readonly File[]): FileGroup[] {
  const manifest = findManifest(files);
  if (manifest !== undefined) {
    return [{ name: getFolderName(manifest), sizeBytes: sumSizes(files), files }];
  }
  return files
    .filter((file) => !isInFolder(file) || GEOJSON_NAME.test(file.name))
    .map((file) => ({ name: file.name, sizeBytes: file.size, files: [file] }));
}

/** Path inside what was dropped or chosen; the bare name of a file that came by itself. */
export function getFilePath(file: File): string {
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

function sumSizes(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
