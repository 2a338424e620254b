import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CLOSING_TERMS,
  getClosingTable,
  getPrintedClosing,
  type PrintedClosing,
} from "../../../../src/analysis/check/closing.ts";
import { NO_CLUSTER } from "../../../../src/analysis/check/land-parts.ts";
import { makePlot } from "../sample-park.ts";
import {
  anyCheckedPark,
  makeFinding,
  makeParts,
  makePiece,
  makeReport,
  makeSampleCheck,
} from "./sample-report.ts";

const areaM2 = fc.double({ min: 0, max: 5_000_000, noNaN: true });

function toCents(value: number): number {
  return Math.round(value * 100) + 0;
}

function closeInCents({ termsM2 }: PrintedClosing): number {
  const { plots, overlap, gap, outside, residual } = termsM2;
  return toCents(plots) - toCents(overlap) + toCents(gap) - toCents(outside) + toCents(residual);
}

describe("getClosingTable", () => {
  it("selects with gap, overlap and outside the pieces that add up to them", () => {
    const { report } = makeSampleCheck();
    const { rows, total } = getClosingTable(report);
    const sums = [...rows, total].map(({ pieces }) =>
      (["overlap", "gap", "outside"] as const).map((term) =>
        pieces[term].reduce((sum, piece) => sum + piece.areaM2, 0),
      ),
    );
    expect(sums).toEqual([
      [200, 5_200, 0],
      [0, 400, 400],
      [200, 5_600, 400],
    ]);
    expect(total.termsM2).toEqual({ plots: 145_000, overlap: 200, gap: 5_600, outside: 400, residual: 0 });
    expect(total.boundaryM2).toBe(150_000);
  });

  it("counts an overlap where both plots lie, not where one of them says it belongs", () => {
    const { report } = makeSampleCheck();
    const overlap = makeFinding("plots-overlap", ["Z-3", "Z-5"], { piece: makePiece(7) });
    const { rows } = getClosingTable({ ...report, findings: [overlap] });
    expect(rows.map(({ pieces }) => pieces.overlap.length)).toEqual([0, 1]);
  });

  it("counts land of no cluster in a row of its own, with a boundary of 0", () => {
    const { park, report } = makeSampleCheck();
    const stray = makePlot({ id: "stray", cluster: "elsewhere" }, 300);
    const { rows } = getClosingTable(
      makeReport({
        park: { ...park, plots: [stray] },
        clusters: report.clusters,
        parts: makeParts([{ plot: 0, cluster: NO_CLUSTER, areaM2: 300 }]),
        findings: [makeFinding("plot-outside-park", ["stray"], { piece: makePiece(300) })],
      }),
    );
    const last = rows.at(-1);
    expect(last).toMatchObject({ clusterId: null, boundaryM2: 0, termsM2: { plots: 300, outside: 300 } });
    expect(last?.pieces.outside).toHaveLength(1);
  });

  it("adds up to no total where a boundary is not known", () => {
    fc.assert(
      fc.property(anyCheckedPark, ({ report }) => {
        const { rows, total } = getClosingTable(report);
        expect(total.boundaryM2 === null).toBe(rows.some(({ boundaryM2 }) => boundaryM2 === null));
      }),
    );
  });
});

describe("getPrintedClosing", () => {
  it("prints terms that add up to the printed boundary, and rows that add up to the total", () => {
    const land = fc
      .tuple(areaM2, areaM2, areaM2, areaM2, fc.double({ min: -0.01, max: 0.01, noNaN: true }))
      .map(([plotsM2, overlapM2, gapM2, outsideM2, residualM2]) => ({
        plotsM2,
        overlapM2,
        gapM2,
        outsideM2,
        residualM2,
        boundaryM2: plotsM2 - overlapM2 + gapM2 - outsideM2 + residualM2,
      }));
    fc.assert(
      fc.property(fc.array(land, { minLength: 1, maxLength: 6 }), (lands) => {
        const clusters = lands.map((each, index) => ({ id: `cluster-${index}`, ...each }));
        const { rows, total } = getPrintedClosing(getClosingTable(makeReport({ clusters })), 2);
        for (const row of [...rows, total]) expect(closeInCents(row)).toBe(toCents(row.boundaryM2 ?? NaN));
        for (const term of CLOSING_TERMS) {
          const sum = rows.reduce((cents, { termsM2 }) => cents + toCents(termsM2[term]), 0);
          expect(sum).toBe(toCents(total.termsM2[term]));
        }
      }),
    );
  });
});
