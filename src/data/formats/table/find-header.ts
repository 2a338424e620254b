import { dropReservedKeys } from "../../json-object.ts";
import { getColumnLetters, isBlankCell, type Cell, type TableRow } from "./table-row.ts";

/** The columns of a table and where its data begin. */
export interface TableHeader {
  /** One name a column, each different. */
  readonly names: readonly string[];
  /** Index of the first row of data. */
  readonly start: number;
}

/** Titles, dates and units may stand above the header. */
const SEARCHED_ROWS = 30;
/** Share of the usual number of cells a header must have, and share of them that must be different texts. */
const MIN_WIDTH = 0.6;
const MIN_DISTINCT = 0.6;
const MIN_TEXTS = 0.7;
/** Longer texts are notes or values. */
const MAX_NAME_LENGTH = 60;
const NUMBER = /^[+-]?[\d.,\s]+%?$/;

/**
 * Finds the header of a table: the first row nearly as wide as the data whose cells are short, different texts, no
 * numbers. A second header row below merged cells is joined to it. Where no row is such a header the columns are
 * named by their letters and every row is data.
 */
export function findHeader(rows: readonly TableRow[]): TableHeader {
  const width = findUsualWidth(rows);
  const limit = Math.min(SEARCHED_ROWS, rows.length);
  for (let index = 0; index < limit; index += 1) {
    const cells = rows[index]?.cells ?? [];
    if (!isHeaderRow(cells, width)) continue;
    const below = rows[index + 1]?.cells;
    const joined = below === undefined ? null : joinHeaderRows(cells, below);
    const start = joined === null ? index + 1 : index + 2;
    return { names: nameColumns(joined ?? cells, rows, start), start };
  }
  return { names: nameColumns([], rows, 0), start: 0 };
}

/** The number of filled cells most rows have. */
function findUsualWidth(rows: readonly TableRow[]): number {
  const widths = rows.slice(0, 200).map(({ cells }) => cells.filter((cell) => !isBlankCell(cell)).length);
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function isHeaderRow(cells: readonly Cell[], width: number): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  if (filled.length === 0 || filled.length < width * MIN_WIDTH) return false;
  if (width > 1 && filled.length < 2) return false;
  const texts = filled.filter(isName);
  const distinct = new Set(filled.map(String)).size;
  return texts.length >= filled.length * MIN_TEXTS && distinct >= filled.length * MIN_DISTINCT;
}

function isName(cell: Cell): boolean {
  return typeof cell === "string" && cell.length <= MAX_NAME_LENGTH && !NUMBER.test(cell);
}

/**
 * "坐标" over "X" and "Y": the cells below name the columns the header left empty, and stand only where it is empty
 * or to the left of that. Null where the row below is data.
 */
function joinHeaderRows(header: readonly Cell[], below: readonly Cell[]): readonly Cell[] | null {
  const width = Math.max(header.length, below.length);
  const filled = below.filter((cell) => !isBlankCell(cell));
  const isFree = (index: number): boolean => isBlankCell(header[index]);
  const hasGap = Array.from({ length: width }, (_, index) => index).some(
    (index) => isFree(index) && !isBlankCell(below[index]),
  );
  if (!hasGap || !filled.every(isName) || new Set(filled).size < filled.length) return null;
  const isGroup = (index: number): boolean => isFree(index) || (index + 1 < width && isFree(index + 1));
  for (let index = 0; index < width; index += 1) {
    if (!isBlankCell(below[index]) && !isGroup(index)) return null;
  }
  // Somewhere a cell of the header reaches down over both rows, or the row below is the real header.
  if (!header.some((cell, index) => !isBlankCell(cell) && isBlankCell(below[index]))) return null;
  return Array.from({ length: width }, (_, index) => {
    const cell = below[index];
    return cell === undefined || isBlankCell(cell) ? (header[index] ?? null) : cell;
  });
}

function nameColumns(header: readonly Cell[], rows: readonly TableRow[], start: number): readonly string[] {
  let width = header.length;
  if (header.length === 0) for (const { cells } of rows) width = Math.max(width, cells.length);
  else width = Math.max(width, findFilledWidth(rows, start));
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const text = String(header[index] ?? "")
      .replace(/\s+/g, " ")
      .trim();
    const name = text === "" || isReserved(text) ? getColumnLetters(index) : text;
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name}_${number}`;
    taken.add(unique);
    return unique;
  });
}

/** Columns without a name count where more than a stray cell stands in them. */
function findFilledWidth(rows: readonly TableRow[], start: number): number {
  const counts: number[] = [];
  for (let index = start; index < rows.length; index += 1) {
    const last = (rows[index]?.cells.length ?? 0) - 1;
    if (last >= 0) counts[last] = (counts[last] ?? 0) + 1;
  }
  const enough = Math.max(1, (rows.length - start) * 0.1);
  let width = 0;
  counts.forEach((count, index) => {
    if (count > enough) width = index + 1;
  });
  return width;
}

function isReserved(name: string): boolean {
  const probe = Object.fromEntries([[name, true]]);
  dropReservedKeys(probe);
  return !Object.hasOwn(probe, name);
}
