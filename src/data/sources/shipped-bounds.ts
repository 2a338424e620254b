import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bounds } from "../../domain/site.ts";
import { getBounds, getJointBounds } from "../../geo/bounds.ts";
import { MANIFEST_FILE } from "../park-files.ts";
import { readJson } from "../read-json.ts";
import { readGeoJson } from "../validate-geojson.ts";
import { decodeManifest } from "../decode-manifest.ts";
import { createDiskFiles } from "./disk-files.ts";

const PARKS_FOLDER = fileURLToPath(new URL("../../../geodata/", import.meta.url));

/**
 * Where the parks that come with the program lie, by their clusters; null where there are none. Coordinates that name
 * no system are likeliest of a system that is in use there.
 */
export async function getShippedBounds(): Promise<Bounds | null> {
  try {
    const folders = await readdir(PARKS_FOLDER, { withFileTypes: true });
    const bounds = await Promise.all(
      folders
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => getParkBounds(join(PARKS_FOLDER, name))),
    );
    return getJointBounds(bounds);
  } catch {
    return null;
  }
}

async function getParkBounds(folder: string): Promise<Bounds | null> {
  const files = createDiskFiles(folder);
  const json = readJson(await files.readBytes(MANIFEST_FILE));
  if (json.kind === "fault") return null;
  const { layers } = decodeManifest(json.value);
  if (layers.clusters === undefined) return null;
  const { collection } = readGeoJson(await files.readBytes(layers.clusters));
  const features = collection?.features ?? [];
  return getJointBounds(features.map(({ geometry }) => (geometry === null ? null : getBounds(geometry))));
}
