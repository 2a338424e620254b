import type { Document, Element } from "@xmldom/xmldom";

/** Types of the fields of one schema by name. */
type Schema = ReadonlyMap<string, string>;

/** The schemas of a document by id; fields of a schema nobody can be pointed to are under "". */
export type Schemas = ReadonlyMap<string, Schema>;

const NUMBER_TYPES = ["int", "uint", "short", "ushort", "float", "double"];

/** Names that mean something on every object. */
const RESERVED = ["__proto__", "constructor", "prototype"];

/** The schemas a document declares. */
export function readSchemas(document: Document): Schemas {
  const schemas = new Map<string, Map<string, string>>();
  for (const schema of Array.from(document.getElementsByTagName("Schema"))) {
    const fields = new Map<string, string>();
    for (const field of Array.from(schema.getElementsByTagName("SimpleField"))) {
      const name = field.getAttribute("name");
      const type = field.getAttribute("type")?.replace(/^xsd?:/, "");
      if (name !== null && type !== undefined) fields.set(name, type);
    }
    schemas.set(schema.getAttribute("id") ?? schema.getAttribute("name") ?? "", fields);
  }
  return schemas;
}

/** What the file itself says of a placemark: `Data`, `SimpleData` in the type of its schema, elements of its own. */
export function readExtendedData(placemark: Element, schemas: Schemas): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const [extendedData] = Array.from(placemark.getElementsByTagName("ExtendedData"));
  for (let node = extendedData?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    switch (node.nodeName) {
      case "Data":
        setValue(values, node.getAttribute("name"), getText(node.getElementsByTagName("value").item(0)));
        break;
      case "SchemaData":
        readSchemaData(node, schemas, values);
        break;
      default:
        setValue(values, node.localName, getText(node));
    }
  }
  return values;
}

function readSchemaData(schemaData: Element, schemas: Schemas, values: Map<string, unknown>): void {
  const url = schemaData.getAttribute("schemaUrl") ?? "";
  const [only] = schemas.values();
  const schema = schemas.get(url.slice(url.indexOf("#") + 1)) ?? (schemas.size === 1 ? only : undefined);
  for (const data of Array.from(schemaData.getElementsByTagName("SimpleData"))) {
    const name = data.getAttribute("name");
    setValue(values, name, toTyped(getText(data), schema?.get(name ?? "")));
  }
}

/** A text of no such type stays a text; a blank number is nothing, not zero. */
function toTyped(text: string, type: string | undefined): unknown {
  if (type === undefined) return text;
  const trimmed = text.trim();
  if (NUMBER_TYPES.includes(type)) {
    if (trimmed === "") return null;
    const number = Number(trimmed);
    return Number.isFinite(number) ? number : text;
  }
  if (type !== "bool") return text;
  if (/^(1|true)$/i.test(trimmed)) return true;
  return /^(0|false)$/i.test(trimmed) ? false : text;
}

function setValue(values: Map<string, unknown>, name: string | null, value: unknown): void {
  if (name !== null && name !== "" && !RESERVED.includes(name)) values.set(name, value);
}

function getText(element: Element | null): string {
  return (element?.textContent ?? "").trim();
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
