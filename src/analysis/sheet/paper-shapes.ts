import type { MultiPolygon, Polygon } from "geojson";
import type { PaperFrame, PaperPoint } from "./paper-frame.ts";
import { getCentroid } from "../../geo/centroid.ts";

/** Hundredths of a millimetre are finer than any printer. */
const PAPER_DECIMALS = 2;

/** SVG path data, mm in `frame`, of a polygon given in lon, lat degrees. */
export function toPathData(geometry: Polygon | MultiPolygon, frame: PaperFrame): string {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return parts
    .flat()
    .map((ring) => {
      const points = ring.slice(0, -1).map((position) => frame.toPaper(position));
      return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;
    })
    .join("");
}

/** A shape that may carry its name on the map. */
export interface NamedShape {
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
  /** Its name is written even where it is wider than the shape. */
  readonly isSubject: boolean;
}

export interface PaperLabel {
  readonly text: string;
  /** Middle of the text. */
  readonly at: PaperPoint;
  readonly isSubject: boolean;
}

/**
 * Names of shapes where they fit: inside the frame, in the middle of the shape, none over another, subjects first.
 * `sizeMm` is the height of the letters; a Latin letter is taken as 0.6 of it wide, a Chinese one as 1.
 */
export function placeLabels(
  shapes: readonly NamedShape[],
  frame: PaperFrame,
  sizeMm: number,
): readonly PaperLabel[] {
  const taken: Box[] = [];
  const labels: PaperLabel[] = [];
  for (const { name, geometry, isSubject } of [...shapes].sort(
    (a, b) => Number(b.isSubject) - Number(a.isSubject),
  )) {
    const centre = getCentroid(geometry);
    if (centre === null) continue;
    const at = frame.toPaper([...centre]);
    const widthMm = getTextWidthMm(name, sizeMm);
    const box: Box = [at[0] - widthMm / 2, at[1] - sizeMm * 0.6, at[0] + widthMm / 2, at[1] + sizeMm * 0.6];
    const isInside =
      box[0] >= 1 && box[1] >= 1 && box[2] <= frame.widthMm - 1 && box[3] <= frame.heightMm - 1;
    if (!isInside || taken.some((other) => doOverlap(box, other))) continue;
    if (!isSubject && widthMm > getWidthMm(geometry, frame)) continue;
    taken.push(box);
    labels.push({ text: name, at: [round(at[0]), round(at[1])], isSubject });
  }
  return labels;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function doOverlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** About how wide a text is, mm. */
export function getTextWidthMm(text: string, sizeMm: number): number {
  let em = 0;
  for (const letter of text) em += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.6;
  return em * sizeMm;
}

function getWidthMm(geometry: Polygon | MultiPolygon, frame: PaperFrame): number {
  const shells =
    geometry.type === "Polygon"
      ? [geometry.coordinates[0] ?? []]
      : geometry.coordinates.map(([shell = []]) => shell);
  let left = Infinity;
  let right = -Infinity;
  for (const position of shells.flat()) {
    const [x] = frame.toPaper(position);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return right - left;
}

function round(valueMm: number): number {
  return Number(valueMm.toFixed(PAPER_DECIMALS));
}
