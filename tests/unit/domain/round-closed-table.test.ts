import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClosedTable, roundClosedTable } from "../../../src/domain/round-closed-table.ts";

const DECIMALS = 2;

/** Rows × columns × classes, with negative parts, whole ones and many zeros. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rowCount, columnCount, classCount]) => {
    const part = fc.oneof(
      { weight: 3, arbitrary: fc.double({ min: -5, max: 30, noNaN: true }) },
      { weight: 1, arbitrary: fc.integer({ min: -2, max: 9 }) },
      { weight: 2, arbitrary: fc.constant(0) },
    );
    const list = <Value>(value: fc.Arbitrary<Value>, length: number): fc.Arbitrary<Value[]> =>
      fc.array(value, { minLength: length, maxLength: length });
    return list(list(list(part, classCount), columnCount), rowCount);
  });

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

function toUnits(value: number): number {
  return Math.round(value * 10 ** DECIMALS);
}

function units(parts: readonly number[]): number {
  return sum(parts.map(toUnits));
}

function column(rows: readonly (readonly number[])[], index: number): number[] {
  return rows.map((row) => row[index] ?? 0);
}

function expectClosed(printed: ClosedTable): void {
  printed.rowTotals.forEach((total, row) => {
    expect(units(printed.cells[row] ?? [])).toBe(toUnits(total));
    expect(units(printed.splits[row] ?? [])).toBe(toUnits(total));
  });
  printed.columnTotals.forEach((total, index) =>
    expect(units(column(printed.cells, index))).toBe(toUnits(total)),
  );
  printed.classTotals.forEach((total, index) =>
    expect(units(column(printed.splits, index))).toBe(toUnits(total)),
  );
  for (const totals of [printed.rowTotals, printed.columnTotals, printed.classTotals]) {
    expect(units(totals)).toBe(toUnits(printed.total));
  }
}

describe("roundClosedTable", () => {
  it("prints cells, splits and totals that add up in every direction", () => {
    fc.assert(
      fc.property(tables, (parts) => {
        expectClosed(roundClosedTable(parts, DECIMALS));
      }),
    );
  });

  it("never moves a figure or a total by a whole unit", () => {
    const unit = 10 ** -DECIMALS + 1e-6;
    fc.assert(
      fc.property(tables, (parts) => {
        const printed = roundClosedTable(parts, DECIMALS);
        parts.forEach((row, index) => {
          expect(Math.abs((printed.rowTotals[index] ?? 0) - sum(row.flat()))).toBeLessThan(unit);
          row.forEach((classes, each) => {
            expect(Math.abs((printed.cells[index]?.[each] ?? 0) - sum(classes))).toBeLessThan(unit);
          });
        });
        printed.columnTotals.forEach((total, index) => {
          expect(Math.abs(total - sum(parts.flatMap((row) => row[index] ?? [])))).toBeLessThan(unit);
        });
        printed.classTotals.forEach((total, index) => {
          expect(
            Math.abs(total - sum(parts.flatMap((row) => row.map((classes) => classes[index] ?? 0)))),
          ).toBeLessThan(unit);
        });
      }),
    );
  });

  it("rounds the total of all to the nearest unit", () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const { total } = roundClosedTable(parts, DECIMALS);
        expect(Math.abs(total - sum(parts.flat(2)))).toBeLessThanOrEqual(0.5 * 10 ** -DECIMALS + 1e-6);
      }),
    );
  });

  it("closes a table that fixed totals could not close", () => {
    // With the largest remainder the first row would print 1 and the second column would: neither cell can give it.
    const printed = roundClosedTable(
      [
        [[0.5], [0]],
        [[0], [0.5]],
      ],
      0,
    );
    expectClosed(printed);
    expect(printed.total).toBe(1);
  });

  it("leaves whole figures as they are", () => {
    const printed = roundClosedTable(
      [
        [
          [3, 1],
          [2, 0],
        ],
        [
          [0, 5],
          [-4, 1],
        ],
      ],
      0,
    );
    expect(printed.cells).toEqual([
      [4, 2],
      [5, -3],
    ]);
    expect(printed.splits).toEqual([
      [5, 1],
      [-4, 6],
    ]);
    expect(printed.total).toBe(8);
  });

  it("stays exact for areas in m² of a park of ten thousand square kilometres", () => {
    const printed = roundClosedTable(
      [
        [[1e10 / 3], [1e10 / 7]],
        [[0.005], [-1e9 / 9]],
      ],
      DECIMALS,
    );
    expectClosed(printed);
    expect(printed.total).toBeCloseTo(1e10 / 3 + 1e10 / 7 + 0.005 - 1e9 / 9, 2);
  });

  it("rounds an empty table to nothing", () => {
    expect(roundClosedTable([], DECIMALS).total).toBe(0);
  });
});
