import { findFieldWords } from "../../../domain/field-aliases/find-field-words.ts";
import { readHeader } from "../../../domain/field-aliases/read-header.ts";
import { PARK_LAYERS } from "../../../domain/layer.ts";
import { findOwnTarget, findTargetField } from "../../mapping/target-field.ts";
import { isBlankCell, type Cell, type TableRow } from "./table-row.ts";

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;

/** A double holds so many digits for sure. */
const MAX_DIGITS = 15;

/**
 * Which text columns of a table are numbers, by index. A code is never made a number: a column is one only if every
 * cell that is filled is a plain number (no leading zero or plus, no more than 15 digits), if ends in zero come from
 * a fixed number of decimals ("12.50", "3.00") and not from an outline ("3.1", "3.10"), and if its name means no
 * number, text or code (地块编号, 用地性质, 电话).
 */
export function findNumberColumns(names: readonly string[], rows: readonly TableRow[]): ReadonlySet<number> {
  const columns = names.map((_, index) => index);
  return new Set(columns.filter((column) => !isCodeName(names[column] ?? "") && holdsNumbers(rows, column)));
}

/** A cell of a number column as a number. */
export function toNumberCell(cell: Cell): Cell {
  return typeof cell === "string" && cell !== "" ? Number(cell) : cell;
}

function holdsNumbers(rows: readonly TableRow[], column: number): boolean {
  let count = 0;
  let hasZeroEnd = false;
  const decimals = new Set<number>();
  for (const { cells } of rows) {
    const cell = cells[column];
    if (isBlankCell(cell)) continue;
    const match = typeof cell === "string" ? PLAIN_NUMBER.exec(cell) : null;
    if (match === null || typeof cell !== "string" || cell === "-0") return false;
    if (cell.replace(/\D/g, "").length > MAX_DIGITS) return false;
    const fraction = match[1]?.length ?? 0;
    if (fraction > 0) decimals.add(fraction);
    hasZeroEnd ||= fraction > 0 && cell.endsWith("0");
    count += 1;
  }
  return count > 0 && (!hasZeroEnd || decimals.size <= 1);
}

/** True where any layer would take a column of that name for something other than a quantity. */
function isCodeName(name: string): boolean {
  const header = readHeader(name);
  return PARK_LAYERS.some((layer) => {
    const own = findOwnTarget(layer, name);
    const targets = own === undefined ? findFieldWords(layer, header).map(({ field }) => field) : [own];
    return targets.some((target) => {
      const kind = findTargetField(layer, target)?.kind;
      return kind === "reference" || kind === "text" || kind === "land-use" || kind === "name";
    });
  });
}
