import type { Finding } from "../domain/finding.ts";
import { createFinding } from "./create-finding.ts";
import { findDepthOverrun } from "./find-depth-overrun.ts";
import { findJsonError } from "./find-json-error.ts";

/** 200 MB: what a tab can parse without dying. */
export const MAX_JSON_BYTES = 200 * 1024 * 1024;

/** GeoJSON needs nine levels; the rest is room for nested properties and collections. */
const MAX_JSON_DEPTH = 64;

/** A JSON document, or the one finding that says why there is none. */
export type JsonReading =
  { readonly kind: "value"; readonly value: unknown } | { readonly kind: "fault"; readonly finding: Finding };

/**
 * Parses bytes as JSON (UTF-8, a byte-order mark is allowed). Never throws: what is too large, in another
 * encoding, nested over 64 levels or no JSON is one finding. The depth is counted on the bytes before anything
 * is parsed. `onProgress` counts bytes.
 */
export function readJson(
  bytes: Uint8Array,
  onProgress: (done: number, total: number) => void = () => undefined,
): JsonReading {
  const total = bytes.length;
  if (total > MAX_JSON_BYTES) {
    return fault("limit-exceeded", { what: "bytes", value: total, limit: MAX_JSON_BYTES });
  }
  const tooDeepAt = findDepthOverrun(bytes, MAX_JSON_DEPTH, (done) => {
    onProgress(done / 2, total);
  });
  const encoding = getOtherEncoding(bytes);
  if (encoding !== null) return fault("not-json", { reason: encoding, place: "1:1" });
  if (tooDeepAt >= 0) return fault("nesting-too-deep", { limit: MAX_JSON_DEPTH, byte: tooDeepAt });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fault("not-json", { reason: "not UTF-8", place: "—" });
  }
  try {
    const value: unknown = JSON.parse(text);
    onProgress(total, total);
    return { kind: "value", value };
  } catch (error) {
    return fault("not-json", getSyntaxFigures(text, error));
  }
}

function fault(
  code: "not-json" | "nesting-too-deep" | "limit-exceeded",
  figures: Readonly<Record<string, number | string>>,
): JsonReading {
  return { kind: "fault", finding: createFinding(code, { figures, path: "" }) };
}

/** Name of an encoding other than UTF-8 that the first bytes betray, or null. */
function getOtherEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === undefined) return "empty file";
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  if (first === 0 || second === 0) return "UTF-16 or UTF-32 or binary";
  return null;
}

/** What the parser says and where, as `line:column`. */
function getSyntaxFigures(text: string, error: unknown): Record<string, string> {
  const reason = error instanceof Error ? error.message : String(error);
  return { reason, place: getLineColumn(text, findJsonError(text)) };
}

function getLineColumn(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", end + 1)) {
    line += 1;
    lineStart = end + 1;
  }
  return `${line}:${offset - lineStart + 1}`;
}
