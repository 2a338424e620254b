import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guardCell, unguardCell } from "../../../../src/data/export/formula-safe.ts";

/** What Excel, LibreOffice and WPS take for a formula. */
const FORMULA_STARTS = ["=", "+", "-", "@", "\t", "\r"];

describe("cells no spreadsheet runs", () => {
  test.each(FORMULA_STARTS)("a text that begins with %j gets an apostrophe", (start) => {
    expect(guardCell(`${start}HYPERLINK("x")`)).toBe(`'${start}HYPERLINK("x")`);
  });

  test("other texts stay as they are", () => {
    for (const text of ["", "A-01", "12.5", "'quoted'", "正阳=园区"]) expect(guardCell(text)).toBe(text);
  });

  test("no guarded text begins like a formula, and every text comes back", () => {
    const text = fc.string({ unit: fc.constantFrom("'", "a", "1", ...FORMULA_STARTS) });
    fc.assert(
      fc.property(text, (value) => {
        const cell = guardCell(value);
        expect(FORMULA_STARTS).not.toContain(cell[0]);
        expect(unguardCell(cell)).toBe(value);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
