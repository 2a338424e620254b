import { strToU8, zipSync } from "fflate";

/** A sheet: rows of cells, or the XML of its `sheetData`. */
export interface SheetFixture {
  readonly name: string;
  readonly rows?: readonly (readonly (string | number | boolean | null | { readonly serial: number })[])[];
  readonly xml?: string;
  readonly state?: "hidden" | "veryHidden";
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Style 1 of a cell is a date. */
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

/** A workbook of these sheets, each cell written as Excel writes it. */
export function createWorkbook(sheets: readonly SheetFixture[]): Uint8Array {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${escape(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const relations = sheets.map((_, index) => {
    return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`;
  });
  const styles = `<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}${styles}</Relationships>`,
    "xl/styles.xml": STYLES,
  };
  sheets.forEach(({ rows, xml }, index) => {
    const data = xml ?? (rows ?? []).map(writeRow).join("");
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
  });
  return packWorkbook(parts);
}

export function packWorkbook(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function writeRow(cells: NonNullable<SheetFixture["rows"]>[number], index: number): string {
  return `<row r="${index + 1}">${cells.map((cell, column) => writeCell(cell, column, index + 1)).join("")}</row>`;
}

function writeCell(
  cell: NonNullable<SheetFixture["rows"]>[number][number],
  column: number,
  row: number,
): string {
  const address = `r="${String.fromCharCode(65 + column)}${row}"`;
  if (cell === null) return "";
  if (typeof cell === "number") return `<c ${address}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c ${address} t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "object") return `<c ${address} s="1"><v>${cell.serial}</v></c>`;
  return `<c ${address} t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
