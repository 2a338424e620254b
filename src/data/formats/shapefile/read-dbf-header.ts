import { createFinding } from "../../create-finding.ts";
import { Refusal } from "../format.ts";
import { checkLimit } from "../source-limits.ts";

/** A column of a .dbf. */
export interface DbfField {
  /** As it stands, up to its first NUL. */
  readonly nameBytes: Uint8Array;
  /** C text, N and F number, D day, L yes or no, I whole number in binary … */
  readonly type: string;
  /** First byte in a record, and bytes. */
  readonly start: number;
  readonly bytes: number;
}

export interface DbfHeader {
  readonly fields: readonly DbfField[];
  readonly headerBytes: number;
  readonly recordBytes: number;
  /** Records by the header. */
  readonly declaredCount: number;
  /** Records there is room for in the file. */
  readonly roomCount: number;
  /** Language driver: which code page the text is in, 0 for not said. */
  readonly languageId: number;
}

/** Sizes of dBase III and what descends from it. */
const FILE_HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const NAME_BYTES = 11;
const FIELDS_END = 0x0d;

/** Every type of dBase, FoxPro and their kin is a capital letter or one of these. */
const FIELD_TYPE = /^[A-Z0+@]$/;

/** The first byte of a record says whether it was deleted. */
const DELETION_FLAG_BYTES = 1;

/**
 * The header of a .dbf. Lengths that do not fit the file are cut down to it.
 * @throws Refusal for what is no .dbf, or one with too many columns.
 */
export function readDbfHeader(dbf: Uint8Array): DbfHeader {
  if (dbf.length <= FILE_HEADER_BYTES) throw refuseDbf();
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (headerBytes <= FILE_HEADER_BYTES || headerBytes > dbf.length) throw refuseDbf();
  const fields = readFields(dbf, headerBytes, recordBytes);
  // The version in the first byte is left out of it: some programs write anything there.
  const isSound = recordBytes > 0 && fields.every(({ type }) => FIELD_TYPE.test(type));
  if (!isSound || (fields.length === 0 && recordBytes > DELETION_FLAG_BYTES)) throw refuseDbf();
  checkLimit("properties", fields.length);
  return {
    fields,
    headerBytes,
    recordBytes,
    declaredCount: view.getUint32(4, true),
    // The last record may miss the end mark, and its own blanks at the end.
    roomCount: Math.floor((dbf.length - headerBytes) / recordBytes),
    languageId: view.getUint8(29),
  };
}

function refuseDbf(): Refusal {
  return new Refusal(createFinding("format-broken", { figures: { format: "dbf", reason: "dbf-header" } }));
}

function readFields(dbf: Uint8Array, headerBytes: number, recordBytes: number): readonly DbfField[] {
  const descriptors: Uint8Array[] = [];
  for (
    let at = FILE_HEADER_BYTES;
    at + FIELD_BYTES <= headerBytes && dbf[at] !== FIELDS_END;
    at += FIELD_BYTES
  )
    descriptors.push(dbf.subarray(at, at + FIELD_BYTES));
  // Text of more than 255 bytes keeps the upper half of its length where numbers keep their decimals.
  const plainBytes = descriptors.reduce((sum, descriptor) => sum + getLength(descriptor, false), 0);
  const isLong = plainBytes + DELETION_FLAG_BYTES !== recordBytes;
  const fields: DbfField[] = [];
  let start = DELETION_FLAG_BYTES;
  for (const descriptor of descriptors) {
    const bytes = Math.min(getLength(descriptor, isLong), Math.max(0, recordBytes - start));
    const name = descriptor.subarray(0, NAME_BYTES);
    const nameEnd = name.indexOf(0);
    fields.push({
      nameBytes: nameEnd === -1 ? name : name.subarray(0, nameEnd),
      type: String.fromCharCode(descriptor[NAME_BYTES] ?? 0).toUpperCase(),
      start,
      bytes,
    });
    start += bytes;
  }
  return fields;
}

function getLength(descriptor: Uint8Array, isLong: boolean): number {
  const low = descriptor[16] ?? 0;
  const high = descriptor[17] ?? 0;
  return isLong && descriptor[NAME_BYTES] === 0x43 ? low + high * 256 : low;
}
