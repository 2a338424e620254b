import type { Bounds } from "../../domain/site.ts";

/** Degrees of the polynomial tried, one after the other: 3 does for a street, 12 for the widest data a grid takes. */
const DEGREES = [3, 4, 5, 6, 7, 8, 10, 12] as const;

/** A polynomial is good enough when it is off by less than this, m: a hundredth of a cell of the grid. */
const TOLERANCE_M = 1e-7;

/** Bounds narrower than this, degrees, are widened: nothing is divided by 0. */
const LEAST_HALF_WIDTH_DEG = 1e-6;

/** Writes the plane coordinates of a point, m, into `target` at `at` and `at + 1`: east, then north. */
export type ProjectInto = (lon: number, lat: number, target: Float64Array, at: number) => void;

/**
 * A projection over `bounds` (degrees) as two polynomials in longitude and latitude, or null where none of the degrees
 * tried comes within 0.1 µm of `project` (which gives metres east and north). An order faster than the projection
 * itself, whose series reckons dozens of sines for every vertex of 100,000 plots.
 *
 * Chebyshev polynomials with coefficients from the nodes of one degree more (discrete orthogonality), tried on a grid
 * between the nodes.
 */
export function createChebyshevPlane(
  bounds: Bounds,
  project: (lon: number, lat: number) => readonly [eastM: number, northM: number],
): ProjectInto | null {
  const [west, south, east, north] = bounds;
  const box: Box = {
    lon0: (west + east) / 2,
    lat0: (south + north) / 2,
    halfLon: Math.max((east - west) / 2, LEAST_HALF_WIDTH_DEG),
    halfLat: Math.max((north - south) / 2, LEAST_HALF_WIDTH_DEG),
  };
  for (const degree of DEGREES) {
    const candidate = fit(box, degree, project);
    if (isGood(candidate, box, degree, project)) return candidate;
  }
  return null;
}

interface Box {
  readonly lon0: number;
  readonly lat0: number;
  readonly halfLon: number;
  readonly halfLat: number;
}

type Project = (lon: number, lat: number) => readonly [eastM: number, northM: number];

function fit({ lon0, lat0, halfLon, halfLat }: Box, degree: number, project: Project): ProjectInto {
  const count = degree + 1;
  const nodes = Array.from({ length: count }, (_, k) => Math.cos((Math.PI * (k + 0.5)) / count));
  // Row i, column j: factor of T_i(u) · T_j(v), for east and north.
  const easts = new Float64Array(count * count);
  const norths = new Float64Array(count * count);
  nodes.forEach((u, k) => {
    nodes.forEach((v, l) => {
      const [eastM, northM] = project(lon0 + u * halfLon, lat0 + v * halfLat);
      for (let i = 0; i < count; i += 1) {
        const ofU = ((i === 0 ? 1 : 2) / count) * Math.cos((Math.PI * i * (k + 0.5)) / count);
        for (let j = 0; i + j < count; j += 1) {
          const ofV = ((j === 0 ? 1 : 2) / count) * Math.cos((Math.PI * j * (l + 0.5)) / count);
          easts[i * count + j] = (easts[i * count + j] as number) + eastM * ofU * ofV;
          norths[i * count + j] = (norths[i * count + j] as number) + northM * ofU * ofV;
        }
      }
    });
  });
  return evaluate({ lon0, lat0, halfLon, halfLat }, toPowers(easts, count), toPowers(norths, count), count);
}

/** Horner's scheme over both: cell i · count + j is the factor of uⁱ · vʲ. */
function evaluate(
  { lon0, lat0, halfLon, halfLat }: Box,
  easts: Float64Array,
  norths: Float64Array,
  count: number,
): ProjectInto {
  return (lon, lat, target, at) => {
    const u = (lon - lon0) / halfLon;
    const v = (lat - lat0) / halfLat;
    let eastM = 0;
    let northM = 0;
    for (let i = count - 1; i >= 0; i -= 1) {
      let east = 0;
      let north = 0;
      for (let cell = i * count + count - 1 - i; cell >= i * count; cell -= 1) {
        east = east * v + (easts[cell] as number);
        north = north * v + (norths[cell] as number);
      }
      eastM = eastM * u + east;
      northM = northM * u + north;
    }
    target[at] = eastM;
    target[at + 1] = northM;
  };
}

/** Factors of T_i(u) · T_j(v) as factors of uⁱ · vʲ. */
function toPowers(factors: Float64Array, count: number): Float64Array {
  const polynomials = listChebyshevPowers(count);
  const powers = new Float64Array(count * count);
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; i + j < count; j += 1) {
      const factor = factors[i * count + j] as number;
      (polynomials[i] as readonly number[]).forEach((ofU, k) => {
        (polynomials[j] as readonly number[]).forEach((ofV, l) => {
          const cell = k * count + l;
          powers[cell] = (powers[cell] as number) + factor * ofU * ofV;
        });
      });
    }
  }
  return powers;
}

/** T_0 … as lists of the factors of 1, x, x² … */
function listChebyshevPowers(count: number): readonly (readonly number[])[] {
  const polynomials: number[][] = [[1], [0, 1]];
  for (let n = 2; n < count; n += 1) {
    const twice = [0, ...(polynomials[n - 1] as number[])].map((factor) => 2 * factor);
    (polynomials[n - 2] as number[]).forEach((factor, k) => {
      twice[k] = (twice[k] as number) - factor;
    });
    polynomials.push(twice);
  }
  return polynomials;
}

function isGood(candidate: ProjectInto, box: Box, degree: number, project: Project): boolean {
  const steps = degree + 2;
  const found = new Float64Array(2);
  for (let k = 0; k <= steps; k += 1) {
    for (let l = 0; l <= steps; l += 1) {
      const lon = box.lon0 + (2 * (k / steps) - 1) * box.halfLon;
      const lat = box.lat0 + (2 * (l / steps) - 1) * box.halfLat;
      candidate(lon, lat, found, 0);
      const [eastM, northM] = project(lon, lat);
      const offM = Math.max(Math.abs((found[0] as number) - eastM), Math.abs((found[1] as number) - northM));
      if (!(offM < TOLERANCE_M)) return false;
    }
  }
  return true;
}
