import { getGeometryRoles, type GeometryRole } from "../../../domain/field-aliases/geometry-columns.ts";
import { readHeader } from "../../../domain/field-aliases/read-header.ts";
import { findCoordinateColumns, type CoordinateColumns } from "./coordinate-columns.ts";
import {
  looksLikeGeoJson,
  looksLikeWkt,
  readGeoJsonText,
  readPairs,
  readWkt,
  type GeometryText,
} from "./geometry-text.ts";
import { isBlankCell, type TableRow } from "./table-row.ts";
import { isVertexList, type VertexColumns } from "./vertex-list.ts";

/** Where the geometry of a table's rows comes from; columns by index. */
export type GeometryColumns =
  | {
      readonly kind: "text";
      readonly column: number;
      readonly read: (text: string) => GeometryText | undefined;
    }
  | { readonly kind: "point"; readonly coordinates: CoordinateColumns }
  | { readonly kind: "vertices"; readonly coordinates: CoordinateColumns; readonly vertices: VertexColumns }
  | { readonly kind: "none" };

const SAMPLED_ROWS = 200;
/** Share of the filled cells that must be readable. */
const MIN_READABLE = 0.7;

/**
 * Where the rows of a table lie: by a column of WKT, of GeoJSON geometries or of lists of coordinates, by longitude
 * and latitude, by plane coordinates, by several rows a plot with its boundary points; else nowhere.
 */
export function findGeometryColumns(names: readonly string[], rows: readonly TableRow[]): GeometryColumns {
  const roles = names.map((name) => getGeometryRoles(readHeader(name).base));
  const text =
    findTextColumn(names, rows, looksLikeWkt, readWkt) ??
    findTextColumn(names, rows, looksLikeGeoJson, readGeoJsonText);
  if (text !== undefined) return text;
  const coordinates = findCoordinateColumns(names, rows);
  if (coordinates !== undefined) {
    const vertices = findVertexColumns(roles, rows, coordinates);
    return vertices === undefined
      ? { kind: "point", coordinates }
      : { kind: "vertices", coordinates, vertices };
  }
  const named = names.filter((_, index) => roles[index]?.includes("pairs"));
  return findTextColumn(named, rows, () => true, readPairs, names) ?? { kind: "none" };
}

function findTextColumn(
  candidates: readonly string[],
  rows: readonly TableRow[],
  looksRight: (text: string) => boolean,
  read: (text: string) => GeometryText | undefined,
  names: readonly string[] = candidates,
): GeometryColumns | undefined {
  for (const name of candidates) {
    const column = names.indexOf(name);
    const filled = rows
      .slice(0, SAMPLED_ROWS)
      .map(({ cells }) => cells[column])
      .filter((cell) => !isBlankCell(cell));
    const readable = filled.filter((cell) => {
      return typeof cell === "string" && looksRight(cell) && read(cell) !== undefined;
    });
    if (filled.length > 0 && readable.length >= filled.length * MIN_READABLE)
      return { kind: "text", column, read };
  }
  return undefined;
}

function findVertexColumns(
  roles: readonly (readonly GeometryRole[])[],
  rows: readonly TableRow[],
  { east, north }: CoordinateColumns,
): VertexColumns | undefined {
  const find = (role: GeometryRole, except: readonly number[]): number | undefined => {
    const found = roles.findIndex((list, index) => list.includes(role) && !except.includes(index));
    return found === -1 ? undefined : found;
  };
  const order = find("order", [east, north]);
  if (order === undefined) return undefined;
  const code = find("code", [east, north, order]);
  if (code === undefined) return undefined;
  const columns = { code, order, ring: find("ring", [east, north, order, code]) };
  return isVertexList(rows, columns) ? columns : undefined;
}
