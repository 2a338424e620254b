import { readWkb, type WkbReading } from "../wkb.ts";

/** "GP": a geometry blob of a GeoPackage (OGC 12-128r18, 2.1.3). */
const MAGIC = [0x47, 0x50];
const HEADER_BYTES = 8;

/** Bytes of the envelope by its indicator; 5 to 7 are not given. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/** Reads the geometry blob of a GeoPackage: a short header of its own, then WKB. */
export function readGpkgGeometry(blob: Uint8Array): WkbReading {
  if (blob.length < HEADER_BYTES || blob[0] !== MAGIC[0] || blob[1] !== MAGIC[1])
    return { fault: "wkb-type" };
  const flags = blob[3] ?? 0;
  if ((flags & 0x20) !== 0) return { unsupported: "ExtendedGeoPackage" };
  const envelopeBytes = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelopeBytes === undefined) return { fault: "wkb-type" };
  return readWkb(blob.subarray(HEADER_BYTES + envelopeBytes));
}
