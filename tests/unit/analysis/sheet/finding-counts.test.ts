import { describe, expect, it } from "vitest";
import { countByCode } from "../../../../src/analysis/sheet/finding-counts.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";

const make = (
  code: CheckFinding["code"],
  severity: CheckFinding["severity"],
  key: string,
  areaM2: number | null,
): CheckFinding => ({ code, severity, key, subjects: [], figures: {}, areaM2 });

describe("counts by code", () => {
  const findings = [
    make("record-stale", "info", "r1", null),
    make("area-mismatch", "warning", "a1", 10),
    make("cluster-gap", "warning", "g1", 100),
    make("area-mismatch", "error", "a2", 5),
    make("cluster-gap", "warning", "g2", 1),
  ];
  const counts = countByCode(findings, new Set(["g2"]));

  it("put the worst first and give a code the worst of its findings", () => {
    expect(counts.map(({ code, severity, count }) => [code, severity, count])).toEqual([
      ["area-mismatch", "error", 2],
      ["cluster-gap", "warning", 2],
      ["record-stale", "info", 1],
    ]);
  });

  it("sum what is known and say what is not", () => {
    expect(counts.map(({ areaM2 }) => areaM2)).toEqual([15, 101, null]);
  });

  it("tell how many are accepted", () => {
    expect(counts.map(({ accepted }) => accepted)).toEqual([0, 1, 0]);
  });
});
