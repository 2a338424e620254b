import type { Element } from "@xmldom/xmldom";
import { readExtendedData, type Schemas } from "./read-extended-data.ts";

/** What a placemark may say of itself apart from its extended data. */
const PLAIN_FIELDS = ["name", "description", "address", "phoneNumber", "Snippet"];

/** `TimeStamp` and `TimeSpan`, with the prefix of Google's extension or without. */
const TIME = /^(gx:)?Time(Stamp|Span)$/;

/**
 * What a placemark says of itself: name, description, times (`when`, or `begin` and `end`) and extended data. Extended
 * data of the name of one of the others, with another value, get "_2" behind it. Styling is left out.
 */
export function readFields(placemark: Element, schemas: Schemas): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const child of getChildElements(placemark)) {
    if (PLAIN_FIELDS.includes(child.nodeName)) addText(fields, child);
    else if (TIME.test(child.nodeName)) for (const time of getChildElements(child)) addText(fields, time);
  }
  for (const [name, value] of readExtendedData(placemark, schemas)) addField(fields, name, value);
  return fields;
}

function addText(fields: Map<string, unknown>, element: Element): void {
  const text = (element.textContent ?? "").trim();
  const name = element.localName ?? element.nodeName;
  // The specification allows each once.
  if (text !== "" && !fields.has(name)) fields.set(name, text);
}

function addField(fields: Map<string, unknown>, name: string, value: unknown): void {
  if (fields.get(name) === value && fields.has(name)) return;
  let free = name;
  for (let count = 2; fields.has(free); count += 1) free = `${name}_${count}`;
  fields.set(free, value);
}

function* getChildElements(parent: Element): Generator<Element> {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) yield child;
  }
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
