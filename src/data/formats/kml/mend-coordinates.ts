import type { Element } from "@xmldom/xmldom";

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;
const TUPLE = new RegExp(`^${NUMBER},${NUMBER}(?:,${NUMBER})?$`);
const PLAIN_NUMBER = new RegExp(`^${NUMBER}$`);

/** A comma behind a whole tuple, before another one. */
const TRAILING_COMMA = /([^\s,]+,[^\s,]+(?:,[^\s,]+)?),(?=\s+[^\s,]+,)/g;

/** Corners a ring needs, its last not repeated. */
const MIN_RING_TUPLES = 3;

/**
 * Puts the coordinates of a placemark into the form the KML reader takes, in place: no blanks within a tuple, single
 * blanks within the positions of a track. Returns how many tuples are none: the reader would pass over them.
 */
export function mendCoordinates(placemark: Element): number {
  let badCount = 0;
  for (const element of Array.from(placemark.getElementsByTagName("coordinates"))) {
    const text = element.textContent ?? "";
    const mended = text.includes(",") ? mendTuples(text) : text;
    if (mended !== text) element.textContent = mended;
    const tuples = splitBlanks(mended);
    badCount += tuples.filter((tuple) => !TUPLE.test(tuple)).length;
    if (isRing(element) && tuples.length > 0 && tuples.length < MIN_RING_TUPLES) badCount += 1;
  }
  for (const element of listTrackPositions(placemark)) {
    const text = element.textContent ?? "";
    const numbers = splitBlanks(text);
    const mended = numbers.join(" ");
    if (mended !== text) element.textContent = mended;
    const isGood = numbers.length >= 2 && numbers.every((number) => PLAIN_NUMBER.test(number));
    if (!isGood) badCount += 1;
  }
  return badCount;
}

function mendTuples(text: string): string {
  return text.replace(TRAILING_COMMA, "$1").replace(/\s*,\s*/g, ",");
}

function splitBlanks(text: string): string[] {
  return text.split(/\s+/).filter((part) => part !== "");
}

/** A LinearRing of a Polygon; one by itself is a line. */
function isRing({ parentNode }: Element): boolean {
  const boundary = parentNode?.parentNode?.nodeName;
  return (
    parentNode?.nodeName === "LinearRing" &&
    (boundary === "outerBoundaryIs" || boundary === "innerBoundaryIs")
  );
}

/** `gx:coord`, with its prefix or without. */
function listTrackPositions(placemark: Element): readonly Element[] {
  return [
    ...Array.from(placemark.getElementsByTagName("gx:coord")),
    ...Array.from(placemark.getElementsByTagName("coord")),
  ];
}
