import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BALANCE_CLASSES,
  type BalanceGrouping,
  getBalance,
  LAND_USE_LEVELS,
  UNKNOWN_KEY,
} from "../../../../src/analysis/check/balance.ts";
import type { LandCell } from "../../../../src/analysis/check/land-cell.ts";
import { NO_CLUSTER } from "../../../../src/analysis/check/land-parts.ts";
import type { Park } from "../../../../src/domain/park.ts";
import { makeCluster, makePark, makePlot } from "../sample-park.ts";
import { anyCheckedPark, makeClusterLand, makeParts, makeReport, makeSampleCheck } from "./sample-report.ts";

const GROUPINGS: readonly BalanceGrouping[] = [
  ...LAND_USE_LEVELS.map((level) => ({ by: "landUse", level }) as const),
  { by: "stage" },
];
const anyGrouping = fc.constantFrom(...GROUPINGS);

/** Far below what is printed, far above the noise of summing some dozen areas. */
const NOISE_M2 = 1e-6;

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

/** What the selected shapes measure. */
function measure({ refs, pieces }: LandCell, { plots }: Park): number {
  const areas = new Map(plots.map(({ id, site }) => [id, site.areaM2 ?? NaN]));
  return sum(refs.map(({ id }) => areas.get(id) ?? NaN)) + sum(pieces.map(({ areaM2 }) => areaM2));
}

describe("getBalance", () => {
  it("closes every column on its boundary, for every park and grouping", () => {
    fc.assert(
      fc.property(anyCheckedPark, anyGrouping, ({ report }, grouping) => {
        const { rows, columns, total } = getBalance(report, grouping);
        columns.forEach(({ remainderM2, boundaryM2 }, column) => {
          if (boundaryM2 === null || remainderM2 === null) {
            expect(remainderM2).toBe(boundaryM2);
            return;
          }
          const rowsM2 = sum(rows.map(({ cells }) => cells[column]?.areaM2 ?? NaN));
          expect(Math.abs(rowsM2 + remainderM2 - boundaryM2)).toBeLessThan(NOISE_M2);
        });
        if (total.boundaryM2 !== null && total.remainderM2 !== null) {
          const allM2 = sum(rows.map((row) => row.total.areaM2)) + total.remainderM2;
          expect(Math.abs(allM2 - total.boundaryM2)).toBeLessThan(NOISE_M2);
        }
      }),
    );
  });

  it("splits what is planned into current, allocated and left", () => {
    fc.assert(
      fc.property(anyCheckedPark, anyGrouping, ({ report }, grouping) => {
        const { rows, byClass, total } = getBalance(report, grouping);
        for (const row of rows) {
          const classesM2 = sum(BALANCE_CLASSES.map((name) => row.byClass[name].areaM2));
          expect(Math.abs(classesM2 - row.total.areaM2)).toBeLessThan(NOISE_M2);
          expect(Math.abs(sum(row.cells.map(({ areaM2 }) => areaM2)) - row.total.areaM2)).toBeLessThan(
            NOISE_M2,
          );
        }
        const allM2 = sum(BALANCE_CLASSES.map((name) => byClass[name].areaM2));
        expect(Math.abs(allM2 - total.plots.areaM2)).toBeLessThan(NOISE_M2);
      }),
    );
  });

  it("selects with every figure shapes that add up to it", () => {
    fc.assert(
      fc.property(anyCheckedPark, anyGrouping, ({ park, report }, grouping) => {
        const balance = getBalance(report, grouping);
        const cells = [
          ...balance.rows.flatMap((row) => [...row.cells, row.total, ...Object.values(row.byClass)]),
          ...balance.columns.map(({ plots }) => plots),
          balance.total.plots,
          ...Object.values(balance.byClass),
        ];
        for (const cell of cells) {
          expect(Math.abs(measure(cell, park) - cell.areaM2)).toBeLessThan(NOISE_M2);
          expect(cell.refs.length + cell.pieces.length).toBe(cell.count);
        }
      }),
    );
  });

  it("counts every checked plot once, whatever the rows are", () => {
    fc.assert(
      fc.property(anyCheckedPark, anyGrouping, ({ report }, grouping) => {
        const { rows } = getBalance(report, grouping);
        expect(sum(rows.map(({ total }) => total.count))).toBe(report.parts.plots.length);
      }),
    );
  });

  it("keeps the same shapes for a figure, so that it can be seen to be selected", () => {
    const { report } = makeSampleCheck();
    const [row] = getBalance(report, { by: "landUse", level: 1 }).rows;
    expect(row?.total.refs).toBe(row?.total.refs);
    expect(row?.total.pieces).toBe(row?.total.pieces);
  });

  it("groups by two, four or six digits of the code", () => {
    const { report } = makeSampleCheck();
    const keys = (grouping: BalanceGrouping) => getBalance(report, grouping).rows.map(({ key }) => key);
    expect(keys({ by: "landUse", level: 1 })).toEqual(["10", "11", "12", "14"]);
    expect(keys({ by: "landUse", level: 2 })).toEqual(["1001", "1101", "1207", "1402"]);
    expect(keys({ by: "landUse", level: 3 })).toEqual(["100101", "100102", "110101", "1207", "1402"]);
  });

  it("orders stages as a plot lives them, the unknown last", () => {
    const { report } = makeSampleCheck();
    expect(getBalance(report, { by: "stage" }).rows.map(({ key }) => key)).toEqual([
      "planned",
      "handed-over",
      "completed",
      "in-production",
      UNKNOWN_KEY,
    ]);
  });

  it("counts a street as built, and land supplied but not started as allocated", () => {
    const { report } = makeSampleCheck();
    const { byClass } = getBalance(report, { by: "landUse", level: 1 });
    expect(byClass.current.areaM2).toBe(100_000);
    expect(byClass.allocated.areaM2).toBe(25_000);
    expect(byClass.left.areaM2).toBe(20_000);
  });

  it("counts land outside the park in the cluster its plot names", () => {
    const { report } = makeSampleCheck();
    const { columns, rows } = getBalance(report, { by: "landUse", level: 1 });
    expect(columns.map(({ clusterId }) => clusterId)).toEqual(["north", "south"]);
    expect(rows.at(-1)?.cells[1]?.areaM2).toBe(30_000);
    expect(columns.map(({ remainderM2 }) => remainderM2)).toEqual([5_000, 0]);
  });

  it("gives land of no cluster a column of its own only where there is some", () => {
    const park = makePark({
      clusters: [makeCluster({ id: "north" }, 500)],
      plots: [makePlot({ id: "stray", landUse: "1001", cluster: "elsewhere" }, 100)],
    });
    const report = makeReport({
      park,
      parts: makeParts([{ plot: 0, cluster: NO_CLUSTER, areaM2: 100 }]),
      clusters: [makeClusterLand({ id: "north", gapM2: 500 })],
    });
    const { columns, total } = getBalance(report, { by: "landUse", level: 1 });
    expect(
      columns.map(({ clusterId, boundaryM2, remainderM2 }) => [clusterId, boundaryM2, remainderM2]),
    ).toEqual([
      ["north", 500, 500],
      [null, 0, -100],
    ]);
    expect(total).toMatchObject({ boundaryM2: 500, remainderM2: 400 });
  });

  it("says nothing of the remainder where a cluster could not be checked", () => {
    const park = makePark({ clusters: [makeCluster({ id: "north" }), makeCluster({ id: "south" })] });
    const report = makeReport({
      park,
      clusters: [
        makeClusterLand({ id: "north", gapM2: 500 }),
        { ...makeClusterLand({ id: "south" }), boundaryM2: null },
      ],
    });
    const { columns, total } = getBalance(report, { by: "stage" });
    expect(columns.map(({ remainderM2 }) => remainderM2)).toEqual([500, null]);
    expect(total).toMatchObject({ boundaryM2: null, remainderM2: null });
  });
});
