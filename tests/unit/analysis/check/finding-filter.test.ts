import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY_FINDING_FILTER,
  filterFindings,
  type FindingFilter,
  hasFindingFilter,
} from "../../../../src/analysis/check/finding-filter.ts";
import { getFindingAreaM2 } from "../../../../src/analysis/check/finding-area.ts";
import { createFindingPlaces, createPlaceIndex } from "../../../../src/analysis/check/finding-places.ts";
import { groupFindings } from "../../../../src/analysis/check/group-findings.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { FindingCode, Severity } from "../../../../src/domain/finding.ts";
import type { Site } from "../../../../src/domain/site.ts";

const site = (index: number, areaM2: number | null): Site => ({ index, areaM2, bounds: null, anchor: null });

const PARK = {
  clusters: [
    { id: "north", site: site(0, 9000), other: {} },
    { id: "south", site: site(1, 8000), other: {} },
  ],
  plots: [
    { id: "N-1", cluster: "north", holder: "某公司", site: site(0, 100), other: {} },
    { id: "N-2", cluster: "north", site: site(1, 250), other: {} },
    { id: "S-1", cluster: "south", site: site(2, 400), other: {} },
    { id: "X-1", site: site(3, null), other: {} },
  ],
  plants: [{ id: "P-1", plot: "S-1", site: site(0, null), other: {} }],
  zones: [],
};
const PLACES = createFindingPlaces(PARK);
const INDEX = createPlaceIndex(PARK);

function make(
  code: FindingCode,
  severity: Severity,
  subjects: readonly string[],
  pieceM2?: number,
): CheckFinding {
  const piece =
    pieceM2 === undefined
      ? {}
      : {
          piece: {
            geometry: { type: "Polygon" as const, coordinates: [] },
            areaM2: pieceM2,
            widthM: 1,
            at: [0, 0] as const,
          },
        };
  const raw = { code, severity, subjects, figures: {}, key: [code, ...subjects].join("/"), ...piece };
  return { ...raw, areaM2: getFindingAreaM2(raw, INDEX) };
}

const FINDINGS = [
  make("plots-overlap", "error", ["N-1", "N-2"], 5),
  make("plots-overlap", "error", ["N-2", "S-1"], 30),
  make("cluster-gap", "warning", ["south", "place"], 7),
  make("record-stale", "info", ["N-1"]),
  make("record-stale", "info", ["X-1"]),
  make("industry-not-in-cluster", "error", ["S-1"]),
  make("industry-not-in-cluster", "info", ["N-2"]),
  { ...make("vacant-floor-area", "info", ["P-1"]), layer: "plants" },
];
const ACCEPTED = new Set(["record-stale/N-1"]);

function pass(change: Partial<FindingFilter>): readonly string[] {
  return filterFindings(FINDINGS, { ...EMPTY_FINDING_FILTER, ...change }, ACCEPTED, PLACES).map(
    ({ key }) => key,
  );
}

describe("filterFindings", () => {
  it("lets everything pass that an empty filter is asked of", () => {
    expect(pass({})).toEqual(FINDINGS.map(({ key }) => key));
    expect(hasFindingFilter(EMPTY_FINDING_FILTER)).toBe(false);
    expect(hasFindingFilter({ ...EMPTY_FINDING_FILTER, text: "  " })).toBe(false);
  });

  it("keeps a finding whose subjects lie in one of the clusters asked for, also through its plant", () => {
    expect(pass({ clusters: ["south"] })).toEqual([
      "plots-overlap/N-2/S-1",
      "cluster-gap/south/place",
      "industry-not-in-cluster/S-1",
      "vacant-floor-area/P-1",
    ]);
    expect(pass({ clusters: [""] })).toEqual(["record-stale/X-1"]);
  });

  it("tells accepted findings from open ones by their key", () => {
    expect(pass({ accepted: "accepted" })).toEqual(["record-stale/N-1"]);
    expect(pass({ accepted: "open" })).toHaveLength(FINDINGS.length - 1);
  });

  it("finds by part of an id or of a holder, whatever the case", () => {
    expect(pass({ text: "s-1" })).toEqual(["plots-overlap/N-2/S-1", "industry-not-in-cluster/S-1"]);
    expect(pass({ text: "某公" })).toEqual(["plots-overlap/N-1/N-2", "record-stale/N-1"]);
  });

  it("keeps the order, and a second question never adds a finding", () => {
    const asked = fc.record({
      severities: fc.subarray<Severity>(["error", "warning", "info"]),
      codes: fc.subarray<FindingCode>(["plots-overlap", "record-stale", "cluster-gap"]),
      clusters: fc.subarray(["north", "south", ""]),
      accepted: fc.constantFrom<FindingFilter["accepted"]>("all", "open", "accepted"),
      text: fc.constantFrom("", "n", "S-1"),
    });
    fc.assert(
      fc.property(asked, (filter) => {
        const passing = filterFindings(FINDINGS, filter, ACCEPTED, PLACES);
        expect(passing).toEqual(FINDINGS.filter((finding) => passing.includes(finding)));
        const narrowed = filterFindings(FINDINGS, { ...filter, codes: ["plots-overlap"] }, ACCEPTED, PLACES);
        const isFree = filter.codes.length === 0 || filter.codes.includes("plots-overlap");
        if (isFree) for (const finding of narrowed) expect(passing).toContain(finding);
      }),
    );
  });
});

describe("groupFindings", () => {
  it("puts the worst severity first, and in a code the largest first", () => {
    const groups = groupFindings(FINDINGS);
    expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
      ["error", 3],
      ["warning", 1],
      ["info", 4],
    ]);
    const [errors] = groups;
    expect(errors?.groups.map(({ code }) => code)).toEqual(["plots-overlap", "industry-not-in-cluster"]);
    expect(errors?.groups[0]?.findings.map(({ subjects }) => subjects)).toEqual([
      ["N-2", "S-1"],
      ["N-1", "N-2"],
    ]);
  });

  it("sums the cut pieces, else the whole plots, and leaves unmeasured land unknown", () => {
    const areas = groupFindings(FINDINGS).flatMap(({ groups }) =>
      groups.map(({ code, areaM2 }) => [code, areaM2]),
    );
    expect(areas).toEqual([
      ["plots-overlap", 35],
      ["industry-not-in-cluster", 400],
      ["cluster-gap", 7],
      ["industry-not-in-cluster", 250],
      ["vacant-floor-area", null],
      ["record-stale", 100],
    ]);
  });

  it("loses no finding", () => {
    fc.assert(
      fc.property(fc.subarray(FINDINGS), (findings) => {
        const grouped = groupFindings(findings).flatMap(({ groups }) =>
          groups.flatMap((group) => group.findings),
        );
        expect(new Set(grouped)).toEqual(new Set(findings));
        expect(grouped).toHaveLength(findings.length);
      }),
    );
  });
});

describe("createFindingPlaces", () => {
  it("names the features a finding is about, and none for the place of a gap", () => {
    expect(PLACES.refsOf(make("cluster-gap", "warning", ["south", "108.1,29.4"]))).toEqual([
      { layer: "clusters", id: "south" },
    ]);
    expect(PLACES.refsOf(make("plots-overlap", "error", ["N-1", "gone"]))).toEqual([
      { layer: "plots", id: "N-1" },
    ]);
  });
});
