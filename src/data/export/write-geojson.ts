import type { Geometry } from "geojson";
import { encodeTexts } from "./encode-texts.ts";
import type { ExportRow, ExportTable } from "./export-table.ts";
import { rewind } from "./geometry-parts.ts";

/**
 * RFC 7946: longitude and latitude, shells counter-clockwise, no `crs`. Every digit of a coordinate is kept. The
 * file says what it is in the foreign members `name` and `parkAtlas`; one feature a line.
 */
export function writeGeoJson(table: ExportTable): Promise<Uint8Array> {
  const { name, title, layer, isSketch } = table;
  const notes = table.notes.map(([label, value]) => ({ label, value }));
  const head = [
    `"type":"FeatureCollection"`,
    `"name":${JSON.stringify(name)}`,
    `"parkAtlas":${JSON.stringify({ title, layer, isSketch, notes })}`,
    `"features":[`,
  ].join(",\n");
  return Promise.resolve(encodeTexts(listTexts(`{${head}\n`, table.rows)));
}

function* listTexts(head: string, rows: readonly ExportRow[]): Generator<string> {
  yield head;
  for (const [index, { geometry, values }] of rows.entries()) {
    const properties = JSON.stringify(values);
    const line = `{"type":"Feature","properties":${properties},"geometry":${toGeometryText(geometry)}}`;
    yield index === rows.length - 1 ? `${line}\n` : `${line},\n`;
  }
  yield "]}\n";
}

function toGeometryText(geometry: Geometry | null): string {
  return geometry === null ? "null" : JSON.stringify(rewind(geometry, "counter-clockwise"));
}
