import { featureCollection, intersect, polygon } from "@turf/turf";
import Clipper2ZFactory from "clipper2-wasm";
import type { MainModule, Paths64 } from "clipper2-wasm/dist/clipper2z.d.ts";
import Flatbush from "flatbush";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Bounds } from "../../src/domain/site.ts";
import { getAreaM2 } from "../../src/geo/area.ts";
import { getBounds, getJointBounds } from "../../src/geo/bounds.ts";
import { createPlaneGrid, type PlaneGrid } from "../../src/geo/plane/plane-grid.ts";
import { type Geos, openGeos } from "../tooling/geos.ts";

/** Two plots by their positions, `a` < `b`, and the area of what both cover. */
export interface FoundOverlap {
  readonly a: number;
  readonly b: number;
  readonly areaM2: number;
}

/** Clips each pair of plots whose boxes meet by Turf, in degrees; of the plots `a` only every `step`-th. */
export function findByTurf(plots: readonly Polygon[], step: number): FoundOverlap[] {
  const features = plots.map(({ coordinates }) => polygon(coordinates));
  const found: FoundOverlap[] = [];
  visitPairs(plots.map(getBox), step, (a, b) => {
    const common = intersect(featureCollection([features[a]!, features[b]!]));
    if (common !== null) found.push({ a, b, areaM2: getAreaM2(common.geometry) });
  });
  return found;
}

/** What `findByClipper` and `findByGeos` load once, before the clock runs. */
export interface WasmPeers {
  readonly clipper: MainModule;
  readonly geos: Geos;
}

export async function loadWasmPeers(): Promise<WasmPeers> {
  return { clipper: await Clipper2ZFactory(), geos: await openGeos() };
}

/** x, y, z of the library's points. */
const POINT_NUMBERS = 3;

/**
 * Clips each pair of plots whose boxes meet by clipper2-wasm, on our grid of 0.01 mm; of the plots `a` only every
 * `step`-th. Each plot is handed over once.
 */
export function findByClipper(clipper: MainModule, plots: readonly Polygon[], step: number): FoundOverlap[] {
  const boxes = plots.map(getBox);
  const grid = createGrid(boxes);
  const paths = plots.map((plot) => toPaths(clipper, grid, plot));
  const found: FoundOverlap[] = [];
  visitPairs(boxes, step, (a, b) => {
    const common = clipper.Intersect64(paths[a]!, paths[b]!, clipper.FillRule.NonZero);
    if (common.size() > 0) found.push({ a, b, areaM2: getAreaM2(toLand(clipper, common, grid)) });
    common.delete();
  });
  for (const path of paths) path.delete();
  return found;
}

function toPaths(clipper: MainModule, grid: PlaneGrid, { coordinates }: Polygon): Paths64 {
  const paths = new clipper.Paths64();
  const cell = new Float64Array(2);
  for (const ring of coordinates) {
    const count = ring.length - 1;
    const numbers = new BigInt64Array(POINT_NUMBERS * count);
    // As halves of 32 bits: making a BigInt of every number takes several times as long.
    const halves = new Int32Array(numbers.buffer);
    for (let i = 0; i < count; i += 1) {
      const [lon, lat] = ring[i] as [number, number];
      grid.toGridInto(lon, lat, cell, 0);
      for (let axis = 0; axis < 2; axis += 1) {
        const at = 2 * (POINT_NUMBERS * i + axis);
        halves[at] = cell[axis]!;
        halves[at + 1] = Math.floor(cell[axis]! / 2 ** 32);
      }
    }
    const path = new clipper.Path64();
    path.assign(numbers);
    paths.push_back(path);
    path.delete();
  }
  return paths;
}

/** A hole follows its shell. */
function toLand(clipper: MainModule, paths: Paths64, grid: PlaneGrid): MultiPolygon {
  const coordinates: Position[][][] = [];
  const count = paths.size();
  for (let i = 0; i < count; i += 1) {
    const path = paths.get(i);
    const numbers = path.view();
    const ring: Position[] = [];
    for (let at = 0; at < numbers.length; at += POINT_NUMBERS) {
      ring.push([...grid.toLonLat({ x: Number(numbers[at]), y: Number(numbers[at + 1]) })]);
    }
    ring.push([...ring[0]!]);
    const shell = coordinates.at(-1);
    if (shell === undefined || clipper.AreaPath64(path) > 0) coordinates.push([ring]);
    else shell.push(ring);
    path.delete();
  }
  return { type: "MultiPolygon", coordinates };
}

/** Positions of the plots whose edges do not match their neighbours', by GEOSCoverageIsValid: no pairs and no areas. */
export function findByGeos(geos: Geos, plots: readonly Polygon[]): number[] {
  const grid = createGrid(plots.map(getBox));
  const polygons = plots.map(({ coordinates }) =>
    geos.toPolygon(
      coordinates.map((ring) => {
        const numbers = new Float64Array(2 * ring.length);
        for (let i = 0; i < ring.length; i += 1) {
          const [lon, lat] = ring[i] as [number, number];
          grid.toGridInto(lon, lat, numbers, 2 * i);
        }
        return numbers;
      }),
    ),
  );
  const coverage = geos.toCollection(polygons);
  const invalid = geos.findInvalidInCoverage(coverage);
  geos.free(coverage);
  return invalid;
}

function createGrid(boxes: readonly Bounds[]): PlaneGrid {
  const bounds = getJointBounds(boxes);
  const grid = bounds === null ? null : createPlaneGrid(bounds);
  if (grid === null) throw new Error("no plane fits the plots");
  return grid;
}

function getBox(plot: Polygon): Bounds {
  const bounds = getBounds(plot);
  if (bounds === null) throw new Error("a plot without positions");
  return bounds;
}

function visitPairs(boxes: readonly Bounds[], step: number, visit: (a: number, b: number) => void): void {
  const tree = new Flatbush(boxes.length);
  for (const [west, south, east, north] of boxes) tree.add(west, south, east, north);
  tree.finish();
  for (let a = 0; a < boxes.length; a += step) {
    const [west, south, east, north] = boxes[a]!;
    for (const b of tree.search(west, south, east, north, (other) => other > a)) visit(a, b);
  }
}
