import type { Finding } from "../../domain/finding.ts";
import { createFinding } from "../create-finding.ts";
import { isJsonObject } from "../json-object.ts";
import { readJson } from "../read-json.ts";
import { findEncoding } from "../text-encoding/find-encoding.ts";
import { refuseFormat, takeFile } from "./format-refusal.ts";
import { Refusal, type Format, type FormatOptions } from "./format.ts";
import { readCrsMember } from "./json/read-crs-member.ts";
import { isUtf8, keepUtf8, toUtf8 } from "./json/to-utf8.ts";
import { getLayerName } from "./layer-name.ts";
import { splitRecords } from "./ndjson/split-records.ts";
import type { SourceDataset, SourceFile } from "./source-dataset.ts";
import { checkLimit } from "./source-limits.ts";

/** Records between two reports of progress: some milliseconds. */
const RECORDS_PER_REPORT = 2_000;

/** One feature or geometry a line, or after each record separator (RFC 8142). */
export const ndjson: Format = {
  read: (files, options) => Promise.resolve().then(() => readSequence(takeFile("ndjson", files), options)),
};

interface RecordList {
  readonly features: unknown[];
  readonly rows: number[];
  readonly findings: Finding[];
  faultCount: number;
}

function readSequence({ name, bytes }: SourceFile, options: FormatOptions): SourceDataset {
  const { encoding: chosen, onProgress } = options;
  const isChosen = chosen !== undefined && findEncoding(chosen) !== undefined;
  const source = isChosen || !isUtf8(bytes) ? toUtf8(bytes, chosen) : keepUtf8(bytes);
  const { origin, findings } = source;
  const whole = isWholeLikely(source.bytes) ? readJson(source.bytes, onProgress) : null;
  if (whole?.kind === "value" && isJsonObject(whole.value)) {
    const { crs, findings: crsFindings } = readCrsMember(whole.value);
    const layer = { name: getLayerName(name), root: whole.value, isLonLatByFormat: crs === undefined };
    const layers = [crs === undefined ? layer : { ...layer, crs }];
    return { format: "ndjson", ...origin, layers, findings: [...findings, ...crsFindings] };
  }
  const list = readRecords(source.bytes, onProgress);
  if (list.faultCount === list.features.length) {
    throw whole?.kind === "fault" ? new Refusal(whole.finding) : refuseFormat("ndjson", "line-not-feature");
  }
  const root = { type: "FeatureCollection", features: list.features };
  const layer = { name: getLayerName(name), root, isLonLatByFormat: true, rows: list.rows };
  return { format: "ndjson", ...origin, layers: [layer], findings: [...findings, ...list.findings] };
}

/** True where the first record is no feature: the file may be one document that merely has this extension. */
function isWholeLikely(bytes: Uint8Array): boolean {
  const first = splitRecords(bytes).next();
  if (first.done === true) return true;
  const reading = readJson(first.value.bytes);
  return reading.kind === "fault" || !isJsonObject(reading.value) || reading.value["type"] !== "Feature";
}

function readRecords(bytes: Uint8Array, onProgress: FormatOptions["onProgress"]): RecordList {
  const list: RecordList = { features: [], rows: [], findings: [], faultCount: 0 };
  let count = 0;
  for (const { bytes: record, line } of splitRecords(bytes)) {
    if (count % RECORDS_PER_REPORT === 0) onProgress?.(record.byteOffset - bytes.byteOffset, bytes.length);
    count += 1;
    const reading = readJson(record);
    if (reading.kind === "value") takeValue(reading.value, line, list);
    else takeFault(line, list);
    checkLimit("features", list.features.length);
  }
  return list;
}

/** A collection on one line holds many features: they all have its row. */
function takeValue(value: unknown, line: number, list: RecordList): void {
  const held = isJsonObject(value) && value["type"] === "FeatureCollection" ? value["features"] : undefined;
  const features = Array.isArray(held) ? (held as unknown[]) : [toFeature(value)];
  for (const feature of features) {
    if (feature === undefined) takeFault(line, list);
    else {
      list.features.push(feature);
      list.rows.push(line);
    }
  }
}

/** A geometry becomes a feature; what is no object is none. */
function toFeature(value: unknown): unknown {
  if (!isJsonObject(value)) return undefined;
  if (value["type"] === "Feature") return value;
  const isGeometry = Array.isArray(value["coordinates"]) || Array.isArray(value["geometries"]);
  return isGeometry ? { type: "Feature", properties: {}, geometry: value } : undefined;
}

/** The line stays in the list, so that rows keep their numbers. */
function takeFault(line: number, list: RecordList): void {
  list.faultCount += 1;
  const feature = list.features.length;
  const figures = { reason: "line-not-feature", row: line };
  list.findings.push(createFinding("record-unreadable", { feature, figures }));
  list.features.push({ type: "Feature", properties: {}, geometry: null });
  list.rows.push(line);
}
