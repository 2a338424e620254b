import type { Path64, Paths64 } from "clipper2-ts";
import type { Position } from "geojson";
import { getRingRange, getVertexLonLat, type PolygonTable } from "./polygon-table.ts";

/**
 * Shapes of a table as paths for the clipper, in cells from an origin near them, so that products of coordinates stay
 * exact; and the way back, on which a vertex of a shape keeps its position to the last bit.
 */
export class ShapePaths {
  readonly #table: PolygonTable;
  readonly #x0: number;
  readonly #y0: number;
  readonly #positions = new Map<string, Position>();

  constructor(table: PolygonTable, originX: number, originY: number) {
    this.#table = table;
    this.#x0 = originX;
    this.#y0 = originY;
  }

  /** The rings of a shape: shells counter-clockwise, holes clockwise. */
  toPaths(shape: number): Paths64 {
    const { ringStarts } = this.#table;
    const paths: Paths64 = [];
    const [firstRing, endRing] = getRingRange(this.#table, shape);
    for (let ring = firstRing; ring < endRing; ring += 1) {
      paths.push(this.toPath(ringStarts[ring] as number, ringStarts[ring + 1] as number));
    }
    return paths;
  }

  /** The vertices `start` … `end` - 1 as one path. */
  toPath(start: number, end: number): Path64 {
    const path: Path64 = [];
    for (let vertex = start; vertex < end; vertex += 1) path.push(this.toPoint(vertex));
    return path;
  }

  toPoint(vertex: number): Path64[number] {
    const { cells } = this.#table;
    const x = (cells[2 * vertex] as number) - this.#x0;
    const y = (cells[2 * vertex + 1] as number) - this.#y0;
    const key = getKey(x, y);
    if (!this.#positions.has(key)) this.#positions.set(key, [...getVertexLonLat(this.#table, vertex)]);
    return { x, y };
  }

  /** A point of the grid as paths have it. */
  toLocal(x: number, y: number): Path64[number] {
    return { x: x - this.#x0, y: y - this.#y0 };
  }

  /** A closed ring of lon, lat positions, degrees. */
  toRing(path: Path64): Position[] {
    const ring = path.map(({ x, y }): Position => {
      const known = this.#positions.get(getKey(x, y));
      return known ?? [...this.#table.grid.toLonLat({ x: x + this.#x0, y: y + this.#y0 })];
    });
    const [first] = ring;
    if (first !== undefined) ring.push([...first]);
    return ring;
  }
}

function getKey(x: number, y: number): string {
  return `${x} ${y}`;
}
