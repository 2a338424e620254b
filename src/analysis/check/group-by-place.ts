import type { Bounds } from "../../domain/site.ts";
import { getBounds } from "../../geo/bounds.ts";
import type { TableShape } from "../../geo/overlay/polygon-table.ts";

/** Nothing farther from the middle of a place than this, degrees, is worked on in its plane, which takes 3°. */
export const REACH_DEG = 1.2;

/** Shapes that lie near enough to one another for one plane. */
export interface Place {
  readonly middle: readonly [lon: number, lat: number];
  /** In rising order. */
  readonly positions: readonly number[];
}

/**
 * Sorts shapes (lon, lat in degrees) by place: the first is round `middle` and may be empty, each of the others round the
 * first shape that lies nowhere else. No shape reaches farther than 1.2° from the middle of its place, but for one so
 * large that it stands alone.
 */
export function groupByPlace(shapes: readonly TableShape[], middle: Place["middle"] | null = null): Place[] {
  const places: { readonly middle: Place["middle"]; readonly positions: number[] }[] = [];
  if (middle !== null) places.push({ middle, positions: [] });
  shapes.forEach((shape, position) => {
    const bounds = shape === null ? null : getBounds(shape);
    if (bounds === null) return;
    const place = places.find((candidate) => isNear(bounds, candidate.middle));
    if (place !== undefined) place.positions.push(position);
    else places.push({ middle: getMiddle(bounds), positions: [position] });
  });
  return places;
}

/** The place with the most shapes, the first of several; null where there are no shapes. */
export function findMainPlace(shapes: readonly TableShape[]): Place | null {
  return groupByPlace(shapes).reduce<Place | null>(
    (main, place) => (main === null || place.positions.length > main.positions.length ? place : main),
    null,
  );
}

function isNear([west, south, east, north]: Bounds, [lon, lat]: Place["middle"]): boolean {
  return Math.max(lon - west, east - lon, lat - south, north - lat) <= REACH_DEG;
}

function getMiddle([west, south, east, north]: Bounds): Place["middle"] {
  return [(west + east) / 2, (south + north) / 2];
}
