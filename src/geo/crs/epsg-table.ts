import type { Bounds } from "../../domain/site.ts";
import type { CrsEntry, CrsTable } from "./crs-entry.ts";
import { toNameKey } from "./crs-name.ts";

/** Marks in the table for what has no definition, and for what is another one with heights. */
export const NOT_A_PLANE = "-";
export const NO_DEFINITION = "?";
export const SAME_AS = "=";

/** What stands before the numbers ESRI gave. */
const ESRI = "ESRI:";

let table: Promise<CrsTable> | null = null;

/** The EPSG table, 1 MB, loaded when it is first asked for. Its source and licence stand in the file. */
export function loadEpsgTable(): Promise<CrsTable> {
  table ??= import("./epsg-table.json").then((module) => createTable(module.default.rows));
  return table;
}

function createTable(rows: readonly string[]): CrsTable {
  const rowByCode = new Map<number, string>();
  for (const row of rows) rowByCode.set(Number(row.slice(0, row.indexOf("\t")).replace(ESRI, "")), row);
  let codesByName: Map<string, number[]> | null = null;
  const getByCode = (code: number): CrsEntry | null => {
    const row = rowByCode.get(code);
    if (row === undefined) return null;
    const planeRow = isPointer(row) ? rowByCode.get(Number(row.split(SAME_AS)[1])) : row;
    return planeRow === undefined ? null : parseRow(planeRow);
  };
  return {
    getByCode,
    findByName(key) {
      codesByName ??= indexNames(rowByCode);
      return (codesByName.get(key) ?? []).map(getByCode).filter((entry) => entry !== null);
    },
    *entries() {
      for (const row of rowByCode.values()) if (!isPointer(row)) yield parseRow(row);
    },
  };
}

function indexNames(rowByCode: ReadonlyMap<number, string>): Map<string, number[]> {
  const codesByName = new Map<string, number[]>();
  for (const [code, row] of rowByCode) {
    if (isPointer(row)) continue;
    const key = toNameKey(row.split("\t", 2)[1] ?? "");
    const codes = codesByName.get(key);
    if (codes === undefined) codesByName.set(key, [code]);
    else codes.push(code);
  }
  return codesByName;
}

/** True for the row of a system with heights. */
function isPointer(row: string): boolean {
  return row.includes(`\t${SAME_AS}`);
}

function parseRow(row: string): CrsEntry {
  const [code = "", name = "", definition = "", bounds = "", accuracyM = "", base = ""] = row.split("\t");
  return {
    code: Number(code.replace(ESRI, "")),
    authority: code.startsWith(ESRI) ? "ESRI" : "EPSG",
    name,
    definition: definition.startsWith("+") ? definition : null,
    obstacle: getObstacle(definition),
    bounds: parseBounds(bounds),
    accuracyM: accuracyM === "" ? null : Number(accuracyM),
    base: base === "" ? null : Number(base),
  };
}

function getObstacle(definition: string): CrsEntry["obstacle"] {
  if (definition.startsWith("+")) return null;
  return definition === NOT_A_PLANE ? "not-a-plane" : "projection-unsupported";
}

function parseBounds(text: string): Bounds | null {
  const [west, south, east, north] = text.split(" ").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return [west, south, east, north];
}
