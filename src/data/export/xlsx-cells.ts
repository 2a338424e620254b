import type { FlatCell } from "./flat-table.ts";
import { toXmlText } from "./xml-text.ts";

/** Excel holds no more in a cell. */
export const MAX_CELL_CHARACTERS = 32_767;

/** Styles of `getStylesXml`, by their place in its list. */
export const XLSX_STYLE = { plain: 0, header: 1, day: 2 } as const;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const MS_PER_DAY = 86_400_000;

/** Serial 0 of the 1900 date system, seen from March 1900 on. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** Excel believes in 29 February 1900: serials of earlier days are a day off. */
const FIRST_SURE_SERIAL = 61;

/** A day (YYYY-MM-DD) as Excel counts it; undefined before 1 March 1900, where it counts wrong. */
export function toDaySerial(day: string): number | undefined {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - SERIAL_ZERO) / MS_PER_DAY);
  return serial >= FIRST_SURE_SERIAL ? serial : undefined;
}

/** The texts of a workbook, each kept once. */
export class SharedTexts {
  readonly #places = new Map<string, number>();

  /** Place of a text in the list; cut to what a cell holds. */
  place(text: string): number {
    // A character cut in half is dropped as no character at all.
    const cut = text.slice(0, MAX_CELL_CHARACTERS);
    const known = this.#places.get(cut);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(cut, place);
    return place;
  }

  /** The list as the part of the workbook, in pieces. */
  *toXml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}">`;
    for (const text of this.#places.keys()) {
      yield `<si><t xml:space="preserve">${toXmlText(escapeUnits(text))}</t></si>`;
    }
    yield "</sst>";
  }
}

/** A cell of SpreadsheetML. Text is never a formula; an empty cell is nothing. */
export function toCellXml(cell: FlatCell, isDay: boolean, reference: string, texts: SharedTexts): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const serial = isDay ? toDaySerial(cell) : undefined;
  if (serial !== undefined) return `<c r="${reference}" s="${XLSX_STYLE.day}"><v>${serial}</v></c>`;
  return toTextCellXml(cell, XLSX_STYLE.plain, reference, texts);
}

export function toTextCellXml(text: string, style: number, reference: string, texts: SharedTexts): string {
  const styled = style === XLSX_STYLE.plain ? "" : ` s="${style}"`;
  return `<c r="${reference}"${styled} t="s"><v>${texts.place(text)}</v></c>`;
}

/** 0 → A, 26 → AA. */
export function toColumnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `_x0041_` in a cell means "A" (ECMA-376, ST_Xstring): a text that has it is written so that it stays. */
function escapeUnits(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
