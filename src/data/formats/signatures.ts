/** What a file begins with, whatever it is called. */

const SHAPEFILE_MAGIC = [0x00, 0x00, 0x27, 0x0a];
const ZIP_MAGICS = [
  [0x50, 0x4b, 0x03, 0x04],
  // An archive without entries.
  [0x50, 0x4b, 0x05, 0x06],
];
/** "SQLite format 3", NUL. */
const SQLITE_MAGIC = [
  ...[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  ...[0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00],
];
/** "fgb", the major version, "fgb", the patch version. */
const FLATGEOBUF_MAGIC = [0x66, 0x67, 0x62];
const FLATGEOBUF_SECOND_AT = 4;

export function isShapefile(bytes: Uint8Array): boolean {
  return startsWith(bytes, SHAPEFILE_MAGIC);
}

export function isZip(bytes: Uint8Array): boolean {
  return ZIP_MAGICS.some((magic) => startsWith(bytes, magic));
}

/** A GeoPackage is one; whether another one is can only be told by its tables. */
export function isSqlite(bytes: Uint8Array): boolean {
  return startsWith(bytes, SQLITE_MAGIC);
}

/** Of any version. */
export function isFlatgeobuf(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, FLATGEOBUF_MAGIC) && startsWith(bytes.subarray(FLATGEOBUF_SECOND_AT), FLATGEOBUF_MAGIC)
  );
}

/**
 * True for what may be a .dbf: versions in use and a header that fits the file. A .dbf has no magic, so its name
 * has to say so too.
 */
export function isDbf(bytes: Uint8Array): boolean {
  if (bytes.length < 33) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint16(8, true);
  return (
    [0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5].includes(view.getUint8(0)) &&
    headerBytes >= 33 &&
    headerBytes <= bytes.length
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte);
}
