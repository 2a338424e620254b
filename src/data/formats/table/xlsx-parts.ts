import { NOTES_SHEET_NAME } from "../../export/xlsx-parts.ts";
import { refuseLimit, refuseTable } from "./table-refusal.ts";
import { getColumnLetters } from "./table-row.ts";

/** Size of a worksheet (ECMA-376; Excel's limits). */
const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/** Cells a sheet is spread over, empty ones too: they are laid out in memory. */
const MAX_CELLS = 20_000_000;

/** Tags stop at the next "<": a text without ">" must not be searched over and over. */
const ROW_OR_CELL = /<(?:[^\s<>:/"'=]*:)?(row|c)((?:\s[^<>]*)?\/?)>/g;
const TAG_START = /<(?:[^\s<>:/"'=]*:)?(?:row|c)(?=[\s/>])/g;
const ADDRESS_ATTRIBUTE = /\s(?:[^\s<>:/"'=]*:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const QUOTES = /["']/g;
const ROW_NUMBER = /^\d{1,7}$/;
const CELL_ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

const SHEET_TAG = /<(?:[\w.-]+:)?sheet\s[^<>]*?\/?>(?:<\/(?:[\w.-]+:)?sheet>)?/g;
const SHEET_NAME = /\sname="([^"]*)"/;
/** The name that `write-xlsx` gives the first cell of its notes: 'sheet'!$A$1, with the escapes of the sheet's tag. */
const NOTES_SHEET = new RegExp(
  `<definedName name="${NOTES_SHEET_NAME}"[^>]*>(?:'|&apos;)?([^!<]*?)(?:'|&apos;)?!`,
);
const HIDDEN = /\sstate\s*=\s*["'](?:hidden|veryHidden)["']/;

/**
 * The list of sheets of a workbook without those that hold no data: hidden ones, which its user does not see, and the
 * sheet of notes that a workbook from here has.
 */
export function dropOtherSheets(workbook: string): string {
  const notes = NOTES_SHEET.exec(workbook)?.[1];
  return workbook.replace(SHEET_TAG, (tag) => {
    const isNotes = notes !== undefined && SHEET_NAME.exec(tag)?.[1] === notes;
    return isNotes || HIDDEN.test(tag) ? "" : tag;
  });
}

/**
 * A worksheet with an address on every cell (writers may leave them out), after a look at all of them: the reader
 * fills the gaps between addresses, so one cell far out would fill the memory.
 * @throws Refusal for addresses no worksheet has, and for a sheet spread too wide.
 */
export function checkSheet(sheet: string): string {
  const extent = new SheetExtent();
  let hasMissing = false;
  let tags = 0;
  for (const [, tag = "", attributes = ""] of sheet.matchAll(ROW_OR_CELL)) {
    tags += 1;
    const address = readAddress(attributes);
    if (tag === "row") extent.takeRow(address);
    else if (address === undefined) hasMissing = true;
    else extent.takeCell(address, !attributes.endsWith("/"));
  }
  // A "<" or ">" inside an attribute would hide an address from here, not from the reader.
  if (tags !== countMatches(sheet, TAG_START)) throw refuseTable("xlsx", "sheet-address");
  return hasMissing ? addAddresses(sheet) : sheet;
}

class SheetExtent {
  #rows = 0;
  #columns = 0;

  takeRow(address: string | undefined): void {
    if (address !== undefined && !(ROW_NUMBER.test(address) && Number(address) <= MAX_ROW)) {
      throw refuseTable("xlsx", "sheet-address");
    }
  }

  takeCell(address: string, hasValue: boolean): void {
    const [, letters, digits] = CELL_ADDRESS.exec(address) ?? [];
    const row = Number(digits);
    const column = letters === undefined ? 0 : toColumn(letters);
    if (letters === undefined || row < 1 || row > MAX_ROW || column > MAX_COLUMN) {
      throw refuseTable("xlsx", "sheet-address");
    }
    if (!hasValue) return;
    this.#rows = Math.max(this.#rows, row);
    this.#columns = Math.max(this.#columns, column);
    const cells = this.#rows * this.#columns;
    if (cells > MAX_CELLS) throw refuseLimit("cells", cells, MAX_CELLS);
  }
}

/** The `r` of a tag; of two (a prefix hides one from no reader) neither is trusted. */
function readAddress(attributes: string): string | undefined {
  if (countMatches(attributes, QUOTES) % 2 === 1) throw refuseTable("xlsx", "sheet-address");
  const found = [...attributes.matchAll(ADDRESS_ATTRIBUTE)];
  if (found.length > 1) throw refuseTable("xlsx", "sheet-address");
  return found[0]?.[1] ?? found[0]?.[2];
}

function addAddresses(sheet: string): string {
  let row = 0;
  let column = 0;
  const extent = new SheetExtent();
  return sheet.replace(ROW_OR_CELL, (whole: string, tag: string, attributes: string) => {
    const address = readAddress(attributes);
    if (tag === "row") {
      row = address === undefined ? row + 1 : Number(address);
      column = 0;
      return whole;
    }
    const letters = address === undefined ? undefined : CELL_ADDRESS.exec(address)?.[1];
    column = letters === undefined ? column + 1 : toColumn(letters);
    if (address !== undefined) return whole;
    const added = `${getColumnLetters(column - 1)}${row}`;
    extent.takeCell(added, !attributes.endsWith("/"));
    const at = whole.length - attributes.length - 1;
    return `${whole.slice(0, at)} r="${added}"${whole.slice(at)}`;
  });
}

function toColumn(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1)
    column = column * 26 + letters.charCodeAt(index) - 64;
  return column;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
