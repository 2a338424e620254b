import type { Element } from "@xmldom/xmldom";

/** Puts the outline of each polygon in an element before its holes, in place: the reader takes the first ring for it. */
export function putOuterFirst(place: Element): void {
  for (const polygon of Array.from(place.getElementsByTagName("Polygon"))) {
    const outer = findChild(polygon, "outerBoundaryIs");
    const inner = findChild(polygon, "innerBoundaryIs");
    if (outer !== null && inner !== null && polygon.firstChild !== outer)
      polygon.insertBefore(outer, polygon.firstChild);
  }
}

function findChild(parent: Element, name: string): Element | null {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName === name) return child as Element;
  }
  return null;
}
