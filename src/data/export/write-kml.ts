import type { Geometry, Position } from "geojson";
import { toDecimalText } from "./decimal-text.ts";
import { encodeTexts } from "./encode-texts.ts";
import type { ExportRow, ExportTable } from "./export-table.ts";
import { flattenTable, type FlatColumn } from "./flat-table.ts";
import { listSimpleGeometries, rewind, type SimpleGeometry } from "./geometry-parts.ts";
import { toXmlText } from "./xml-text.ts";

const SCHEMA_ID = "fields";

/** Columns a placemark may be labelled by, the best first. */
const LABEL_COLUMNS = ["name.zh", "name.en", "name", "id"];

/**
 * OGC KML 2.2 without styles: one placemark a row, its values as typed extended data, every digit of a coordinate
 * kept. The notes are the description of the document. Truth values are text: readers take a KML bool of "false"
 * for true.
 */
export function writeKml(table: ExportTable): Promise<Uint8Array> {
  return Promise.resolve(encodeTexts(listTexts(table)));
}

function* listTexts(table: ExportTable): Generator<string> {
  const columns = flattenTable(table);
  const labels = LABEL_COLUMNS.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const notes = table.notes.map(([label, value]) => `${label}: ${value}`).join("\n");
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
  yield `<kml xmlns="http://www.opengis.net/kml/2.2"><Document id="root_doc">\n`;
  yield `<name>${toXmlText(table.title)}</name>\n`;
  yield `<description>${toXmlText(notes)}</description>\n`;
  yield `<Schema name="${toXmlText(table.name)}" id="${SCHEMA_ID}">\n`;
  for (const { key, kind } of columns) {
    const type = kind === "number" ? "double" : "string";
    yield `<SimpleField type="${type}" name="${toXmlText(key)}"></SimpleField>\n`;
  }
  yield `</Schema>\n`;
  for (const [index, row] of table.rows.entries()) yield `${toPlacemark(row, index, columns, labels)}\n`;
  yield `</Document></kml>\n`;
}

function toPlacemark(
  { id, geometry }: ExportRow,
  index: number,
  columns: readonly FlatColumn[],
  labels: readonly FlatColumn[],
): string {
  const label = labels.map(({ cells }) => cells[index]).find((cell) => cell !== null && cell !== "") ?? id;
  const data = columns.flatMap(({ key, cells }) => {
    const cell = cells[index] ?? null;
    if (cell === null) return [];
    const text = typeof cell === "number" ? toDecimalText(cell) : String(cell);
    return [`<SimpleData name="${toXmlText(key)}">${toXmlText(text)}</SimpleData>`];
  });
  const extended = `<ExtendedData><SchemaData schemaUrl="#${SCHEMA_ID}">${data.join("")}</SchemaData></ExtendedData>`;
  const shape = geometry === null ? "" : toShape(rewind(geometry, "counter-clockwise"));
  return `<Placemark><name>${toXmlText(String(label))}</name>${extended}${shape}</Placemark>`;
}

function toShape(geometry: Geometry): string {
  if (geometry.type !== "GeometryCollection") return simpleToShape(geometry);
  return toMulti(listSimpleGeometries(geometry).map(simpleToShape));
}

function simpleToShape(geometry: SimpleGeometry): string {
  switch (geometry.type) {
    case "Point":
      return toPoint(geometry.coordinates);
    case "MultiPoint":
      return toMulti(geometry.coordinates.map(toPoint));
    case "LineString":
      return toLine(geometry.coordinates);
    case "MultiLineString":
      return toMulti(geometry.coordinates.map(toLine));
    case "Polygon":
      return toPolygon(geometry.coordinates);
    case "MultiPolygon":
      return toMulti(geometry.coordinates.map(toPolygon));
  }
}

function toMulti(shapes: readonly string[]): string {
  return `<MultiGeometry>${shapes.join("")}</MultiGeometry>`;
}

function toPoint(position: Position): string {
  return `<Point>${toCoordinates([position])}</Point>`;
}

function toLine(line: readonly Position[]): string {
  return `<LineString>${toCoordinates(line)}</LineString>`;
}

function toPolygon(rings: readonly (readonly Position[])[]): string {
  const boundaries = rings.map((ring, index) => {
    const side = index === 0 ? "outerBoundaryIs" : "innerBoundaryIs";
    return `<${side}><LinearRing>${toCoordinates(ring)}</LinearRing></${side}>`;
  });
  return `<Polygon>${boundaries.join("")}</Polygon>`;
}

function toCoordinates(line: readonly Position[]): string {
  const texts = line.map((position) => position.slice(0, 2).map(toDecimalText).join(","));
  return `<coordinates>${texts.join(" ")}</coordinates>`;
}
