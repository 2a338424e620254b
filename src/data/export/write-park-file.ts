import { strToU8 } from "fflate";
import { PARK_LAYERS, type ParkLayer } from "../../domain/layer.ts";
import type { Park, ParkManifest } from "../../domain/park.ts";
import type { Plan } from "../../domain/plan.ts";
import { MANIFEST_FILE } from "../park-files.ts";
import type { Geometries } from "../user-file-reading.ts";
import { encodeRecords } from "./encode-records.ts";
import { toFileStem } from "./file-stem.ts";
import { writeGeoJson } from "./write-geojson.ts";
import { zipFiles } from "./zip-files.ts";

const PLAN_FILE = "plan.json";
const OPTIONS_FOLDER = "options";

/** A layout option as a file. */
export interface OptionFile {
  /** Bare name with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ParkFileContent {
  readonly park: Park;
  readonly plan: Plan;
  /** By layer, then by `site.index` of its records. */
  readonly geometries: Readonly<Partial<Record<ParkLayer, Geometries>>>;
  readonly optionFiles: readonly OptionFile[];
}

/**
 * A park folder as one zip: `park.json`, `plan.json`, a GeoJSON file each layer and `options/`. The manifest is
 * the park's own but for the paths, which name what is inside. Unzipped, and read as a folder, it is the same park
 * to the last digit.
 */
export async function writeParkFile(content: ParkFileContent, now: Date): Promise<Uint8Array> {
  const { park, plan, geometries } = content;
  const files: Record<string, Uint8Array> = {};
  const layers: Partial<Record<ParkLayer, string>> = {};
  for (const layer of PARK_LAYERS) {
    const records = park[layer];
    if (records.length === 0 && park.manifest.layers[layer] === undefined) continue;
    const file = `${layer}.geojson`;
    layers[layer] = file;
    files[file] = await writeGeoJson({
      name: layer,
      title: layer,
      layer,
      ...encodeRecords(layer, records, geometries[layer] ?? []),
      notes: [],
      isSketch: park.manifest.geometryStatus === "schematic",
    });
  }
  const optionPaths = nameOptions(content.optionFiles);
  content.optionFiles.forEach(({ bytes }, index) => {
    files[optionPaths[index] as string] = bytes;
  });
  const manifest: ParkManifest = { ...dropOptions(park.manifest), plan: PLAN_FILE, layers };
  const withOptions: ParkManifest =
    optionPaths.length === 0 ? manifest : { ...manifest, options: optionPaths };
  files[MANIFEST_FILE] = toJsonBytes(withOptions);
  files[PLAN_FILE] = toJsonBytes(plan);
  return zipFiles(files, now);
}

/** Paths of the options inside the file, no two the same on any system. */
function nameOptions(optionFiles: readonly OptionFile[]): string[] {
  const taken = new Set<string>();
  return optionFiles.map(({ name }) => {
    const stem = toFileStem(name.replace(/\.json$/i, ""));
    let path = `${OPTIONS_FOLDER}/${stem}.json`;
    for (let number = 2; taken.has(path.toLowerCase()); number += 1) {
      path = `${OPTIONS_FOLDER}/${stem}-${number}.json`;
    }
    taken.add(path.toLowerCase());
    return path;
  });
}

function dropOptions(manifest: ParkManifest): ParkManifest {
  const entries = Object.entries(manifest).filter(([key]) => key !== "options");
  return Object.fromEntries(entries) as unknown as ParkManifest;
}

function toJsonBytes(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
