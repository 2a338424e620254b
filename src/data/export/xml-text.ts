const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Parsers turn a bare carriage return into a line feed.
  "\r": "&#13;",
};

/** What XML 1.0 has no way to write: control characters but tab and line ends, non-characters, lone surrogates. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g; // eslint-disable-line no-control-regex

/** A text as the content of an XML element or attribute; characters XML cannot hold are left out. */
export function toXmlText(text: string): string {
  return dropNotXml(text).replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);
}

/** The text without what XML cannot hold. */
export function dropNotXml(text: string): string {
  return text.replace(NOT_XML, "");
}
