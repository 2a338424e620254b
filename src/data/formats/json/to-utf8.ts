import { readText } from "../../text-encoding/read-text.ts";
import type { Finding } from "../../../domain/finding.ts";
import type { EncodingReading } from "../source-dataset.ts";

/** What the text of a file was in, as a dataset tells it. */
export interface TextOrigin {
  readonly encoding: EncodingReading;
  readonly encodingCandidates?: readonly string[];
}

/** Bytes as UTF-8, and what they were in before. */
export interface Utf8Reading {
  readonly bytes: Uint8Array;
  readonly origin: TextOrigin;
  readonly findings: readonly Finding[];
}

/** JSON is UTF-8 by RFC 8259 (section 8.1). */
const BY_FORMAT: EncodingReading = { name: "UTF-8", how: "format", confidence: 1 };
const BY_MARK: EncodingReading = { name: "UTF-8", how: "bom", confidence: 1 };

/** A reading of bytes that are UTF-8, as the format wants it. */
export function keepUtf8(bytes: Uint8Array): Utf8Reading {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { bytes, origin: { encoding: hasMark ? BY_MARK : BY_FORMAT }, findings: [] };
}

/** True for well-formed UTF-8, plain ASCII too. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Old programs write JSON in the encoding of their system: turns it into UTF-8, from the chosen or detected one. */
export function toUtf8(bytes: Uint8Array, chosen: string | undefined): Utf8Reading {
  const { text, badCount, encoding, encodingCandidates, findings } = readText(bytes, {
    chosen,
    declared: [],
  });
  return {
    bytes: encoding.name === "UTF-8" && badCount === 0 ? bytes : new TextEncoder().encode(text),
    origin: { encoding, encodingCandidates },
    findings,
  };
}
