import type { LonLat } from "../../domain/site.ts";

/** Between the two numbers: comma in either width, semicolon, tab or blanks. */
const SEPARATOR = /[,，;；\s]+/;

/** A point as it is typed, "108.75, 29.45": longitude first, degrees. Null for what is none. */
export function readLonLat(text: string): LonLat | null {
  const numbers = text.trim().split(SEPARATOR).map(toNumber);
  const [lon = NaN, lat = NaN] = numbers;
  return numbers.length === 2 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

/** Corners of an area, or the 1-based line that is no point. */
export type Corners =
  | { readonly kind: "ring"; readonly ring: readonly LonLat[] }
  | { readonly kind: "bad-line"; readonly line: number }
  | { readonly kind: "too-few" };

const LEAST_CORNERS = 3;

/** Corners as they are typed, one a line; empty lines count nothing, and the first may come again at the end. */
export function readCorners(text: string): Corners {
  const ring: LonLat[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const corner = readLonLat(line);
    if (corner === null) return { kind: "bad-line", line: index + 1 };
    ring.push(corner);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) ring.pop();
  return ring.length < LEAST_CORNERS ? { kind: "too-few" } : { kind: "ring", ring };
}

/** The lines that `readCorners` reads the ring from. */
export function writeCorners(ring: readonly LonLat[]): string {
  return ring.map(([lon, lat]) => `${lon}, ${lat}`).join("\n");
}

function toNumber(text: string): number {
  return text === "" ? NaN : Number(text);
}
