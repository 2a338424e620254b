import fc from "fast-check";
import type { Geometry, Polygon, Position } from "geojson";
import { getParts, isPolygonal } from "../../../../src/geo/repair/polygon-parts.ts";
import { findPolygonFaults } from "../../../../src/geo/validity/polygon-faults.ts";

/** A corner of the park, and about what 10 m are there in degrees. */
const [WEST, SOUTH, STEP_DEG] = [108.78, 29.45, 1e-4];

/** Rings drawn in steps of about 10 m from a corner of the park, as a polygon. Rings are as given: not closed. */
export function drawPolygon(...rings: (readonly (readonly [number, number])[])[]): Polygon {
  return { type: "Polygon", coordinates: rings.map(drawRing) };
}

export function drawRing(corners: readonly (readonly [number, number])[]): Position[] {
  return corners.map(([x, y]) => [WEST + x * STEP_DEG, SOUTH + y * STEP_DEG]);
}

/** Faults of a polygon, each code once. */
export function getFaultCodes(geometry: Geometry): string[] {
  if (!isPolygonal(geometry)) return [];
  return [...new Set(findPolygonFaults(getParts(geometry)).map(({ code }) => code))];
}

/** A valid polygon with as many corners as it likes, each at its own angle, and sometimes a hole in its middle. */
export const validPolygon: fc.Arbitrary<Polygon> = fc
  .record({
    radii: fc.array(fc.integer({ min: 400, max: 1000 }), { minLength: 3, maxLength: 40 }),
    holeRadii: fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 3, maxLength: 8 }),
    hasHole: fc.boolean(),
    turn: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ radii, holeRadii, hasHole, turn }) => {
    const shell = drawStar(radii, turn);
    return { type: "Polygon", coordinates: hasHole ? [shell, drawStar(holeRadii, turn).reverse()] : [shell] };
  });

function drawStar(radii: readonly number[], turn: number): Position[] {
  const ring = radii.map((radius, index): Position => {
    const angle = (2 * Math.PI * (index + turn)) / radii.length;
    return [WEST + (radius * Math.cos(angle)) / 1e6, SOUTH + (radius * Math.sin(angle)) / 1e6];
  });
  return [...ring, [...(ring[0] as Position)]];
}
