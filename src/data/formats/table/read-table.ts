import { isTotalRowWord } from "../../../domain/field-aliases/table-words.ts";
import type { Finding } from "../../../domain/finding.ts";
import type { DeclaredCrs } from "../../../geo/crs/declared-crs.ts";
import { createFinding } from "../../create-finding.ts";
import type { SourceLayer } from "../source-dataset.ts";
import { findGeometryColumns, type GeometryColumns } from "./find-geometry-columns.ts";
import { findHeader, type TableHeader } from "./find-header.ts";
import { readBoundary, readRowGeometry, type RowGeometry } from "./read-geometry-cells.ts";
import { refuseLimit } from "./table-refusal.ts";
import {
  getColumnLetters,
  isBlankCell,
  MAX_COLUMNS,
  MAX_FEATURES,
  type Cell,
  type TableRow,
} from "./table-row.ts";
import { findNumberColumns, toNumberCell } from "./type-columns.ts";
import { closeRing, groupVertices, type VertexColumns } from "./vertex-list.ts";

/** The codes of what is wrong with a row; the words are `finding.reason.…`. */
type RowFault = NonNullable<RowGeometry["fault"]> | "broken-quote" | "too-many-cells" | "total-row";

export interface TableOptions {
  /** Cells are texts only (.csv): columns that are nothing but numbers become numbers. */
  readonly isTextOnly: boolean;
  /** Rows whose quotes are broken. */
  readonly brokenQuoteRows?: readonly number[];
}

interface Row {
  readonly row: number;
  readonly properties: Readonly<Record<string, Cell>>;
  readonly geometry: RowGeometry;
  readonly faults: readonly RowFault[];
}

/**
 * A table as a layer: header found, geometry columns read and left out of the properties (where they could not be
 * read they stay), rows of sums left out. Cells stay as they came but for columns of plain numbers.
 * @throws Refusal over the limits of UX §8.
 */
export function readTable(
  name: string,
  tableRows: readonly TableRow[],
  { isTextOnly, brokenQuoteRows = [] }: TableOptions,
): { readonly layer: SourceLayer; readonly findings: readonly Finding[] } {
  const header = findHeader(tableRows);
  if (header.names.length > MAX_COLUMNS) throw refuseLimit("properties", header.names.length, MAX_COLUMNS);
  const findings: Finding[] = [];
  const body: TableRow[] = [];
  for (const row of tableRows.slice(header.start)) {
    if (isTotalRow(row)) findings.push(createRowFinding("total-row", row.row, undefined));
    else body.push(row);
  }
  if (body.length > MAX_FEATURES) throw refuseLimit("features", body.length, MAX_FEATURES);
  const columns = findGeometryColumns(header.names, body);
  const numbers = isTextOnly ? findNumberColumns(header.names, body) : new Set<number>();
  const reader = new RowReader(header, columns, numbers, new Set(brokenQuoteRows));
  const rows =
    columns.kind === "vertices" ? reader.readPlots(body, columns.vertices) : body.map(reader.readRow);
  rows.forEach(({ row, faults }, feature) => {
    for (const fault of faults) findings.push(createRowFinding(fault, row, feature));
  });
  const crs = findSrid(rows);
  const layer: SourceLayer = {
    name,
    root: {
      type: "FeatureCollection",
      features: rows.map(({ properties, geometry }) => {
        return { type: "Feature", properties, geometry: geometry.geometry };
      }),
    },
    ...(crs === undefined ? {} : { crs }),
    isLonLatByFormat: "coordinates" in columns && columns.coordinates.isLonLat,
    rows: rows.map(({ row }) => row),
  };
  return { layer, findings };
}

/** Sums at the foot of a list: "合计" first, and not in every column. */
function isTotalRow({ cells }: TableRow): boolean {
  const first = cells.find((cell) => !isBlankCell(cell));
  return typeof first === "string" && isTotalRowWord(first);
}

function createRowFinding(reason: RowFault, row: number, feature: number | undefined): Finding {
  const finding = createFinding("record-unreadable", {
    figures: { reason, row },
    ...(feature === undefined ? {} : { feature }),
  });
  return reason === "total-row" ? { ...finding, severity: "warning" } : finding;
}

/** The system the geometries name, where they all name the same. */
function findSrid(rows: readonly Row[]): DeclaredCrs | undefined {
  const srids = new Set(
    rows.filter(({ geometry }) => geometry.geometry !== null).map(({ geometry }) => geometry.srid),
  );
  const [srid] = srids;
  return srids.size === 1 && srid !== undefined && srid > 0 ? { kind: "epsg", code: srid } : undefined;
}

class RowReader {
  readonly #names: readonly string[];
  readonly #columns: GeometryColumns;
  readonly #used: ReadonlySet<number>;
  readonly #numbers: ReadonlySet<number>;
  readonly #broken: ReadonlySet<number>;

  constructor(
    { names }: TableHeader,
    columns: GeometryColumns,
    numbers: ReadonlySet<number>,
    broken: ReadonlySet<number>,
  ) {
    this.#names = names;
    this.#columns = columns;
    this.#used = new Set(listUsedColumns(columns));
    this.#numbers = numbers;
    this.#broken = broken;
  }

  readonly readRow = (row: TableRow): Row => {
    const geometry = readRowGeometry(row, this.#columns);
    const isUnread = geometry.fault !== undefined;
    const properties: Record<string, Cell> = {};
    this.#names.forEach((name, column) => {
      if (!isUnread && this.#used.has(column)) return;
      properties[name] = this.#toValue(row.cells[column] ?? null, column);
    });
    return { row: row.row, properties, geometry, faults: this.#findFaults(row, geometry, properties) };
  };

  /** One plot a code: of the other columns what is the same in all its rows. */
  readPlots(rows: readonly TableRow[], vertices: VertexColumns): readonly Row[] {
    if (this.#columns.kind !== "vertices") return [];
    const { coordinates } = this.#columns;
    return groupVertices(rows, vertices).map(({ code, rings }) => {
      const all = rings.flat();
      const geometry = readBoundary(rings, coordinates, closeRing);
      const properties: Record<string, Cell> = {};
      this.#names.forEach((name, column) => {
        if (this.#used.has(column)) return;
        const cells = new Set(
          all.map(({ cells: row }) => row[column] ?? null).filter((cell) => !isBlankCell(cell)),
        );
        const [only = null] = cells;
        if (cells.size <= 1) properties[name] = this.#toValue(only, column);
      });
      const codeName = this.#names[vertices.code];
      if (codeName !== undefined) properties[codeName] = code;
      const faults = all.flatMap((row) => (this.#broken.has(row.row) ? (["broken-quote"] as const) : []));
      return {
        row: all.reduce((first, { row }) => Math.min(first, row), Number.POSITIVE_INFINITY),
        properties,
        geometry,
        faults: geometry.fault === undefined ? faults : [geometry.fault, ...faults],
      };
    });
  }

  /** Cells beyond the last column are kept under its letters, so that the row can be put right. */
  #findFaults(row: TableRow, { fault }: RowGeometry, properties: Record<string, Cell>): readonly RowFault[] {
    const faults: RowFault[] = fault === undefined ? [] : [fault];
    if (this.#broken.has(row.row)) faults.push("broken-quote");
    let hasMore = false;
    for (let column = this.#names.length; column < Math.min(row.cells.length, MAX_COLUMNS); column += 1) {
      const cell = row.cells[column] ?? null;
      if (isBlankCell(cell)) continue;
      hasMore = true;
      properties[getColumnLetters(column)] = cell;
    }
    if (hasMore) faults.push("too-many-cells");
    return faults;
  }

  #toValue(cell: Cell, column: number): Cell {
    return this.#numbers.has(column) ? toNumberCell(cell) : cell;
  }
}

/** Columns whose text became geometry. The code of a vertex list stays a property. */
function listUsedColumns(columns: GeometryColumns): readonly number[] {
  switch (columns.kind) {
    case "text":
      return [columns.column];
    case "point":
      return [columns.coordinates.east, columns.coordinates.north];
    case "vertices": {
      const { order, ring } = columns.vertices;
      const { east, north } = columns.coordinates;
      return [east, north, order, ...(ring === undefined ? [] : [ring])];
    }
    case "none":
      return [];
  }
}
