import { MAX_ENTRIES } from "./archive-limits.ts";
import { refuseArchive, refuseZip } from "./archive-refusal.ts";

/** An entry of a zip file's central directory, its name not yet decoded. */
export interface DirectoryEntry {
  readonly nameBytes: Uint8Array;
  readonly isNameUtf8: boolean;
  /** Fields beside the name, as they are. */
  readonly extra: Uint8Array;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  /** As the archive says; not to be trusted. */
  readonly declaredBytes: number;
  /** Where its local header begins in the file. */
  readonly offset: number;
}

/** Sizes and signatures of APPNOTE.TXT 4.3. */
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const END_SIGNATURE = 0x06054b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_BYTES = 56;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;
const ZIP64_EXTRA_ID = 1;
/** Says: the number stands in the ZIP64 field. */
const ELSEWHERE = 0xffffffff;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_UTF8 = 0x0800;

interface DirectoryPlace {
  readonly offset: number;
  readonly bytes: number;
  readonly entries: number;
  /** Bytes in front of the archive that its offsets do not count. */
  readonly shift: number;
}

/**
 * The central directory of a zip file: what any program that opens it shows.
 * @throws Refusal for a file without one, a damaged one, or one with too many entries.
 */
export function readDirectory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place.entries > MAX_ENTRIES) throw refuseArchive("archive-entries", place.entries, MAX_ENTRIES);
  const entries: DirectoryEntry[] = [];
  let at = place.offset + place.shift;
  for (let i = 0; i < place.entries; i += 1) {
    if (at < 0 || at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw refuseZip("zip-damaged");
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    if (end > bytes.length) throw refuseZip("zip-damaged");
    entries.push(readEntry(bytes, view, at, nameEnd, extraEnd, place.shift));
    at = end;
  }
  return entries;
}

/** The local data of an entry, still packed. Throws a Refusal where it is not inside the file. */
export function getPackedData(bytes: Uint8Array, { offset, packedBytes }: DirectoryEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isInside = offset >= 0 && offset + LOCAL_HEADER_BYTES <= bytes.length;
  if (!isInside || view.getUint32(offset, true) !== LOCAL_HEADER_SIGNATURE) throw refuseZip("zip-damaged");
  const start =
    offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.length) throw refuseZip("zip-cut");
  return bytes.subarray(start, start + packedBytes);
}

function findDirectory(view: DataView): DirectoryPlace {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) > view.byteLength) continue;
    if (view.getUint16(at + 4, true) !== view.getUint16(at + 6, true)) throw refuseZip("zip-split");
    const zip64 = findZip64Directory(view, at);
    if (zip64 !== undefined) return zip64;
    const bytes = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    return { offset, bytes, entries: view.getUint16(at + 10, true), shift: at - bytes - offset };
  }
  throw refuseZip("zip-no-directory");
}

function findZip64Directory(view: DataView, endAt: number): DirectoryPlace | undefined {
  const locatorAt = endAt - ZIP64_LOCATOR_BYTES;
  if (locatorAt < 0 || view.getUint32(locatorAt, true) !== ZIP64_LOCATOR_SIGNATURE) return undefined;
  const at = locatorAt - ZIP64_END_BYTES;
  if (at < 0 || view.getUint32(at, true) !== ZIP64_END_SIGNATURE) return undefined;
  const bytes = getUint64(view, at + 40);
  const offset = getUint64(view, at + 48);
  return { offset, bytes, entries: getUint64(view, at + 32), shift: at - bytes - offset };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameEnd: number,
  extraEnd: number,
  shift: number,
): DirectoryEntry {
  const flags = view.getUint16(at + 8, true);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const [declaredBytes, packedBytes, offset] = resolveZip64(
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    extra,
  );
  return {
    nameBytes: bytes.subarray(at + ENTRY_BYTES, nameEnd),
    isNameUtf8: (flags & FLAG_UTF8) !== 0,
    extra,
    isEncrypted: (flags & FLAG_ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedBytes,
    declaredBytes,
    offset: offset + shift,
  };
}

/** Sizes and offset, those that say so taken from the ZIP64 field in the order they stand in it. */
function resolveZip64(
  values: readonly [number, number, number],
  extra: Uint8Array,
): readonly [number, number, number] {
  const field = findExtraField(extra, ZIP64_EXTRA_ID);
  if (field === undefined) return values;
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  let at = 0;
  const resolved = values.map((value) => {
    if (value !== ELSEWHERE || at + 8 > field.length) return value;
    at += 8;
    return getUint64(view, at - 8);
  });
  return resolved as [number, number, number];
}

/** The content of an extra field by its number (APPNOTE.TXT 4.5). */
export function findExtraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = (extra[at + 2] as number) | ((extra[at + 3] as number) << 8);
    if (((extra[at] as number) | ((extra[at + 1] as number) << 8)) === id)
      return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

/** Exact to 2^53, far above any file that is opened. */
function getUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}
