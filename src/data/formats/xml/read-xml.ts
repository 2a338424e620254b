import { DOMParser as XmlParser, type Document } from "@xmldom/xmldom";
import type { Finding } from "../../../domain/finding.ts";
import { findEncoding } from "../../text-encoding/find-encoding.ts";
import type { EncodingClaims } from "../../text-encoding/settle-encoding.ts";
import { readText } from "../../text-encoding/read-text.ts";
import { refuseFormat } from "../format-refusal.ts";
import type { EncodingReading } from "../source-dataset.ts";
import { checkXml } from "./check-xml.ts";

/** The XML declaration has to stand at the very beginning. */
const DECLARATION = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/;
const DECLARATION_BYTES = 200;

/** A prefix of an element or an attribute. */
const PREFIX = /[<\s]([A-Za-z_][\w.-]{0,40}):[A-Za-z_]/g;

/** Enough of the parser's words to find the place. */
const MAX_FAULT_LENGTH = 120;

type XmlFormat = "kml" | "kmz" | "gpx";

const ROOT_NAMES: Readonly<Record<XmlFormat, string>> = { kml: "kml", kmz: "kml", gpx: "gpx" };

export interface XmlReading {
  readonly document: Document;
  readonly encoding: EncodingReading;
  readonly encodingCandidates: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Parses an XML file. Its encoding is the chosen one, else that of its byte-order mark or declaration, else the one
 * detected. A prefix of its root element is taken off all elements that bear it.
 * @throws Refusal for a DOCTYPE, for more levels or elements than any honest file has, and for text that is no XML.
 */
export function readXml(format: XmlFormat, bytes: Uint8Array, chosen: string | undefined): XmlReading {
  const { text, badCount: _badCount, ...reading } = readText(bytes, { chosen, declared: getDeclared(bytes) });
  checkXml(text);
  return { document: parse(format, dropRootPrefix(text, ROOT_NAMES[format])), ...reading };
}

/** `<kml:Placemark>` is as good as `<Placemark>`, but the reader knows only the one. */
function dropRootPrefix(text: string, root: string): string {
  const prefix = new RegExp(`<([A-Za-z_][\\w.-]*):${root}[\\s>]`).exec(text)?.[1];
  return prefix === undefined ? text : text.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
}

function getDeclared(bytes: Uint8Array): EncodingClaims["declared"] {
  // "<?" of UTF-16 without its mark.
  if (bytes[0] === 0x3c && bytes[1] === 0) return [{ label: "UTF-16LE", how: "declared" }];
  if (bytes[0] === 0 && bytes[1] === 0x3c) return [{ label: "UTF-16BE", how: "declared" }];
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARATION_BYTES));
  const label = DECLARATION.exec(head.trimStart())?.[1];
  if (label === undefined) return [];
  // What could be read byte by byte is not in two bytes a character, whatever it says.
  const isWide = findEncoding(label)?.name.startsWith("UTF-16") ?? false;
  return isWide ? [] : [{ label, how: "declared" }];
}

function parse(format: XmlFormat, text: string): Document {
  const content = text.replace(/^[\s\0\uFEFF]+/, "");
  if (content === "") throw refuseFormat(format, "no-content");
  let fault = "XML";
  const parser = new XmlParser({
    xmlns: inventNamespaces(content),
    // Given so that nothing is written to the console: what is merely odd is read, at the rest the parser throws.
    onError: (level, message, context: { readonly locator?: XmlPlace }) => {
      if (level === "fatalError") fault = describeFault(message, context.locator);
    },
  });
  try {
    return parser.parseFromString(content, "text/xml");
  } catch {
    throw refuseFormat(format, fault);
  }
}

interface XmlPlace {
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

/** "XML 12:3: …": line and column, with the parser's own words. */
function describeFault(message: string, { lineNumber = 0, columnNumber = 0 }: XmlPlace = {}): string {
  const place = lineNumber > 0 ? ` ${lineNumber}:${columnNumber}` : "";
  return `XML${place}: ${message.slice(0, MAX_FAULT_LENGTH)}`;
}

/** A name for each prefix in use: programs write "gx:" and "xsi:" without saying what they stand for. */
function inventNamespaces(text: string): Record<string, string> {
  const namespaces: Record<string, string> = {};
  for (const [, prefix = ""] of text.matchAll(PREFIX)) {
    if (!prefix.startsWith("xml")) namespaces[prefix] = `urn:undeclared:${prefix}`;
  }
  return namespaces;
}
