import { toXmlText } from "./xml-text.ts";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Excel allows no longer name for a sheet. */
const MAX_SHEET_NAME = 31;

/** A defined name, unseen in Excel, that tells the sheet of notes from those of data. */
export const NOTES_SHEET_NAME = "_parkAtlasNotes";

/**
 * The fixed parts of a workbook (ECMA-376) by path; the sheets themselves are `xl/worksheets/sheet<n>.xml`, their
 * texts `xl/sharedStrings.xml`.
 */
export function getWorkbookParts(dataSheet: string, notesSheet: string): Readonly<Record<string, string>> {
  const sheetNames = [dataSheet, notesSheet];
  const notesCell = `'${notesSheet.replaceAll("'", "''")}'!$A$1`;
  const sheets = sheetNames.map((name, index) => ({ name, number: index + 1 }));
  return {
    "[Content_Types].xml":
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/>` +
      sheets
        .map(
          ({ number }) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
        )
        .join("") +
      `</Types>`,
    "_rels/.rels": toRelationships([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]),
    "xl/workbook.xml":
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
      sheets
        .map(
          ({ name, number }) => `<sheet name="${toXmlText(name)}" sheetId="${number}" r:id="rId${number}"/>`,
        )
        .join("") +
      `</sheets><definedNames><definedName name="${NOTES_SHEET_NAME}" hidden="1">${toXmlText(notesCell)}</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": toRelationships([
      ...sheets.map(({ number }) => ({
        id: `rId${number}`,
        type: "worksheet",
        target: `worksheets/sheet${number}.xml`,
      })),
      { id: `rId${sheets.length + 1}`, type: "styles", target: "styles.xml" },
      { id: `rId${sheets.length + 2}`, type: "sharedStrings", target: "sharedStrings.xml" },
    ]),
    "xl/styles.xml": getStylesXml(),
  };
}

/** A sheet of rows already in XML, in pieces, its first row frozen where it is a header. */
export function* getSheetXml(
  rows: Iterable<string>,
  widths: readonly number[],
  hasHeader: boolean,
): Generator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">`;
  if (hasHeader) {
    yield `<sheetViews><sheetView workbookViewId="0">`;
    yield `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  }
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  if (columns.length > 0) yield `<cols>${columns.join("")}</cols>`;
  yield "<sheetData>";
  yield* rows;
  yield "</sheetData></worksheet>";
}

/** A title as the name of a sheet, different from those `taken` where case does not count; never empty. */
export function toSheetName(title: string, taken: readonly string[]): string {
  const clean = title
    .replace(/[[\]:*?/\\]|[\u0000-\u001f]/g, " ") // eslint-disable-line no-control-regex
    .replace(/^['\s]+|['\s]+$/g, "");
  const isTaken = (name: string): boolean =>
    taken.some((other) => other.toLowerCase() === name.toLowerCase());
  const base = cutName(clean === "" ? "1" : clean, MAX_SHEET_NAME);
  for (let number = 2, name = base; ; number += 1) {
    if (!isTaken(name)) return name;
    const suffix = ` (${number})`;
    name = cutName(base, MAX_SHEET_NAME - suffix.length) + suffix;
  }
}

function cutName(name: string, length: number): string {
  const cut = name.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function toRelationships(relationships: readonly Relationship[]): string {
  const entries = relationships.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

/** Plain, header (bold), day (yyyy-mm-dd), in the order of XLSX_STYLE. */
function getStylesXml(): string {
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
    `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill>` +
    `<fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
    `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}
