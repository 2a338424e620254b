import type { Database } from "sql.js";
import type { Finding } from "../../../domain/finding.ts";
import { createFinding } from "../../create-finding.ts";
import { makeColumnNames } from "../column-names.ts";
import { Refusal } from "../format.ts";
import type { SourceLayer } from "../source-dataset.ts";
import { checkLimit, MAX_FEATURES } from "../source-limits.ts";
import type { GpkgTable } from "./list-tables.ts";
import { readGpkgGeometry } from "./read-gpkg-geometry.ts";
import { queryRows, quoteName, type RowValue } from "./sql-rows.ts";

/** What one file may still come to: damaged pages can show the same bytes again and again. */
export interface GpkgBudget {
  bytesLeft: number;
  positions: number;
}

interface Column {
  readonly source: string;
  readonly name: string;
  readonly isBoolean: boolean;
}

/**
 * One table as a layer. Blobs other than the geometry are left out; a geometry that cannot be read keeps its row.
 * @throws Refusal for more than is read; whatever SQLite throws for a damaged file.
 */
export function readTable(
  database: Database,
  table: GpkgTable,
  budget: GpkgBudget,
): { readonly layer: SourceLayer; readonly findings: readonly Finding[] } {
  const columns = listColumns(database, table);
  const features: unknown[] = [];
  const findings: Finding[] = [];
  const unsupported = new Map<string, number>();
  for (const row of queryRows(database, buildQuery(table, columns))) {
    checkLimit("features", features.length + 1);
    budget.bytesLeft -= row.reduce<number>((sum, value) => sum + countBytes(value), 0);
    if (budget.bytesLeft < 0) throw refuseDamaged();
    const geometry = readGeometry(row[0], features.length, budget, findings, unsupported);
    const properties: Record<string, unknown> = {};
    for (const [index, column] of columns.entries()) {
      const value = row[index + 1];
      if (!(value instanceof Uint8Array)) properties[column.name] = toProperty(value, column);
    }
    features.push({ type: "Feature", properties, geometry });
  }
  for (const [found, count] of unsupported) {
    findings.push(createFinding("geometry-unsupported", { figures: { found, count } }));
  }
  return {
    layer: {
      name: table.name,
      root: { type: "FeatureCollection", features },
      ...(table.crs === undefined ? {} : { crs: table.crs }),
      isLonLatByFormat: false,
    },
    findings,
  };
}

export function refuseDamaged(): Refusal {
  return new Refusal(
    createFinding("format-broken", { figures: { format: "gpkg", reason: "sqlite-damaged" } }),
  );
}

/** What programs call the number of a row they keep for themselves: no attribute of anybody's plot. */
const ROW_NUMBER = /^(ogc_)?fid$/i;

/** Columns that are stored, without the geometry and the row's own number; computed ones are not asked for. */
function listColumns(database: Database, { name, geometryColumn }: GpkgTable): readonly Column[] {
  const found: { source: string; type: string }[] = [];
  for (const [, source, type, , , key] of queryRows(database, `PRAGMA table_info(${quoteName(name)})`)) {
    if (typeof source !== "string" || source.toLowerCase() === geometryColumn?.toLowerCase()) continue;
    if (Number(key) > 0 && ROW_NUMBER.test(source)) continue;
    found.push({ source, type: typeof type === "string" ? type : "" });
  }
  checkLimit("properties", found.length);
  const names = makeColumnNames(found.map(({ source }) => source));
  return found.map(({ source, type }, index) => ({
    source,
    name: names[index] ?? source,
    isBoolean: /^boolean$/i.test(type),
  }));
}

function buildQuery({ name, geometryColumn }: GpkgTable, columns: readonly Column[]): string {
  const selected = [
    geometryColumn === null ? "NULL" : quoteName(geometryColumn),
    ...columns.map(({ source }) => quoteName(source)),
  ];
  // One row more than is read tells that there are more.
  return `SELECT ${selected.join(", ")} FROM ${quoteName(name)} LIMIT ${MAX_FEATURES + 1}`;
}

function readGeometry(
  blob: RowValue | undefined,
  feature: number,
  budget: GpkgBudget,
  findings: Finding[],
  unsupported: Map<string, number>,
): unknown {
  if (!(blob instanceof Uint8Array)) return null;
  const reading = readGpkgGeometry(blob);
  if ("geometry" in reading) {
    budget.positions += reading.positions;
    checkLimit("positions", budget.positions);
    return reading.geometry;
  }
  if ("fault" in reading)
    findings.push(createFinding("record-unreadable", { feature, figures: { reason: reading.fault } }));
  else unsupported.set(reading.unsupported, (unsupported.get(reading.unsupported) ?? 0) + 1);
  return null;
}

function countBytes(value: RowValue): number {
  return typeof value === "string" || value instanceof Uint8Array ? value.length : 8;
}

function toProperty(value: RowValue | undefined, { isBoolean }: Column): string | number | boolean | null {
  if (typeof value === "bigint") {
    if (isBoolean) return value !== 0n;
    const number = Number(value);
    // More digits than a number can hold: an id, kept as it is written.
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  return typeof value === "string" || typeof value === "number" ? value : null;
}
