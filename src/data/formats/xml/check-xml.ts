import { createFinding } from "../../create-finding.ts";
import { Refusal } from "../format.ts";

/** Deeper than any honest file; what walks the tree afterwards calls itself once a level. */
const MAX_DEPTH = 256;

/** 200,000 placemarks with ten elements each; a million elements take the parser some 300 MB. */
const MAX_ELEMENTS = 2_000_000;

/** The parser compares every attribute of an element with every other. */
const MAX_ATTRIBUTES = 256;

const QUOTES = ['"', "'"].map((quote) => quote.charCodeAt(0));
const GREATER = ">".charCodeAt(0);
const SLASH = "/".charCodeAt(0);

/** Sections whose content is no markup, by how they begin and end. */
const SECTIONS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * Looks over XML text before it is parsed: depth, elements and attributes are counted, nothing is built. Where the
 * text is not well-formed it stops, as the parser will.
 * @throws Refusal for a DOCTYPE, and for more than is read.
 */
export function checkXml(text: string): void {
  let depth = 0;
  let elements = 0;
  let at = text.indexOf("<");
  while (at >= 0) {
    const section = SECTIONS.find(([start]) => text.startsWith(start, at));
    if (section !== undefined) {
      const [start, end] = section;
      const found = text.indexOf(end, at + start.length);
      if (found < 0) return;
      at = text.indexOf("<", found + end.length);
      continue;
    }
    if (text.startsWith("<!", at)) {
      if (/^<!doctype/i.test(text.slice(at, at + 9)))
        throw new Refusal(createFinding("doctype-refused", { figures: {} }));
      return;
    }
    if (text.charCodeAt(at + 1) === SLASH) {
      depth -= 1;
      at = text.indexOf("<", at + 2);
      continue;
    }
    const end = findTagEnd(text, at + 1);
    if (end < 0) return;
    elements += 1;
    if (elements > MAX_ELEMENTS) throw refuseLimit("elements", elements, MAX_ELEMENTS);
    if (text.charCodeAt(end - 1) !== SLASH) depth += 1;
    if (depth > MAX_DEPTH)
      throw new Refusal(createFinding("nesting-too-deep", { figures: { limit: MAX_DEPTH } }));
    at = text.indexOf("<", end + 1);
  }
}

/** Offset of the ">" that ends a tag, or -1. @throws Refusal for too many attributes. */
function findTagEnd(text: string, start: number): number {
  let attributes = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at;
    if (!QUOTES.includes(code)) continue;
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw refuseLimit("attributes", attributes, MAX_ATTRIBUTES);
    at = text.indexOf(text.charAt(at), at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function refuseLimit(what: string, value: number, limit: number): Refusal {
  return new Refusal(createFinding("limit-exceeded", { figures: { what, value, limit } }));
}
