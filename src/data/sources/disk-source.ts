import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { SourceFile } from "../formats/source-dataset.ts";
import { readDiskFile } from "./disk-files.ts";

/** What lies beside a shapefile under its name. */
const SIDE_FILE = /\.(shp|dbf|prj|cpg|shx)$/i;

/**
 * A file on disk, with the other parts of a shapefile that lie beside it under the same name, in whatever case.
 * @throws DecodeError when it cannot be opened.
 */
export async function readDiskSource(path: string): Promise<SourceFile[]> {
  const main: SourceFile = { name: basename(path), bytes: await readDiskFile(path) };
  if (!/\.(shp|dbf)$/i.test(path)) return [main];
  const stem = getStem(main.name);
  const beside = (await readdir(dirname(path))).filter(
    (name) => name !== main.name && SIDE_FILE.test(name) && getStem(name) === stem,
  );
  const sides = await Promise.all(
    beside.map(async (name) => ({ name, bytes: await readDiskFile(join(dirname(path), name)) })),
  );
  return [main, ...sides];
}

function getStem(name: string): string {
  return name.replace(/\.[^.]*$/, "").toLowerCase();
}
