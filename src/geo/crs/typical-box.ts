import type { Bounds } from "../../domain/site.ts";
import { createTransform, type Transform } from "./create-transform.ts";

/** Extent of a layer's raw coordinates, x before y as the file has them. */
export interface RawExtent {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The box most of a layer lies in, in the file's own numbers. */
export type RawBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Widest difference of a position that leads back, as a share of its distance from the origin: 1 m in 10 km. */
const MAX_RETURN_ERROR = 1e-4;

/** Share of positions left out on each side: a few rows of zeros or of another place are no reason to doubt the rest. */
const OUTLIER_SHARE = 0.05;

/** The box of some positions without its outliers, the extent where there are none; null for one without a number. */
export function getTypicalBox(
  extent: RawExtent,
  sample: readonly (readonly [x: number, y: number])[],
): RawBox | null {
  const positions = sample.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  if (positions.length === 0) return toBox([extent.minX, extent.maxX], [extent.minY, extent.maxY]);
  return toBox(getRange(positions.map(([x]) => x)), getRange(positions.map(([, y]) => y)));
}

function toBox(
  [minX, maxX]: readonly [number, number],
  [minY, maxY]: readonly [number, number],
): RawBox | null {
  const box: RawBox = [minX, minY, maxX, maxY];
  return box.every(Number.isFinite) ? box : null;
}

function getRange(values: number[]): [min: number, max: number] {
  values.sort((a, b) => a - b);
  const left = Math.floor(values.length * OUTLIER_SHARE);
  return [values[left] ?? Number.NaN, values[values.length - 1 - left] ?? Number.NaN];
}

/** `box` with its axes changed over. */
export function swapBox([minX, minY, maxX, maxY]: RawBox): RawBox {
  return [minY, minX, maxY, maxX];
}

/** Numbers far outside a plane wrap round the globe or converge to anything: such a place does not lead back. */
function placeExactly(transform: Transform, x: number, y: number): readonly [lon: number, lat: number] {
  const place = transform.toLonLat(x, y);
  const back = transform.fromLonLat(place[0], place[1]);
  const isExact = Math.hypot(back[0] - x, back[1] - y) <= MAX_RETURN_ERROR * Math.max(1, Math.hypot(x, y));
  return isExact ? place : [Number.NaN, Number.NaN];
}

/** The box on the ground of a box (east before north) in a system, by its corners; null where one has no place. */
export function placeBox(definition: string | null, [minX, minY, maxX, maxY]: RawBox): Bounds | null {
  if (definition === null) return null;
  const transform = createTransform({ definition }, { areAxesSwapped: false });
  const corners = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ].map(([x = 0, y = 0]) => placeExactly(transform, x, y));
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  const bounds: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  return bounds.every(Number.isFinite) && bounds[1] >= -90 && bounds[3] <= 90 ? bounds : null;
}
