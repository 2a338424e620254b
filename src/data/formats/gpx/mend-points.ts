import type { Element } from "@xmldom/xmldom";

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** A position of a waypoint, route or track needs both as plain numbers. */
export function hasPosition(point: Element): boolean {
  return NUMBER.test(point.getAttribute("lon") ?? "") && NUMBER.test(point.getAttribute("lat") ?? "");
}

/**
 * Takes off a route or track what the reader cannot use: half a position of a point, which it passes over then, and
 * what sensors wrote about each point. Returns how many points were bad.
 */
export function mendPoints(line: Element, pointName: "trkpt" | "rtept"): number {
  let badCount = 0;
  for (const point of Array.from(line.getElementsByTagName(pointName))) {
    if (!hasPosition(point)) {
      badCount += 1;
      // To remove the point would take as long as the line is long.
      point.removeAttribute("lat");
      continue;
    }
    for (const extensions of Array.from(point.getElementsByTagName("extensions"))) {
      extensions.parentNode?.removeChild(extensions);
    }
  }
  return badCount;
}

/** True where the reader makes a line of it: two positions in a route, or in some segment of a track. */
export function isLine(line: Element, pointName: "trkpt" | "rtept"): boolean {
  const parts = pointName === "rtept" ? [line] : Array.from(line.getElementsByTagName("trkseg"));
  return parts.some(
    (part) => Array.from(part.getElementsByTagName(pointName)).filter(hasPosition).length >= 2,
  );
}
