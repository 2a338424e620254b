import { readAngleDegrees } from "../../../domain/angle-text.ts";
import { getGeometryRoles, type GeometryRole } from "../../../domain/field-aliases/geometry-columns.ts";
import { readHeader } from "../../../domain/field-aliases/read-header.ts";
import { readNumberText } from "../../../domain/number-text.ts";
import { readUnit } from "../../../domain/source-unit.ts";
import { isBlankCell, type Cell, type TableRow } from "./table-row.ts";

/** The two columns that hold a position, by index. */
export interface CoordinateColumns {
  readonly east: number;
  readonly north: number;
  /** Named longitude and latitude, and in their range. */
  readonly isLonLat: boolean;
}

/** "东经 108 度 47 分 14.123456 秒" and some room. */
const MAX_COORDINATE_LENGTH = 60;
const SAMPLED_ROWS = 2_000;
/** Share of the filled cells that must be numbers, and of the pairs that must be degrees. */
const MIN_NUMBERS = 0.7;
const MIN_DEGREES = 0.95;

/** Metres: eastings with the zone before them, without it, and northings of this country (18°–54° N). */
const PREFIXED_EASTING = { min: 13e6, max: 46e6 };
const EASTING = { min: 1e5, max: 1e6 };
const NORTHING = { min: 1.9e6, max: 6e6 };
/** Degrees of this country; where both columns are within 60 the values tell nothing. */
const LON = { min: 70, max: 140 };
const LAT = { min: 0, max: 60 };

/** Named pairs, the surest first; whether the values are degrees is looked at afterwards. */
const PAIRS: readonly (readonly [east: GeometryRole, north: GeometryRole])[] = [
  ["lon", "lat"],
  ["east", "north"],
  ["x", "y"],
];

/**
 * The columns that hold the coordinates of a table, or undefined. X and Y, east and north go by the values, not by
 * the names: surveys here write X for north. Where the values do not tell, X is east.
 */
export function findCoordinateColumns(
  names: readonly string[],
  rows: readonly TableRow[],
): CoordinateColumns | undefined {
  const roles = names.map((name) => getGeometryRoles(readHeader(name).base));
  for (const [eastRole, northRole] of PAIRS) {
    const east = findNumberColumn(roles, eastRole, rows);
    const north = findNumberColumn(roles, northRole, rows);
    if (east === undefined || north === undefined) continue;
    if (eastRole === "lon") return { east, north, isLonLat: areDegrees(rows, east, north) };
    return areTurned(rows, east, north)
      ? { east: north, north: east, isLonLat: false }
      : { east, north, isLonLat: false };
  }
  return undefined;
}

/** The number a coordinate cell holds: a number, a text of one, or an angle in degrees, minutes and seconds. */
export function readCoordinate(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || cell.length > MAX_COORDINATE_LENGTH) return undefined;
  const number = readNumberText(cell);
  if (number !== undefined && (number.rest === "" || readUnit(number.rest) === null)) return number.value;
  return readAngleDegrees(cell);
}

function findNumberColumn(
  roles: readonly (readonly GeometryRole[])[],
  role: GeometryRole,
  rows: readonly TableRow[],
): number | undefined {
  const columns = roles.map((_, index) => index).filter((index) => roles[index]?.includes(role));
  return columns.find((column) => {
    const cells = rows.slice(0, SAMPLED_ROWS).map(({ cells: all }) => all[column]);
    const filled = cells.filter((cell) => !isBlankCell(cell));
    const numbers = filled.filter((cell) => readCoordinate(cell) !== undefined);
    return filled.length > 0 && numbers.length >= filled.length * MIN_NUMBERS;
  });
}

function areDegrees(rows: readonly TableRow[], east: number, north: number): boolean {
  let pairs = 0;
  let degrees = 0;
  for (const { cells } of rows) {
    const lon = readCoordinate(cells[east]);
    const lat = readCoordinate(cells[north]);
    if (lon === undefined || lat === undefined) continue;
    pairs += 1;
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) degrees += 1;
  }
  return pairs > 0 && degrees >= pairs * MIN_DEGREES;
}

/** True where the column that should be east holds northings and the other eastings, in metres or degrees. */
function areTurned(rows: readonly TableRow[], east: number, north: number): boolean {
  const a = findMedian(rows, east);
  const b = findMedian(rows, north);
  if (isIn(a, NORTHING)) return isIn(b, PREFIXED_EASTING) || isIn(b, EASTING);
  return isIn(a, LAT) && isIn(b, LON);
}

function findMedian(rows: readonly TableRow[], column: number): number {
  const numbers: number[] = [];
  for (const { cells } of rows.slice(0, SAMPLED_ROWS)) {
    const number = readCoordinate(cells[column]);
    if (number !== undefined) numbers.push(number);
  }
  numbers.sort((x, y) => x - y);
  return numbers[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function isIn(value: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return value >= min && value <= max;
}
