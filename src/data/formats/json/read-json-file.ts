import { readJson } from "../../read-json.ts";
import { findEncoding } from "../../text-encoding/find-encoding.ts";
import { Refusal, type FormatOptions } from "../format.ts";
import { isUtf8, keepUtf8, toUtf8, type Utf8Reading } from "./to-utf8.ts";

/** A JSON document and the encoding it came in. */
export interface JsonFileReading extends Omit<Utf8Reading, "bytes"> {
  readonly root: unknown;
}

/**
 * Parses a file as JSON: UTF-8, or what the user chose, or what its bytes look like where they are no UTF-8.
 * @throws Refusal for what is too large, too deep, or no JSON.
 */
export function readJsonFile(bytes: Uint8Array, { encoding, onProgress }: FormatOptions): JsonFileReading {
  const isChosen = encoding !== undefined && findEncoding(encoding) !== undefined;
  let source = isChosen ? toUtf8(bytes, encoding) : keepUtf8(bytes);
  let reading = readJson(source.bytes, onProgress);
  // Looking at all bytes once more is only worth it when they could not be read.
  if (!isChosen && reading.kind === "fault" && reading.finding.code === "not-json" && !isUtf8(bytes)) {
    source = toUtf8(bytes, undefined);
    reading = readJson(source.bytes, onProgress);
  }
  if (reading.kind === "fault") throw new Refusal(reading.finding);
  return { root: reading.value, origin: source.origin, findings: source.findings };
}
