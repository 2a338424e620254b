import Flatbush from "flatbush";
import { getOrientation } from "../validity/orientation.ts";
import { getNextVertex, getRingRange, type PolygonTable } from "./polygon-table.ts";

/** How a box lies to a shape: wholly in it, wholly out of it, or near its boundary. */
export type BoxPlace = "inside" | "outside" | "boundary";

/** Tells quickly how boxes lie to one shape of a table, by an index of its edges. */
export class CoverIndex {
  readonly #table: PolygonTable;
  readonly #tree: Flatbush | null;
  readonly #froms: number[] = [];
  readonly #tos: number[] = [];

  constructor(table: PolygonTable, shape: number) {
    this.#table = table;
    const { cells, ringStarts } = table;
    const [firstRing, endRing] = getRingRange(table, shape);
    for (let ring = firstRing; ring < endRing; ring += 1) {
      const start = ringStarts[ring] as number;
      const end = ringStarts[ring + 1] as number;
      for (let vertex = start; vertex < end; vertex += 1) {
        this.#froms.push(vertex);
        this.#tos.push(getNextVertex(vertex, start, end));
      }
    }
    this.#tree = this.#froms.length === 0 ? null : new Flatbush(this.#froms.length);
    this.#froms.forEach((from, edge) => {
      const to = this.#tos[edge] as number;
      const [x1, y1] = [cells[2 * from] as number, cells[2 * from + 1] as number];
      const [x2, y2] = [cells[2 * to] as number, cells[2 * to + 1] as number];
      this.#tree?.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    });
    this.#tree?.finish();
  }

  /** Box in cells. */
  getPlace(west: number, south: number, east: number, north: number): BoxPlace {
    if (this.#tree === null) return "outside";
    const isNear = this.#tree
      .search(west, south, east, north)
      .some((edge) => this.#doesEdgeMeet(edge, west, south, east, north));
    if (isNear) return "boundary";
    return this.#isInside(west, south) ? "inside" : "outside";
  }

  #doesEdgeMeet(edge: number, west: number, south: number, east: number, north: number): boolean {
    const { cells } = this.#table;
    const from = 2 * (this.#froms[edge] as number);
    const to = 2 * (this.#tos[edge] as number);
    const x1 = cells[from] as number;
    const y1 = cells[from + 1] as number;
    const x2 = cells[to] as number;
    const y2 = cells[to + 1] as number;
    const corners = [
      getOrientation(x1, y1, x2, y2, west, south),
      getOrientation(x1, y1, x2, y2, east, south),
      getOrientation(x1, y1, x2, y2, east, north),
      getOrientation(x1, y1, x2, y2, west, north),
    ];
    return !(corners.every((side) => side > 0) || corners.every((side) => side < 0));
  }

  /** By the parity of the edges to the east of the point, which lies on none. */
  #isInside(x: number, y: number): boolean {
    const { cells } = this.#table;
    let isInside = false;
    for (const edge of this.#tree?.search(x, y, Infinity, y) ?? []) {
      const from = 2 * (this.#froms[edge] as number);
      const to = 2 * (this.#tos[edge] as number);
      const y1 = cells[from + 1] as number;
      const y2 = cells[to + 1] as number;
      if (y1 > y === y2 > y) continue;
      const side = getOrientation(cells[from] as number, y1, cells[to] as number, y2, x, y);
      if (y2 > y1 ? side > 0 : side < 0) isInside = !isInside;
    }
    return isInside;
  }
}
