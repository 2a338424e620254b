import { readText } from "../../text-encoding/read-text.ts";
import type { Finding } from "../../../domain/finding.ts";
import { decodeText } from "../../text-encoding/decode-text.ts";
import { findEncoding } from "../../text-encoding/find-encoding.ts";
import type { EncodingReading } from "../source-dataset.ts";

/** A drawing as text. */
export interface DrawingText {
  readonly text: string;
  readonly encoding: EncodingReading;
  readonly encodingCandidates: readonly string[];
  readonly findings: readonly Finding[];
}

/** Version and code page are among the first variables of the header. */
const HEAD_BYTES = 65_536;

/** From AutoCAD 2007 on drawings as text are UTF-8, whatever code page they name. */
const FIRST_UTF8_VERSION = 1021;

/** Decodes a drawing: as chosen, else by its version and `$DWGCODEPAGE`, else by its bytes. */
export function decodeDrawing(bytes: Uint8Array, chosen: string | undefined): DrawingText {
  return readText(bytes, { chosen, declared: findClaims(bytes) });
}

function findClaims(
  bytes: Uint8Array,
): readonly { readonly label: string; readonly how: "format" | "declared" }[] {
  const head = decodeText(bytes.subarray(0, HEAD_BYTES), "WINDOWS-1252").text;
  const version = Number(/\$ACADVER\s+1\s+AC(\d{4})/.exec(head)?.[1]);
  const codePage = /\$DWGCODEPAGE\s+3\s+(\S+)/.exec(head)?.[1];
  const claims = version >= FIRST_UTF8_VERSION ? [{ label: "UTF-8", how: "format" as const }] : [];
  if (codePage === undefined || findEncoding(codePage) === undefined) return claims;
  return [...claims, { label: codePage, how: "declared" }];
}
