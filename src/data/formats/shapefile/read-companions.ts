import type { Geometry } from "geojson";
import type { Finding } from "../../../domain/finding.ts";
import { createFinding } from "../../create-finding.ts";
import { decodeText } from "../../text-encoding/decode-text.ts";
import { Refusal } from "../format.ts";
import type { EncodingReading, SourceLayer } from "../source-dataset.ts";
import type { Companions } from "./group-companions.ts";
import { readDbf, type DbfTable } from "./read-dbf.ts";
import { readPrj } from "./read-prj.ts";
import { readShp, type ShapeList } from "./read-shp.ts";

/** One shapefile as a layer. */
export interface CompanionReading {
  readonly layer: SourceLayer;
  readonly encoding: EncodingReading;
  readonly encodingCandidates: readonly string[];
  readonly findings: readonly Finding[];
}

/** Without a .dbf there is no text that could be in anything. */
const NO_TEXT: EncodingReading = { name: "UTF-8", how: "ascii", confidence: 1 };

/** A .cpg holds one short word. */
const MAX_CPG_BYTES = 256;

/**
 * Reads one shapefile. Shapes without rows and rows without shapes are read too, and said.
 * @param onProgress gets the bytes done, of `shp` and `dbf` together.
 * @throws Refusal when neither can be read, or there is more than is read.
 */
export function readCompanions(
  { stem, files }: Companions,
  name: string,
  encoding: string | undefined,
  onProgress: (doneBytes: number) => void,
): CompanionReading {
  const findings: Finding[] = [];
  const shpBytes = files.shp?.length ?? 0;
  const shapes = readOrReport(files.shp, findings, files.dbf === undefined, (shp) =>
    readShp(shp, files.shx, onProgress),
  );
  const table = readOrReport(files.dbf, findings, shapes === undefined, (dbf) =>
    readDbf(dbf, {
      encoding,
      codePage: readCodePage(files),
      onProgress: (done) => {
        onProgress(shpBytes + done);
      },
    }),
  );
  if (files.shp === undefined) findings.push(createMissing(`${stem}.shp`, "shapes"));
  if (files.dbf === undefined) findings.push(createMissing(`${stem}.dbf`, "attributes"));
  const crs = files.prj === undefined ? undefined : readPrj(files.prj);
  if (crs === undefined && shapes !== undefined) {
    findings.push(createMissing(`${stem}.prj`, files.prj === undefined ? "crs" : "crs-not-wkt"));
  }
  const { features, rows, recordFindings } = joinRecords(shapes, table);
  return {
    layer: {
      name,
      root: { type: "FeatureCollection", features },
      ...(crs === undefined ? {} : { crs }),
      isLonLatByFormat: false,
      rows,
    },
    encoding: table?.encoding ?? NO_TEXT,
    encodingCandidates: table?.encodingCandidates ?? [],
    findings: [...findings, ...recordFindings, ...(table?.findings ?? [])],
  };
}

/** Reads a file that is there; what refuses it is a finding, unless nothing else is left to read. */
function readOrReport<T>(
  bytes: Uint8Array | undefined,
  findings: Finding[],
  isLast: boolean,
  read: (bytes: Uint8Array) => T,
): T | undefined {
  if (bytes === undefined) return undefined;
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof Refusal) || isLast || error.finding.code === "limit-exceeded") throw error;
    findings.push(error.finding);
    return undefined;
  }
}

function readCodePage({ cpg, cst }: Companions["files"]): string | undefined {
  const bytes = cpg ?? cst;
  return bytes === undefined ? undefined : decodeText(bytes.subarray(0, MAX_CPG_BYTES), "UTF-8").text;
}

function createMissing(file: string, without: string): Finding {
  return createFinding("companion-missing", { figures: { file, without } });
}

/** Shape and row of each record together, without those deleted; findings get the index of the feature. */
function joinRecords(
  shapes: ShapeList | undefined,
  table: DbfTable | undefined,
): {
  readonly features: readonly unknown[];
  readonly rows: readonly number[];
  readonly recordFindings: readonly Finding[];
} {
  const shapeCount = shapes?.geometries.length ?? 0;
  const rowCount = table?.rows.length ?? 0;
  const features: unknown[] = [];
  const rows: number[] = [];
  const indexByRecord = new Map<number, number>();
  for (let record = 0; record < Math.max(shapeCount, rowCount); record += 1) {
    const properties = record < rowCount ? table?.rows[record] : {};
    if (properties === null) continue;
    const geometry: Geometry | null = shapes?.geometries[record] ?? null;
    indexByRecord.set(record, features.length);
    features.push({ type: "Feature", properties, geometry });
    rows.push(record + 1);
  }
  const recordFindings = (shapes?.findings ?? []).flatMap((finding) => {
    if (finding.feature === undefined) return [finding];
    const feature = indexByRecord.get(finding.feature);
    return feature === undefined ? [] : [{ ...finding, feature }];
  });
  if (shapes !== undefined && table !== undefined && shapeCount !== rowCount) {
    recordFindings.push(
      createFinding("format-broken", { figures: { format: "shapefile", reason: "shape-row-counts" } }),
    );
  }
  return { features, rows, recordFindings };
}
