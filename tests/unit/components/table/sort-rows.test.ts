import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameOrder, sortRows } from "../../../../src/components/table/sort-rows.ts";
import type { CellValue } from "../../../../src/components/table/table-column.ts";

interface Row {
  readonly id: number;
  readonly value: CellValue;
}

function sortBy(values: readonly CellValue[], direction: "asc" | "desc", locale = "en"): CellValue[] {
  const rows = values.map((value, id): Row => ({ id, value }));
  return sortRows(rows, [{ path: "value", direction }], (row) => row.value, locale).map(({ value }) => value);
}

describe("the rows of a table", () => {
  it("sort by number, unknown ones last whichever way", () => {
    expect(sortBy([10, null, 9, 100], "asc")).toEqual([9, 10, 100, null]);
    expect(sortBy([10, null, 9, 100], "desc")).toEqual([100, 10, 9, null]);
  });

  it("sort codes by the numbers in them", () => {
    expect(sortBy(["ZY-10", "ZY-9", "", "FJ-1"], "asc")).toEqual(["FJ-1", "ZY-9", "ZY-10", ""]);
  });

  it("keep the file's order where nothing is asked, and between equals", () => {
    const rows: Row[] = [
      { id: 1, value: 2 },
      { id: 2, value: 1 },
      { id: 3, value: 2 },
    ];
    const getValue = (row: Row): CellValue => row.value;
    expect(sortRows(rows, [], getValue, "en")).toBe(rows);
    expect(
      sortRows(rows, [{ path: "value", direction: "desc" }], getValue, "en").map(({ id }) => id),
    ).toEqual([1, 3, 2]);
  });

  it("are all there, whatever they hold", () => {
    const anyValue = fc.option(fc.oneof(fc.double({ noNaN: true }), fc.string()));
    fc.assert(
      fc.property(
        fc.array(anyValue),
        fc.constantFrom("asc" as const, "desc" as const),
        (values, direction) => {
          const key = (value: CellValue): string => JSON.stringify(value);
          expect(sortBy(values, direction).map(key).sort()).toEqual(values.map(key).sort());
        },
      ),
    );
  });
});

describe("two orders", () => {
  it("are the same when they ask for the same", () => {
    expect(isSameOrder([{ path: "a", direction: "asc" }], [{ path: "a", direction: "asc" }])).toBe(true);
    expect(isSameOrder([{ path: "a", direction: "asc" }], [{ path: "a", direction: "desc" }])).toBe(false);
    expect(isSameOrder([], [{ path: "a", direction: "asc" }])).toBe(false);
  });
});
