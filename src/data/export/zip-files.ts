import { zipSync, type Zippable } from "fflate";
import { FREE_BYTES } from "../archive/archive-limits.ts";
import { readArchive } from "../archive/read-archive.ts";
import { Refusal } from "../formats/format.ts";

/** A file packed smaller than this share of itself may look like a bomb to who opens it. */
const DENSE_SHARE = 1 / 50;

/**
 * Files by path as a zip file our own limits let in again: what packs so well that it would be taken for a zip bomb
 * (blank columns of a .dbf, say) is stored as it is. `now` is the time the entries tell.
 */
export async function zipFiles(files: Readonly<Record<string, Uint8Array>>, now: Date): Promise<Uint8Array> {
  const zipped = zipSync(files, { mtime: now });
  if (Object.values(files).every(({ length }) => length <= FREE_BYTES)) return zipped;
  if (await canBeRead(zipped)) return zipped;
  const entries = Object.entries(files).map(([path, bytes]): [string, Zippable[string]] => {
    const isDense = zipSync({ [path]: bytes }).length < bytes.length * DENSE_SHARE;
    return [path, isDense ? [bytes, { level: 0 }] : bytes];
  });
  return zipSync(Object.fromEntries(entries), { mtime: now });
}

async function canBeRead(zipped: Uint8Array): Promise<boolean> {
  try {
    await readArchive(zipped);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
