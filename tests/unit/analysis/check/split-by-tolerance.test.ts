import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithinTolerance, splitByTolerance } from "../../../../src/analysis/check/split-by-tolerance.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { FindingCode } from "../../../../src/domain/finding.ts";
import { DEFAULT_TOLERANCE, type Tolerance } from "../../../../src/domain/tolerance.ts";
import { makeFinding, makePiece } from "./sample-report.ts";

const NOTHING: Tolerance = { m: 0, m2: 0, percent: 0 };

const CUT = ["plots-overlap", "cluster-gap", "plot-outside-park", "plot-straddles-clusters", "clusters-overlap"] as const; // prettier-ignore

function makeCut(code: FindingCode, areaM2: number, widthM: number, sharePercent?: number): CheckFinding {
  const piece = { ...makePiece(areaM2), widthM };
  const figures = { areaM2, widthM, ...(sharePercent !== undefined && { sharePercent }) };
  return makeFinding(code, ["A"], { piece, figures });
}

describe("a tolerance", () => {
  test.each([
    ["area", { ...NOTHING, m2: 5 }, makeCut("plots-overlap", 5, 2, 50), makeCut("plots-overlap", 5.01, 2, 50)],
    ["width", { ...NOTHING, m: 0.1 }, makeCut("cluster-gap", 90, 0.1), makeCut("cluster-gap", 90, 0.101)],
    [
      "share",
      { ...NOTHING, percent: 5 },
      makeCut("plots-overlap", 490, 9, 4.9),
      makeCut("plots-overlap", 510, 9, 5.1),
    ],
  ] as const)("of %s hides what is within it, the limit itself too, and nothing above", (_, tolerance, within, above) => {
    expect(isWithinTolerance(within, tolerance)).toBe(true);
    expect(isWithinTolerance(above, tolerance)).toBe(false);
  }); // prettier-ignore

  test("of share never hides a gap, nor land that has no share", () => {
    const all = { ...NOTHING, percent: 100 };
    expect(isWithinTolerance(makeCut("cluster-gap", 0.5, 0.01), all)).toBe(false);
    expect(isWithinTolerance(makeCut("plot-outside-park", 500, 9, 100), all)).toBe(true);
  });

  test("of nothing hides nothing, and none hides what is no cut piece", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CUT), fc.double({ min: 0, max: 1e6, noNaN: true }), (code, areaM2) => {
        expect(isWithinTolerance(makeCut(code, areaM2, 0, 0), NOTHING)).toBe(false);
      }),
    );
    const wide = { m: 1e9, m2: 1e9, percent: 100 };
    expect(isWithinTolerance(makeFinding("area-mismatch", ["A"], { figures: { sharePercent: 1 } }), wide)).toBe(
      false,
    ); // prettier-ignore
    expect(isWithinTolerance(makeFinding("not-checked", ["A"], { piece: makePiece(1) }), wide)).toBe(false);
  });

  test("hides the slivers of a survey by default, and keeps what an officer must see", () => {
    expect(isWithinTolerance(makeCut("plots-overlap", 30, 0.08, 1), DEFAULT_TOLERANCE)).toBe(true);
    expect(isWithinTolerance(makeCut("plots-overlap", 0.9, 0.5, 1), DEFAULT_TOLERANCE)).toBe(true);
    expect(isWithinTolerance(makeCut("plots-overlap", 1.1, 0.5, 0.001), DEFAULT_TOLERANCE)).toBe(false);
  });
});

test("splitting keeps the order, loses none and adds up what is hidden", () => {
  const findings = fc.array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom(...CUT),
          fc.double({ min: 0, max: 20, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ) // prettier-ignore
        .map(([code, areaM2, widthM]) => makeCut(code, areaM2, widthM, areaM2 / 2)),
      fc.constant(makeFinding("record-stale", ["B"])),
    ),
    { maxLength: 30 },
  );
  const tolerances = fc.record({
    m: fc.double({ min: 0, max: 1, noNaN: true }),
    m2: fc.double({ min: 0, max: 20, noNaN: true }),
    percent: fc.double({ min: 0, max: 10, noNaN: true }),
  });
  fc.assert(
    fc.property(findings, tolerances, (all, tolerance) => {
      const { shown, hidden, hiddenAreaM2 } = splitByTolerance(all, tolerance);
      expect(all.filter((finding) => !isWithinTolerance(finding, tolerance))).toEqual(shown);
      expect(all.filter((finding) => isWithinTolerance(finding, tolerance))).toEqual(hidden);
      const sum = hidden.reduce((areaM2, { piece }) => areaM2 + (piece?.areaM2 ?? 0), 0);
      expect(hiddenAreaM2).toBeCloseTo(sum, 9);
    }),
  );
});
