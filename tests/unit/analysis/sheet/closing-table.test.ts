import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClusterLand } from "../../../../src/analysis/check/check-report.ts";
import { CLOSING_TERMS, getClosingTable } from "../../../../src/analysis/sheet/closing-table.ts";

const AREA = fc.double({ min: 0, max: 1e7, noNaN: true });

/** A cluster whose terms close but for the digits of a sum. */
const LAND = fc
  .record({ plotsM2: AREA, overlapM2: AREA, gapM2: AREA, outsideM2: AREA })
  .map((land): ClusterLand => ({
    id: "x",
    ...land,
    residualM2: 1e-6,
    boundaryM2: land.plotsM2 - land.overlapM2 + land.gapM2 - land.outsideM2 + 1e-6,
  }));

const toCents = (areaM2: number): number => Math.round(areaM2 * 100);

describe("the table of what boundaries are made of", () => {
  it("closes as printed, in every row and over all clusters", () => {
    fc.assert(
      fc.property(fc.array(LAND, { minLength: 2, maxLength: 6 }), (clusters) => {
        const rows = getClosingTable({ clusters });
        for (const { boundaryM2, terms } of rows) {
          const sum = CLOSING_TERMS.reduce((cents, term) => cents + toCents(terms[term]), 0);
          expect(sum).toBe(toCents(boundaryM2));
        }
        const [total, ...parts] = [...rows].reverse();
        expect(parts.reduce((cents, { boundaryM2 }) => cents + toCents(boundaryM2), 0)).toBe(
          toCents(total?.boundaryM2 ?? 0),
        );
      }),
    );
  });

  it("takes overlap and outside off", () => {
    const [row] = getClosingTable({
      clusters: [
        { id: "a", boundaryM2: 97, plotsM2: 100, overlapM2: 5, gapM2: 4, outsideM2: 2, residualM2: 0 },
      ],
    });
    expect(row?.terms).toEqual({ plots: 100, overlap: -5, gap: 4, outside: -2, residual: 0 });
  });

  it("leaves out a cluster that could not be checked, and needs no total for one", () => {
    const land = { plotsM2: 1, overlapM2: 0, gapM2: 0, outsideM2: 0, residualM2: 0 };
    const rows = getClosingTable({
      clusters: [
        { id: "a", boundaryM2: null, ...land },
        { id: "b", boundaryM2: 1, ...land },
      ],
    });
    expect(rows.map(({ clusterId }) => clusterId)).toEqual(["b"]);
  });
});
