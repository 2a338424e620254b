import Flatbush from "flatbush";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { LonLat } from "../../../../src/domain/site.ts";
import { getAreaM2 } from "../../../../src/geo/area.ts";
import { createTransform } from "../../../../src/geo/crs/create-transform.ts";
import { getGaussKrugerDefinition } from "../../../../src/geo/gauss-kruger.ts";
import { findGaps } from "../../../../src/geo/overlay/find-gaps.ts";
import { findOverlaps } from "../../../../src/geo/overlay/find-overlaps.ts";
import { makeSoiledPark, type SoiledParkOptions } from "../../../fixtures/subdivided-park.ts";
import { type GeosGeometry, openGeos, type PlaneParts } from "../../../tooling/geos.ts";

const PIECE_TOLERANCE_M2 = 0.01;
/** What is thinner counts as the same line. */
const HAIRLINE_M = 0.001;
const WIDTH_PRECISION_M = 1e-5;
const CLEAR_GAP_M2 = 0.1;

/** GEOS unites and subtracts whole parks; a machine under load takes its time. */
const TIMEOUT_MS = 60_000;

type Shape = Polygon | MultiPolygon;

const PARKS: readonly (readonly [name: string, options: SoiledParkOptions])[] = [
  ["clean", { seed: 11, plotCount: 200, centre: [108.8, 29.4], share: 0 }],
  ["a few plots spoilt", { seed: 12, plotCount: 300, centre: [108.8, 29.4], share: 0.05 }],
  ["most plots spoilt", { seed: 13, plotCount: 180, centre: [108.8, 29.4], share: 0.7 }],
  [
    "in the south, with streets",
    { seed: 14, plotCount: 180, centre: [-71.2, -53.1], share: 0.3, withStreets: true },
  ],
  ["in the north", { seed: 15, plotCount: 180, centre: [25.4, 65.9], share: 0.3 }],
  [
    "far from its meridian",
    { seed: 16, plotCount: 180, centre: [100.49, 3.1], share: 0.3, withStreets: true },
  ],
];

const geos = await openGeos();

describe.each(PARKS)("against GEOS on the same plane: %s", { timeout: TIMEOUT_MS }, (_, options) => {
  const park = makeSoiledPark(options);
  const { boundary } = park;
  const plots = park.plots.features.map(({ geometry }) => geometry);
  const plane = createPlane(options.centre);
  const shapes = plots.map((plot) => toPlaneShape(plane, plot));

  test("overlaps have the same area, none missed, none invented", () => {
    const found = new Map(findOverlaps(plots).map((overlap) => [`${overlap.a} ${overlap.b}`, overlap]));
    for (const [a, b] of getNeighbours(plots)) {
      const common = geos.intersect(shapes[a]!, shapes[b]!);
      const areaM2 = getLonLatAreaM2(plane, common);
      const key = `${a} ${b}`;
      const ours = found.get(key);
      found.delete(key);
      expect(Math.abs((ours?.areaM2 ?? 0) - areaM2), key).toBeLessThanOrEqual(PIECE_TOLERANCE_M2);
      if (ours === undefined) expect(getWidthM(common), `${key} is missed`).toBeLessThan(HAIRLINE_M);
      else if (areaM2 === 0) {
        const invented = toPlaneShape(plane, ours.geometry);
        expect(getWidthM(invented), `${key} is invented`).toBeLessThan(HAIRLINE_M);
        geos.free(invented);
      }
      geos.free(common);
    }
    expect([...found.keys()]).toEqual([]);
  });

  test("gaps are the same land, piece by piece", () => {
    const outline = toPlaneShape(plane, boundary);
    const all = geos.toCollection(plots.map((plot) => toPlaneShape(plane, plot)));
    const covered = geos.unite(all);
    const theirs = geos.subtract(outline, covered);
    const gaps = findGaps(boundary, plots);
    const copies = geos.toCollection(gaps.map(({ geometry }) => toPlaneShape(plane, geometry)));
    const ours = geos.unite(copies);
    for (const rest of [geos.subtract(ours, theirs), geos.subtract(theirs, ours)]) {
      expect(getLonLatAreaM2(plane, rest)).toBeLessThanOrEqual(PIECE_TOLERANCE_M2);
      geos.free(rest);
    }
    const ourAreas = pickClear(gaps.map(({ areaM2 }) => areaM2));
    const theirAreas = pickClear(
      geos.toParts(theirs).map((rings) => getAreaM2(toLonLatShape(plane, [rings]))),
    );
    expect(ourAreas.length).toBe(theirAreas.length);
    ourAreas.forEach((areaM2, index) => {
      expect(Math.abs(areaM2 - theirAreas[index]!)).toBeLessThanOrEqual(PIECE_TOLERANCE_M2);
    });
    geos.free(outline, all, covered, theirs, copies, ours);
  });
});

/** The largest first; those too small to be told apart by their area are left to the comparison of all land. */
function pickClear(areasM2: readonly number[]): number[] {
  return areasM2.filter((areaM2) => areaM2 > CLEAR_GAP_M2).sort((a, b) => b - a);
}

interface Plane {
  readonly toPlane: (position: Position) => Position;
  readonly toLonLat: (position: Position) => Position;
}

/** The 3° plane as proj4 has it, without a grid. */
function createPlane([lon]: LonLat): Plane {
  const definition = getGaussKrugerDefinition(Math.round(lon / 3) * 3);
  const transform = createTransform({ definition }, { areAxesSwapped: false });
  return {
    toPlane: ([x = 0, y = 0]) => transform.fromLonLat(x, y),
    toLonLat: ([x = 0, y = 0]) => transform.toLonLat(x, y),
  };
}

function toPlaneShape({ toPlane }: Plane, shape: Shape): GeosGeometry {
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return geos.toMultiPolygon(parts.map((rings) => rings.map((ring) => ring.map(toPlane))));
}

function toLonLatShape({ toLonLat }: Plane, parts: PlaneParts): MultiPolygon {
  return {
    type: "MultiPolygon",
    coordinates: parts.map((rings) => rings.map((ring) => ring.map(toLonLat))),
  };
}

function getLonLatAreaM2(plane: Plane, geometry: GeosGeometry): number {
  return getAreaM2(toLonLatShape(plane, geos.toParts(geometry)));
}

/** Lines and points are 0 wide. */
function getWidthM(geometry: GeosGeometry): number {
  const parts = geos.toParts(geometry);
  if (parts.length === 0) return 0;
  const land = geos.toMultiPolygon(parts);
  const widthM = geos.getArea(land) === 0 ? 0 : geos.getWidth(land, WIDTH_PRECISION_M);
  geos.free(land);
  return widthM;
}

/** Pairs of shapes whose boxes in degrees meet. */
function getNeighbours(shapes: readonly Shape[]): (readonly [a: number, b: number])[] {
  const boxes = shapes.map((shape) => {
    const positions = shape.coordinates.flat(shape.type === "Polygon" ? 1 : 2) as Position[];
    const lons = positions.map(([lon]) => lon!);
    const lats = positions.map(([, lat]) => lat!);
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
  });
  const tree = new Flatbush(boxes.length);
  for (const box of boxes) tree.add(...box);
  tree.finish();
  return boxes.flatMap((box, a) => tree.search(...box, (b) => b > a).map((b) => [a, b] as const));
}
