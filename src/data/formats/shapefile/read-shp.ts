import type { Geometry } from "geojson";
import type { Finding } from "../../../domain/finding.ts";
import { createFinding } from "../../create-finding.ts";
import { Refusal } from "../format.ts";
import { isShapefile } from "../signatures.ts";
import { checkLimit } from "../source-limits.ts";
import { RING_STEPS } from "./assemble-polygon.ts";
import { FILE_HEADER_BYTES, findRecords } from "./find-records.ts";
import { readShape } from "./read-shape.ts";

/** The shapes of a .shp, one for each record. */
export interface ShapeList {
  /** Null where a record has no shape, or none that can be read. */
  readonly geometries: readonly (Geometry | null)[];
  /** `feature` is the record's index. */
  readonly findings: readonly Finding[];
}

/** Records between two reports of progress: some milliseconds. */
const RECORDS_PER_REPORT = 2_000;

/**
 * Reads a .shp with the .shx beside it. A record that is damaged keeps its place, without a shape and with a
 * finding.
 * @param onProgress gets the bytes done.
 * @throws Refusal for what is no .shp, or more than is read.
 */
export function readShp(
  shp: Uint8Array,
  shx: Uint8Array | undefined,
  onProgress?: (doneBytes: number) => void,
): ShapeList {
  if (!isShapefile(shp) || shp.length < FILE_HEADER_BYTES) {
    throw new Refusal(
      createFinding("format-broken", { figures: { format: "shapefile", reason: "shp-header" } }),
    );
  }
  const places = findRecords(shp, shx);
  checkLimit("features", places.length);
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const budget = { stepsLeft: RING_STEPS };
  const geometries: (Geometry | null)[] = [];
  const findings: Finding[] = [];
  const unsupported = new Map<string, number>();
  let positions = 0;
  for (const [feature, place] of places.entries()) {
    const shape = readShape(view, place, budget);
    geometries.push("geometry" in shape ? shape.geometry : null);
    if ("geometry" in shape) {
      positions += shape.positions;
      checkLimit("positions", positions);
    } else if ("fault" in shape) {
      findings.push(createFinding("record-unreadable", { feature, figures: { reason: shape.fault } }));
    } else unsupported.set(shape.unsupported, (unsupported.get(shape.unsupported) ?? 0) + 1);
    if (feature % RECORDS_PER_REPORT === 0) onProgress?.(place.end);
  }
  for (const [found, count] of unsupported) {
    findings.push(createFinding("geometry-unsupported", { figures: { found, count } }));
  }
  return { geometries, findings };
}
