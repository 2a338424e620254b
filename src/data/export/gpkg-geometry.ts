import type { Geometry } from "geojson";
import { getBounds } from "../../geo/bounds.ts";
import { toWkb } from "./wkb.ts";

/** Flags of a GeoPackage geometry: little-endian, then which envelope follows (0: none, 1: x and y). */
const LITTLE_ENDIAN = 0b1;
const XY_ENVELOPE = 0b10;
const EMPTY = 0b1_0000;

const HEADER_BYTES = 8;
const ENVELOPE_BYTES = 32;

/** A geometry as GeoPackage keeps it (OGC 12-128, 2.1.3): header, envelope but for points, WKB. */
export function toGpkgGeometry(geometry: Geometry, srsId: number): Uint8Array {
  const wkb = toWkb(geometry);
  const bounds = getBounds(geometry);
  const hasEnvelope = bounds !== null && geometry.type !== "Point";
  const bytes = new Uint8Array(HEADER_BYTES + (hasEnvelope ? ENVELOPE_BYTES : 0) + wkb.length);
  const view = new DataView(bytes.buffer);
  const flags = LITTLE_ENDIAN | (hasEnvelope ? XY_ENVELOPE : 0) | (bounds === null ? EMPTY : 0);
  // "GP", version 0.
  bytes.set([0x47, 0x50, 0, flags]);
  view.setInt32(4, srsId, true);
  if (hasEnvelope) {
    const [minX, minY, maxX, maxY] = bounds;
    [minX, maxX, minY, maxY].forEach((edge, index) => {
      view.setFloat64(HEADER_BYTES + 8 * index, edge, true);
    });
  }
  bytes.set(wkb, bytes.length - wkb.length);
  return bytes;
}
