import proj4 from "proj4";
import type { Crs } from "./crs.ts";

/** Each takes the error down by a factor of 10,000 or more. */
const REFINING_STEPS = 2;

export interface TransformOptions {
  /** True: the file writes the second axis (north) first. */
  readonly areAxesSwapped: boolean;
}

/** Two ways between a system and longitude, latitude in degrees (CGCS2000, taken as WGS 84). */
export interface Transform {
  /** x, y in the unit and the axis order of the file; NaN, NaN for what has no place. */
  toLonLat(x: number, y: number): [lon: number, lat: number];
  /** The inverse, in the axis order of the file; NaN, NaN for what has no place in the system. */
  fromLonLat(lon: number, lat: number): [x: number, y: number];
}

/**
 * The transform of a system by proj4, ≤ 1 mm there and back inside the system's area. Degrees on the ellipsoid of
 * CGCS2000 or WGS 84 are passed on bit by bit. Throws only for a definition proj4 does not know, which
 * `resolveCrs` never returns.
 */
export function createTransform(crs: Pick<Crs, "definition">, options: TransformOptions): Transform {
  const { areAxesSwapped } = options;
  const convert = isLonLat(crs.definition) ? pass : createConverter(crs.definition);
  return {
    toLonLat(x, y) {
      return areAxesSwapped ? convert.toLonLat(y, x) : convert.toLonLat(x, y);
    },
    fromLonLat(lon, lat) {
      const position = convert.fromLonLat(lon, lat);
      return areAxesSwapped ? [position[1], position[0]] : position;
    },
  };
}

function isLonLat(definition: string): boolean {
  return (
    /\+proj=longlat\b/.test(definition) &&
    /\+(datum=WGS84|ellps=(GRS80|WGS84))\b/.test(definition) &&
    !hasShift(definition) &&
    !/\+(nadgrids|pm)=/.test(definition)
  );
}

const pass: Transform = {
  toLonLat: (x, y) => (Number.isFinite(x) && Number.isFinite(y) ? [x, y] : [Number.NaN, Number.NaN]),
  fromLonLat: (lon, lat) =>
    Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : [Number.NaN, Number.NaN],
};

function createConverter(definition: string): Transform {
  const converter = proj4(definition);
  // South-oriented grids count west and south; proj4 turns the axes only when told to.
  const isAxisEnforced = /\+axis=/.test(definition);
  const inverse: Conversion = (x, y) => convertOne(converter.inverse, x, y, isAxisEnforced);
  const forward: Conversion = (lon, lat) => convertOne(converter.forward, lon, lat, isAxisEnforced);
  // proj4's way back from an equal-area plane is a series cut off at 2 mm; its way there is exact.
  const toLonLat = /\+proj=laea\b/.test(definition) ? refine(inverse, forward) : inverse;
  // A shift of the datum goes through space, and a plane position has no height to bring back: some cm.
  const fromLonLat = hasShift(definition) ? refine(forward, toLonLat, turnBelow180) : forward;
  return { toLonLat, fromLonLat };
}

type Conversion = (one: number, two: number) => [number, number];

function hasShift(definition: string): boolean {
  return /\+towgs84=(?!0(,0)*(\s|$))/.test(definition);
}

/** `convert` corrected until it is the inverse of `back`; `turn` brings a difference below half a turn. */
function refine(
  convert: Conversion,
  back: Conversion,
  turn = (difference: number) => difference,
): Conversion {
  return (one, two) => {
    let converted = convert(one, two);
    let guessOne = one;
    let guessTwo = two;
    for (let step = 0; step < REFINING_STEPS; step += 1) {
      const returned = back(converted[0], converted[1]);
      guessOne += turn(one - returned[0]);
      guessTwo += two - returned[1];
      converted = convert(guessOne, guessTwo);
    }
    return converted;
  };
}

function turnBelow180(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}

function convertOne(
  convert: (position: { x: number; y: number }, isAxisEnforced?: boolean) => { x: number; y: number },
  x: number,
  y: number,
  isAxisEnforced: boolean,
): [number, number] {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
  try {
    const point = convert({ x, y }, isAxisEnforced);
    return Number.isFinite(point.x) && Number.isFinite(point.y)
      ? [point.x, point.y]
      : [Number.NaN, Number.NaN];
  } catch {
    // proj4 throws for a latitude or an iteration out of reach: such a point has no place.
    return [Number.NaN, Number.NaN];
  }
}
