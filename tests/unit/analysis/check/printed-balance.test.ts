import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BALANCE_CLASSES, type BalanceGrouping, getBalance } from "../../../../src/analysis/check/balance.ts";
import {
  BALANCE_DECIMALS,
  getPrintedBalance,
  type PrintedBalanceRow,
} from "../../../../src/analysis/check/printed-balance.ts";
import { AREA_UNITS, M2_PER_AREA_UNIT } from "../../../../src/domain/units.ts";
import { anyCheckedPark, makeSampleCheck } from "./sample-report.ts";

const anyGrouping = fc.constantFrom<BalanceGrouping>(
  { by: "landUse", level: 1 },
  { by: "landUse", level: 2 },
  { by: "landUse", level: 3 },
  { by: "stage" },
);
const anyUnit = fc.constantFrom(...AREA_UNITS);

/** Printed figures as whole last digits; null where one of them is not printed. */
function addPrinted(parts: readonly (number | null | undefined)[]): number | null {
  return parts.reduce<number | null>(
    (sum, part) =>
      sum === null || part === null || part === undefined
        ? null
        : sum + Math.round(part * 10 ** BALANCE_DECIMALS),
    0,
  );
}

function toDigits(value: number | null | undefined): number | null {
  return addPrinted([value]);
}

describe("getPrintedBalance", () => {
  it("prints rows and remainder that add up to the printed boundary, in every column, class and unit", () => {
    fc.assert(
      fc.property(anyCheckedPark, anyGrouping, anyUnit, ({ report }, grouping, unit) => {
        const printed = getPrintedBalance(getBalance(report, grouping), unit);
        const { rows, remainder, boundary } = printed;
        const closes = (read: (row: PrintedBalanceRow) => number | null | undefined): void => {
          const expected = toDigits(read(boundary));
          if (expected !== null) expect(addPrinted([...rows, remainder].map(read))).toBe(expected);
        };
        boundary.cells.forEach((_, column) => closes((row) => row.cells[column]));
        closes((row) => row.total);
        closes((row) => row.sharePercent);
        closes(({ byClass }) => byClass.left);
        for (const name of ["current", "allocated"] as const) {
          expect(addPrinted(rows.map(({ byClass }) => byClass[name]))).toBe(toDigits(boundary.byClass[name]));
        }
      }),
    );
  });

  it("prints cells and classes that add up to the printed total of their row", () => {
    fc.assert(
      fc.property(anyCheckedPark, anyGrouping, anyUnit, ({ report }, grouping, unit) => {
        const { rows, boundary } = getPrintedBalance(getBalance(report, grouping), unit);
        for (const row of rows) {
          expect(addPrinted(row.cells)).toBe(toDigits(row.total));
          expect(addPrinted(BALANCE_CLASSES.map((name) => row.byClass[name]))).toBe(toDigits(row.total));
        }
        if (boundary.total === null) return;
        expect(addPrinted(boundary.cells)).toBe(toDigits(boundary.total));
        expect(addPrinted(BALANCE_CLASSES.map((name) => boundary.byClass[name]))).toBe(
          toDigits(boundary.total),
        );
      }),
    );
  });

  it("prints no figure a whole last digit off the true one", () => {
    fc.assert(
      fc.property(anyCheckedPark, anyGrouping, anyUnit, ({ report }, grouping, unit) => {
        const balance = getBalance(report, grouping);
        const { rows } = getPrintedBalance(balance, unit);
        balance.rows.forEach((row, index) => {
          row.cells.forEach(({ areaM2 }, column) => {
            const value = areaM2 / M2_PER_AREA_UNIT[unit];
            expect(Math.abs((rows[index]?.cells[column] ?? NaN) - value)).toBeLessThan(
              10 ** -BALANCE_DECIMALS + 1e-6,
            );
          });
        });
      }),
    );
  });

  it("prints the sample park in hectares", () => {
    const { report } = makeSampleCheck();
    const printed = getPrintedBalance(getBalance(report, { by: "landUse", level: 1 }), "ha");
    expect(printed.rows.map(({ cells, total }) => [...cells, total])).toEqual([
      [8.5, 0, 8.5],
      [1, 1, 2],
      [0, 1, 1],
      [0, 3, 3],
    ]);
    expect(printed.remainder).toMatchObject({
      cells: [0.5, 0],
      total: 0.5,
      byClass: { current: null, left: 0.5 },
    });
    expect(printed.boundary).toMatchObject({
      cells: [10, 5],
      total: 15,
      sharePercent: 100,
      byClass: { current: 10, allocated: 2.5, left: 2.5 },
    });
  });

  it("prints nothing of a boundary that could not be checked, and what the plots are all the same", () => {
    const { report } = makeSampleCheck();
    const [north, south] = report.clusters;
    if (north === undefined || south === undefined) throw new Error("The sample has two clusters.");
    const half = { ...report, clusters: [north, { ...south, boundaryM2: null }] };
    const printed = getPrintedBalance(getBalance(half, { by: "landUse", level: 1 }), "mu");
    expect(printed.remainder).toMatchObject({ cells: [7.5, null], total: null, sharePercent: null });
    expect(printed.boundary).toMatchObject({ cells: [150, null], total: null, byClass: { left: null } });
    expect(printed.rows.map(({ total }) => total)).toEqual([127.5, 30, 15, 45]);
  });
});
