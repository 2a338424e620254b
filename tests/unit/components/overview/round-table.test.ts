import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundTable } from "../../../../src/components/overview/round-table.ts";
import { roundToTotal } from "../../../../src/domain/largest-remainder.ts";

const DECIMALS = 2;
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rowCount, columnCount]) =>
    fc.array(
      fc.array(fc.double({ min: 0, max: 30, noNaN: true }), {
        minLength: columnCount,
        maxLength: columnCount,
      }),
      { minLength: rowCount, maxLength: rowCount },
    ),
  );

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

/** Totals of the columns, rounded so that they add up to the rounded total of all. */
function roundColumns(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows;
  return roundToTotal(
    first.map((_, column) => sum(rows.map((row) => row[column] ?? 0))),
    DECIMALS,
  );
}

function roundRows(rows: readonly (readonly number[])[]): number[] {
  return roundToTotal(
    rows.map((row) => sum(row)),
    DECIMALS,
  );
}

function toUnits(value: number): number {
  return Math.round(value * 10 ** DECIMALS);
}

describe("roundTable", () => {
  it("closes every column on its total", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const totals = roundColumns(rows);
        const printed = roundTable(rows, roundRows(rows), totals, DECIMALS);
        totals.forEach((total, column) => {
          expect(toUnits(sum(printed.map((row) => row[column] ?? 0)))).toBe(toUnits(total));
        });
      }),
    );
  });

  it("never moves a figure by a whole unit", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const printed = roundTable(rows, roundRows(rows), roundColumns(rows), DECIMALS);
        rows.forEach((row, index) => {
          row.forEach((value, column) => {
            expect(Math.abs((printed[index]?.[column] ?? 0) - value)).toBeLessThan(10 ** -DECIMALS + 1e-6);
          });
        });
      }),
    );
  });

  it("leaves no row nearer to its total than an exchange between two rows could bring it", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const totals = roundRows(rows);
        const printed = roundTable(rows, totals, roundColumns(rows), DECIMALS);
        const excess = printed.map((row, index) => toUnits(sum(row)) - toUnits(totals[index] ?? 0));
        const canGive = (index: number, column: number, direction: 1 | -1): boolean => {
          const value = rows[index]?.[column] ?? 0;
          const moved = (toUnits(printed[index]?.[column] ?? 0) + direction) / 10 ** DECIMALS;
          return Math.abs(moved - value) < 10 ** -DECIMALS - 1e-6;
        };
        excess.forEach((tooMany, from) => {
          if (tooMany <= 0) return;
          excess.forEach((tooFew, to) => {
            if (tooFew >= 0) return;
            const [first = []] = rows;
            expect(first.some((_, column) => canGive(from, column, -1) && canGive(to, column, 1))).toBe(
              false,
            );
          });
        });
      }),
    );
  });

  it("closes rows as well as columns by moving a unit through a third row", () => {
    // The first row gives in the first column, the last takes in the second; only the middle one does both.
    const rows = [
      [0.6, 0],
      [0.4, 0.6],
      [0, 0.4],
    ];
    expect(roundTable(rows, [0, 1, 1], [1, 1], 0)).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it("keeps to the column where row and column cannot both close", () => {
    const printed = roundTable([[0.4], [0.4]], [1, 0], [1], 0);
    expect(sum(printed.flat())).toBe(1);
    expect(roundTable([[0.4], [0.4]], [0, 0], [1], 0).flat()).toEqual([1, 0]);
  });

  it("takes no row total that is not the row's own", () => {
    const rows = [
      [0.6, 0.4],
      [0.4, 0.6],
    ];
    expect(roundTable(rows, [0, 2], [1, 1], 0)).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("does not move a figure that is whole already", () => {
    const rows = [
      [0.5, 0],
      [1, 0.4],
    ];
    expect(roundTable(rows, [0, 2], [2, 0], 0)).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });
});
