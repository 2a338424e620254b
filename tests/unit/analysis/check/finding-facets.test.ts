import { describe, expect, it } from "vitest";
import { countFindingFacets } from "../../../../src/analysis/check/finding-facets.ts";
import { EMPTY_FINDING_FILTER, filterFindings } from "../../../../src/analysis/check/finding-filter.ts";
import { createFindingPlaces } from "../../../../src/analysis/check/finding-places.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { FindingCode, Severity } from "../../../../src/domain/finding.ts";

const site = { index: 0, areaM2: 1, bounds: null, anchor: null };
const PLACES = createFindingPlaces({
  clusters: [],
  plots: [
    { id: "a", cluster: "north", site, other: {} },
    { id: "b", cluster: "south", site, other: {} },
    { id: "c", site, other: {} },
  ],
  plants: [],
  zones: [],
});

function make(code: FindingCode, severity: Severity, subject: string): CheckFinding {
  return { code, severity, subjects: [subject], figures: {}, key: `${code}/${subject}`, areaM2: null };
}

const FINDINGS = [
  make("use-not-in-plan", "error", "a"),
  make("use-not-in-plan", "error", "b"),
  make("record-stale", "info", "a"),
  make("record-stale", "info", "c"),
];
const ACCEPTED = new Set(["record-stale/a"]);

describe("countFindingFacets", () => {
  it("counts every answer there is", () => {
    const facets = countFindingFacets(FINDINGS, EMPTY_FINDING_FILTER, ACCEPTED, PLACES);
    expect([...facets.severities]).toEqual([
      ["error", 2],
      ["info", 2],
    ]);
    expect([...facets.clusters]).toEqual([
      ["north", 2],
      ["south", 1],
      ["", 1],
    ]);
    expect([...facets.accepted]).toEqual([
      ["open", 3],
      ["accepted", 1],
    ]);
  });

  it("lets the other questions stand, keeps their empty answers at 0, and frees its own", () => {
    const filter = { ...EMPTY_FINDING_FILTER, severities: ["error"] as const };
    const facets = countFindingFacets(FINDINGS, filter, ACCEPTED, PLACES);
    expect([...facets.severities]).toEqual([
      ["error", 2],
      ["info", 2],
    ]);
    expect(facets.codes.get("record-stale")).toBe(0);
    expect(facets.accepted.get("accepted")).toBe(0);
  });

  it("says of each answer what the list would show with it", () => {
    const filter = { ...EMPTY_FINDING_FILTER, clusters: ["north"] };
    const { codes } = countFindingFacets(FINDINGS, filter, ACCEPTED, PLACES);
    for (const code of ["use-not-in-plan", "record-stale"] as const) {
      const shown = filterFindings(FINDINGS, { ...filter, codes: [code] }, ACCEPTED, PLACES);
      expect(codes.get(code)).toBe(shown.length);
    }
  });
});
