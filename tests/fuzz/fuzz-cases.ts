import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { SourceFile } from "../../src/data/formats/source-dataset.ts";
import { mutateBytes } from "../fixtures/bytes/mutate-bytes.ts";
import { createRandom } from "../fixtures/random.ts";
import { nudgeBytes } from "./nudge-bytes.ts";

/** Files that are opened together: the first is the one that was chosen, the others lie beside it. */
export interface FuzzCase {
  readonly paths: readonly string[];
}

/** Larger files say the same as small ones, only slower. */
const MAX_CASE_BYTES = 2 * 1024 * 1024;

const OPENED = new Set([
  ...[".geojson", ".json", ".ndjson", ".topojson", ".zip", ".shp", ".gpkg", ".fgb"],
  ...[".kml", ".kmz", ".gpx", ".dxf", ".csv", ".tsv", ".txt", ".xlsx"],
]);

const SHAPEFILE_PARTS = [".dbf", ".prj", ".cpg", ".shx"];

/** Every file under `folders` somebody could open, in the order of the names; a `.shp` with what lies beside it. */
export function collectCases(folders: readonly string[]): FuzzCase[] {
  const cases: FuzzCase[] = [];
  for (const folder of folders) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const known = new Set(files);
    for (const path of files.toSorted()) {
      if (!OPENED.has(extname(path).toLowerCase())) continue;
      const stem = path.slice(0, -extname(path).length);
      const beside = extname(path) === ".shp" ? SHAPEFILE_PARTS.map((part) => stem + part) : [];
      const paths = [path, ...beside.filter((part) => known.has(part))];
      const bytes = paths.reduce((sum, part) => sum + statSync(part).size, 0);
      if (bytes > 0 && bytes <= MAX_CASE_BYTES) cases.push({ paths });
    }
  }
  return cases;
}

/**
 * The files of a case, one of them mutated: half of the seeds break it, the others nudge it. The same seed gives
 * the same bytes.
 */
export function mutateCase({ paths }: FuzzCase, seed: number): SourceFile[] {
  const random = createRandom(seed);
  const mutate = random() < 0.5 ? mutateBytes : nudgeBytes;
  const mutated = Math.floor(random() * paths.length);
  return paths.map((path, index) => {
    const bytes = new Uint8Array(readFileSync(path));
    return { name: basename(path), bytes: index === mutated ? mutate(bytes, random) : bytes };
  });
}
