/** Where a record's content lies in a .shp, in bytes. */
export interface RecordPlace {
  readonly start: number;
  /** End by the record's own header, at most that of the file. */
  readonly end: number;
  /** False where the file ends before the record does. */
  readonly isWhole: boolean;
}

/** Bytes of the header of a .shp and of a .shx, of a record's header, and of an entry of a .shx. */
export const FILE_HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const INDEX_ENTRY_BYTES = 8;

/** Lengths and offsets are counted in words of 16 bit. */
const WORD_BYTES = 2;

/**
 * The records of a .shp in their order. Where the .shx beside it fits it is followed, since records may lie in any
 * order and with gaps; else one record follows the other.
 */
export function findRecords(shp: Uint8Array, shx: Uint8Array | undefined): readonly RecordPlace[] {
  return (shx === undefined ? undefined : followIndex(shp, shx)) ?? walkRecords(shp);
}

function walkRecords(shp: Uint8Array): readonly RecordPlace[] {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const places: RecordPlace[] = [];
  for (let at = FILE_HEADER_BYTES; at + RECORD_HEADER_BYTES <= shp.length;) {
    const bytes = view.getInt32(at + 4) * WORD_BYTES;
    const start = at + RECORD_HEADER_BYTES;
    // A length below zero leads nowhere: what follows cannot be found.
    const isWhole = bytes >= 0 && start + bytes <= shp.length;
    places.push({ start, end: isWhole ? start + bytes : shp.length, isWhole });
    if (!isWhole) break;
    at = start + bytes;
  }
  return places;
}

/** The records as the .shx lists them; undefined unless every entry says the same as the record it leads to. */
function followIndex(shp: Uint8Array, shx: Uint8Array): readonly RecordPlace[] | undefined {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const index = new DataView(shx.buffer, shx.byteOffset, shx.byteLength);
  const places: RecordPlace[] = [];
  for (let at = FILE_HEADER_BYTES; at + INDEX_ENTRY_BYTES <= shx.length; at += INDEX_ENTRY_BYTES) {
    const offset = index.getInt32(at) * WORD_BYTES;
    const bytes = index.getInt32(at + 4) * WORD_BYTES;
    const start = offset + RECORD_HEADER_BYTES;
    if (offset < FILE_HEADER_BYTES || bytes < 0 || start + bytes > shp.length) return undefined;
    if (view.getInt32(offset + 4) * WORD_BYTES !== bytes) return undefined;
    places.push({ start, end: start + bytes, isWhole: true });
  }
  return places.length === 0 ? undefined : places;
}
