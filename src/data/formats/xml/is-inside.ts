import type { Element } from "@xmldom/xmldom";

/** True where an element lies in one of these names, at any level; depth of a document is limited before. */
export function isInside({ parentNode }: Element, names: ReadonlySet<string>): boolean {
  for (let node = parentNode; node !== null; node = node.parentNode) {
    if (names.has(node.nodeName)) return true;
  }
  return false;
}
