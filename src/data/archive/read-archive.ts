import { Inflate } from "fflate";
import { FREE_BYTES, MAX_FILE_BYTES, MAX_RATIO, MAX_TOTAL_BYTES } from "./archive-limits.ts";
import { refuseArchive, refuseZip } from "./archive-refusal.ts";
import { computeCrc32 } from "./crc-32.ts";
import { decodeEntryNames } from "./decode-entry-names.ts";
import { getPackedData, readDirectory, type DirectoryEntry } from "./read-directory.ts";

export interface ArchiveOptions {
  /** Takes a path of the archive; entries it does not want are not unpacked. Everything is wanted by default. */
  readonly wants?: (path: string) => boolean;
  /** Packed bytes done of all that are wanted. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Packed bytes per step: unpacked they come to 16 MB at most, and are counted after each step. */
const STEP_BYTES = 16_384;

/** "__MACOSX/._a.shp", ".DS_Store": what a system adds for itself. */
const SYSTEM_PATH = /(^|\/)(__MACOSX\/|\.)/;

const STORED = 0;
const DEFLATED = 8;

interface NamedEntry {
  readonly path: string;
  readonly entry: DirectoryEntry;
}

/**
 * The paths of the files in a zip file, in its order, without folders and what systems add for themselves.
 * @throws Refusal for a broken zip file, too many entries, or an unsafe path.
 */
export function listArchive(bytes: Uint8Array): readonly string[] {
  return listEntries(bytes).map(({ path }) => path);
}

/**
 * Unpacks a zip file into memory: path → bytes, in the archive's order. Sizes the archive states are not trusted:
 * bytes are counted as they come out.
 * @throws Refusal `archive-refused` for what no honest archive has (too much, encrypted, archives inside, unsafe
 *   paths), `format-broken` for a damaged one.
 */
export async function readArchive(
  bytes: Uint8Array,
  { wants = () => true, onProgress }: ArchiveOptions = {},
): Promise<Map<string, Uint8Array>> {
  const wanted = listEntries(bytes).filter(({ path }) => wants(path));
  const total = wanted.reduce((sum, { entry }) => sum + entry.packedBytes, 0);
  const files = new Map<string, Uint8Array>();
  let done = 0;
  let unpacked = 0;
  for (const { path, entry } of wanted) {
    const before = unpacked;
    const file = unpackEntry(bytes, { path, entry }, (entryBytes) => {
      unpacked = before + entryBytes;
      if (unpacked > MAX_TOTAL_BYTES) throw refuseArchive("archive-bytes", unpacked, MAX_TOTAL_BYTES);
      checkRatio(unpacked, bytes.length);
    });
    if (isArchive(file)) throw refuseArchive("archive-nested", path, 0);
    files.set(path, file);
    done += entry.packedBytes;
    onProgress?.(done, total);
    // Lets a message come in between two files.
    await Promise.resolve();
  }
  return files;
}

function listEntries(bytes: Uint8Array): readonly NamedEntry[] {
  const entries = readDirectory(bytes);
  const paths = decodeEntryNames(entries);
  return entries
    .map((entry, index) => ({ entry, path: paths[index] ?? "" }))
    .filter(({ path }) => path !== "" && !path.endsWith("/") && !SYSTEM_PATH.test(path));
}

/** Unpacks one entry; `count` hears of all bytes of it that are out so far and may throw. */
function unpackEntry(
  bytes: Uint8Array,
  { path, entry }: NamedEntry,
  count: (entryBytes: number) => void,
): Uint8Array {
  if (entry.isEncrypted) throw refuseArchive("archive-encrypted", path, 0);
  const packed = getPackedData(bytes, entry);
  const pieces: Uint8Array[] = [];
  let length = 0;
  let crc32 = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > MAX_FILE_BYTES) throw refuseArchive("archive-file-bytes", length, MAX_FILE_BYTES);
    count(length);
    crc32 = computeCrc32(piece, crc32);
    pieces.push(piece);
  };
  if (entry.method === STORED) take(packed);
  else if (entry.method === DEFLATED) inflate(packed, take, () => length);
  else throw refuseArchive("archive-method", entry.method, DEFLATED);
  if (length !== entry.declaredBytes || crc32 !== entry.crc32) throw refuseZip("zip-checksum");
  return joinPieces(pieces, length);
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void, getLength: () => number): void {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    const end = Math.min(at + STEP_BYTES, packed.length);
    try {
      stream.push(packed.subarray(at, end), end === packed.length);
    } catch {
      throw refuseZip("zip-damaged");
    }
    for (const piece of pieces.splice(0)) take(piece);
    checkRatio(getLength(), end);
  }
}

function checkRatio(unpackedBytes: number, packedBytes: number): void {
  if (unpackedBytes <= FREE_BYTES || unpackedBytes <= packedBytes * MAX_RATIO) return;
  throw refuseArchive("archive-ratio", Math.round(unpackedBytes / packedBytes), MAX_RATIO);
}

/** PK\3\4, Rar!, 7z: by content, as a name can be anything. */
function isArchive(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (
    (a === 0x50 && b === 0x4b && c === 3 && d === 4) ||
    (a === 0x52 && b === 0x61 && c === 0x72 && d === 0x21) ||
    (a === 0x37 && b === 0x7a && c === 0xbc && d === 0xaf)
  );
}

/** One piece alone is handed on as it is: a stored file of 200 MB needs no second copy. */
function joinPieces(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
