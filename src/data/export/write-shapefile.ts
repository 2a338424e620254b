import { getByteEncoder } from "./byte-encoder.ts";
import { layOutDbf, type DbfColumn } from "./dbf-columns.ts";
import { writeDbf } from "./dbf-file.ts";
import { getEsriWkt } from "./esri-wkt.ts";
import type { ExportOptions } from "./export-format.ts";
import type { ExportTable } from "./export-table.ts";
import { LEGEND_SUFFIX, writeFieldLegend } from "./field-legend.ts";
import { flattenTable } from "./flat-table.ts";
import { rewind, type SimpleGeometry } from "./geometry-parts.ts";
import { projectGeometry } from "./project-geometry.ts";
import { getShapeClass, writeShp, type ShapeClass } from "./shp-file.ts";
import { zipFiles } from "./zip-files.ts";

/** CGCS2000, longitude and latitude. */
const DEFAULT_EPSG = 4490;

/** Rows of one shapefile: positions in the table. */
export interface ShapeGroup {
  /** Null: no row has a shape a shapefile can hold. */
  readonly shapeClass: ShapeClass | null;
  readonly rows: readonly number[];
}

/** The shapefiles of a table, one a class of shapes. Rows without a shape go with the first. */
export function groupByShape({ rows }: ExportTable): ShapeGroup[] {
  const byClass = new Map<ShapeClass, number[]>();
  const without: number[] = [];
  rows.forEach(({ geometry }, index) => {
    const shapeClass = getShapeClass(geometry);
    if (shapeClass === null) {
      without.push(index);
      return;
    }
    const group = byClass.get(shapeClass) ?? [];
    group.push(index);
    byClass.set(shapeClass, group);
  });
  const classes = (["polygons", "lines", "points", "multipoints"] as const).filter((key) => byClass.has(key));
  if (classes.length === 0) return [{ shapeClass: null, rows: without }];
  return classes.map((shapeClass, index) => {
    const own = byClass.get(shapeClass) ?? [];
    const all = index === 0 && without.length > 0 ? [...own, ...without].sort((a, b) => a - b) : own;
    return { shapeClass, rows: all };
  });
}

/**
 * ESRI shapefiles in one zip: .shp .shx .dbf .prj .cpg for each class of shapes, `<stem>_fields.csv` with the full
 * names and units of the fields, `<stem>_notes.txt` with the notes.
 * @throws RangeError for a system `getEsriWkt` does not know, Refusal for a table too large.
 */
export async function writeShapefile(table: ExportTable, options: ExportOptions): Promise<Uint8Array> {
  const prj = getEsriWkt(options.crs?.epsg ?? DEFAULT_EPSG);
  if (prj === undefined) throw new RangeError(`no .prj for EPSG:${String(options.crs?.epsg)}`);
  const encoder = getByteEncoder(options.encoding ?? "utf-8");
  const columns = layOutDbf(flattenTable(table), table.layer, encoder);
  const groups = groupByShape(table);
  const files: Record<string, Uint8Array> = {};
  const utf8 = new TextEncoder();
  for (const group of groups) {
    const stem = groups.length === 1 ? table.name : `${table.name}_${String(group.shapeClass)}`;
    const { shp, shx } = writeShp(listShapes(table, group, options), group.shapeClass);
    files[`${stem}.shp`] = shp;
    files[`${stem}.shx`] = shx;
    files[`${stem}.dbf`] = writeDbf(columns, group.rows, encoder, options.now);
    files[`${stem}.prj`] = utf8.encode(prj);
    files[`${stem}.cpg`] = utf8.encode(encoder.label);
  }
  files[table.name + LEGEND_SUFFIX] = writeLegend(columns);
  if (table.notes.length > 0) {
    const lines = table.notes.map(([label, value]) => `${label}: ${value}\r\n`);
    files[`${table.name}_notes.txt`] = utf8.encode(`\ufeff${lines.join("")}`);
  }
  return zipFiles(files, options.now);
}

function listShapes(
  { rows }: ExportTable,
  group: ShapeGroup,
  { crs }: ExportOptions,
): (SimpleGeometry | null)[] {
  return group.rows.map((row) => {
    const geometry = rows[row]?.geometry ?? null;
    const shape = getShapeClass(geometry) === null ? null : projectGeometry(geometry, crs);
    // A geometry of a class is no collection.
    return shape === null ? null : (rewind(shape, "clockwise") as SimpleGeometry);
  });
}

function writeLegend(columns: readonly DbfColumn[]): Uint8Array {
  return writeFieldLegend(
    columns.map(({ name, column: { key, unit } }) => ({
      name,
      field: key,
      ...(unit === undefined ? {} : { unit }),
    })),
  );
}
