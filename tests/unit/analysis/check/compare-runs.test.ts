import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRuns, toFindingHead } from "../../../../src/analysis/check/compare-runs.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";

function makeFinding(key: string): CheckFinding {
  const subjects = key.split("/").slice(1);
  return { key, code: "plots-overlap", severity: "error", subjects, figures: {}, areaM2: null };
}

const keys = fc.uniqueArray(
  fc.constantFrom(..."a b c d e f g h".split(" ")).map((id) => `plots-overlap/${id}/z`),
);

describe("two checks", () => {
  it("differ by what only the new one has and what only the former had", () => {
    fc.assert(
      fc.property(keys, keys, (now, before) => {
        const former = {
          asOf: "2026-05-31",
          at: "2026-06-01T01:00:00.000Z",
          findings: before.map((key) => toFindingHead(makeFinding(key))),
        };
        const { fresh, gone, formerAsOf } = compareRuns(now.map(makeFinding), former);
        const goneKeys = gone.map(({ key }) => key);
        expect(now.filter((key) => fresh.has(key)).some((key) => before.includes(key))).toBe(false);
        expect(goneKeys.some((key) => now.includes(key))).toBe(false);
        const kept = now.filter((key) => !fresh.has(key));
        expect([...kept, ...goneKeys].sort()).toEqual([...before].sort());
        expect(formerAsOf).toBe("2026-05-31");
      }),
    );
  });
});

describe("what is kept of a finding", () => {
  it("has the area of its land where that is measured", () => {
    const finding = makeFinding("plots-overlap/A/B");
    expect(toFindingHead(finding)).toEqual({
      key: "plots-overlap/A/B",
      code: "plots-overlap",
      subjects: ["A", "B"],
    });
    expect(toFindingHead({ ...finding, areaM2: 3.5 }).areaM2).toBe(3.5);
  });
});
