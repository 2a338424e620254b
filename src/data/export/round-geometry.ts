import type { Geometry, Position } from "geojson";
import { cleanRing } from "../../geo/validity/clean-ring.ts";
import { findPolygonFaults } from "../../geo/validity/polygon-faults.ts";
import { listSimpleGeometries, type SimpleGeometry } from "./geometry-parts.ts";

/** A rounded geometry, or why there is none: nothing of it was left, or what was left crosses itself. */
export type RoundedGeometry =
  | { readonly kind: "geometry"; readonly geometry: Geometry }
  | { readonly kind: "collapsed" }
  | { readonly kind: "invalid" };

/**
 * The geometry with coordinates of `decimals` decimals. Vertices that fall together are one, spikes go, holes and
 * parts without width are left out. A polygon that was sound and is not any more is "invalid".
 */
export function roundGeometry(geometry: Geometry, decimals: number): RoundedGeometry {
  const scale = 10 ** decimals;
  const rounded: SimpleGeometry[] = [];
  for (const simple of listSimpleGeometries(geometry)) {
    const result = roundSimple(simple, scale);
    if (result === null) continue;
    if (isFaulty(result) && !isFaulty(simple)) return { kind: "invalid" };
    rounded.push(result);
  }
  const [first] = rounded;
  if (first === undefined) return { kind: "collapsed" };
  const isCollection = geometry.type === "GeometryCollection";
  return {
    kind: "geometry",
    geometry: isCollection ? { type: "GeometryCollection", geometries: rounded } : first,
  };
}

function roundSimple(geometry: SimpleGeometry, scale: number): SimpleGeometry | null {
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: roundPosition(geometry.coordinates, scale) };
    case "MultiPoint":
      return {
        type: "MultiPoint",
        coordinates: dropRepeated(geometry.coordinates.map((position) => roundPosition(position, scale))),
      };
    case "LineString": {
      const line = roundLine(geometry.coordinates, scale);
      return line === null ? null : { type: "LineString", coordinates: line };
    }
    case "MultiLineString": {
      const lines = geometry.coordinates.flatMap((line) => wrap(roundLine(line, scale)));
      return lines.length === 0 ? null : { type: "MultiLineString", coordinates: lines };
    }
    case "Polygon": {
      const rings = roundPolygon(geometry.coordinates, scale);
      return rings === null ? null : { type: "Polygon", coordinates: rings };
    }
    case "MultiPolygon": {
      const parts = geometry.coordinates.flatMap((rings) => wrap(roundPolygon(rings, scale)));
      return parts.length === 0 ? null : { type: "MultiPolygon", coordinates: parts };
    }
  }
}

function roundPolygon(rings: readonly (readonly Position[])[], scale: number): Position[][] | null {
  const [shell, ...holes] = rings.map((ring) => roundRing(ring, scale));
  if (shell === null || shell === undefined) return null;
  return [shell, ...holes.flatMap(wrap)];
}

function roundRing(ring: readonly Position[], scale: number): Position[] | null {
  const rounded = ring.map((position) => roundPosition(position, scale));
  const { kept, isFlat } = cleanRing(rounded);
  const [first] = kept;
  if (isFlat || kept.length < 3 || first === undefined) return null;
  return [...kept, first].map((index) => rounded[index] as Position);
}

function roundLine(line: readonly Position[], scale: number): Position[] | null {
  const rounded = dropRepeated(line.map((position) => roundPosition(position, scale)));
  return rounded.length < 2 ? null : rounded;
}

function roundPosition(position: Position, scale: number): Position {
  // Adding zero makes 0 of -0.
  return position.slice(0, 2).map((degrees) => Math.round(degrees * scale) / scale + 0);
}

function dropRepeated(positions: readonly Position[]): Position[] {
  return positions.filter((position, index) => {
    const before = positions[index - 1];
    return before?.[0] !== position[0] || before?.[1] !== position[1];
  });
}

function wrap<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}

/** Winding is put right when a file is written, and a doubled vertex does no harm. */
const HARMLESS: ReadonlySet<string> = new Set(["winding-order", "duplicate-vertex"]);

function isFaulty(geometry: SimpleGeometry): boolean {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return false;
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return findPolygonFaults(parts).some(({ code }) => !HARMLESS.has(code));
}
