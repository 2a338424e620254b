import type { DeclaredCrs } from "../../../geo/crs/declared-crs.ts";
import { decodeText } from "../../text-encoding/decode-text.ts";
import { detectEncoding } from "../../text-encoding/detect-encoding.ts";

/** Real ones have one or two thousand. */
const MAX_CHARACTERS = 20_000;

/** The system a .prj names, or undefined when it holds something else, such as a web page saved in its place. */
export function readPrj(bytes: Uint8Array): DeclaredCrs | undefined {
  const text = decodeText(bytes.subarray(0, MAX_CHARACTERS), detectEncoding([bytes]).name).text.trim();
  const epsg = /^EPSG:(\d{4,6})$/i.exec(text)?.[1];
  if (epsg !== undefined) return { kind: "epsg", code: Number(epsg) };
  if (/^[A-Z][A-Z_]*\s*\[/i.test(text)) return { kind: "wkt", text };
  return text.startsWith("+proj=") ? { kind: "name", text } : undefined;
}
