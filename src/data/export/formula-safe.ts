/** What makes a spreadsheet take a text for a formula, or might once its blanks are cut (OWASP, CSV injection). */
const FORMULA_START = /^'*[=+\-@\t\r]/;

/** What `guardCell` makes of such a text: the same with one apostrophe more. */
const GUARDED_START = /^'+[=+\-@\t\r]/;

/**
 * A text of a table cell, written so that no spreadsheet runs it: one apostrophe before what begins like a
 * formula. A text that has such apostrophes already gets one more, so that `unguardCell` gives every text back.
 * Numbers are not texts: a negative number is written without this.
 */
export function guardCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** The text `guardCell` was given. */
export function unguardCell(cell: string): string {
  return GUARDED_START.test(cell) ? cell.slice(1) : cell;
}
