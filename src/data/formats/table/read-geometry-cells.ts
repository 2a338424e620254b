import { readCoordinate, type CoordinateColumns } from "./coordinate-columns.ts";
import type { GeometryColumns } from "./find-geometry-columns.ts";
import { isBlankCell, type TableRow } from "./table-row.ts";

/** Why a row has no place although it should; the words are `finding.reason.…`. */
export type GeometryFault = "geometry-unreadable" | "coordinate-unreadable" | "too-few-points";

/** The geometry of a row, null where nothing is said of it. */
export interface RowGeometry {
  readonly geometry: unknown;
  readonly srid?: number;
  readonly fault?: GeometryFault;
}

const NOWHERE: RowGeometry = { geometry: null };

/** The geometry that the geometry columns of one row say. */
export function readRowGeometry({ cells }: TableRow, columns: GeometryColumns): RowGeometry {
  if (columns.kind === "text") {
    const cell = cells[columns.column] ?? null;
    if (isBlankCell(cell)) return NOWHERE;
    const read = typeof cell === "string" ? columns.read(cell) : undefined;
    return read ?? { geometry: null, fault: "geometry-unreadable" };
  }
  if (columns.kind !== "point") return NOWHERE;
  const { east, north } = columns.coordinates;
  if (isBlankCell(cells[east]) && isBlankCell(cells[north])) return NOWHERE;
  const position = readPosition(cells, columns.coordinates);
  return position === undefined
    ? { geometry: null, fault: "coordinate-unreadable" }
    : { geometry: { type: "Point", coordinates: position } };
}

/** The polygon a list of boundary points encloses, from the rows of its rings. */
export function readBoundary(
  rings: readonly (readonly TableRow[])[],
  coordinates: CoordinateColumns,
  closeRing: (positions: readonly [number, number][]) => [number, number][],
): RowGeometry {
  const closed: [number, number][][] = [];
  for (const ring of rings) {
    const positions = ring.map(({ cells }) => readPosition(cells, coordinates));
    if (positions.includes(undefined)) return { geometry: null, fault: "coordinate-unreadable" };
    const positionsClosed = closeRing(positions as [number, number][]);
    if (positionsClosed.length < 4) return { geometry: null, fault: "too-few-points" };
    closed.push(positionsClosed);
  }
  return { geometry: { type: "Polygon", coordinates: closed } };
}

function readPosition(
  cells: TableRow["cells"],
  { east, north }: CoordinateColumns,
): [number, number] | undefined {
  const x = readCoordinate(cells[east]);
  const y = readCoordinate(cells[north]);
  return x === undefined || y === undefined ? undefined : [x, y];
}
