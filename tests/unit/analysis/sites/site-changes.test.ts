import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getSiteChange } from "../../../../src/analysis/sites/site-changes.ts";
import { getMark, getSeen } from "../../../../src/analysis/sites/site-seen.ts";
import type { SiteRecords } from "../../../../src/analysis/sites/site-values.ts";
import type { FeatureRef } from "../../../../src/domain/layer.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import { getSiteKey } from "../../../../src/domain/site-key.ts";
import type { ShortlistItem } from "../../../../src/domain/shortlist.ts";
import { siteAt } from "../../state/park-fixture.ts";
import { createComparedPark, createPlant, createPlot } from "./compared-park.ts";

const REFS: readonly FeatureRef[] = [{ layer: "plants", id: "A" }];

function recordsOf(values: Partial<Plant>): SiteRecords {
  return createComparedPark([createPlant("A", values)]).records;
}

/** The site as it is starred: here with what is seen, in a link with the mark alone. */
function star(records: SiteRecords, refs = REFS): { here: ShortlistItem; inLink: ShortlistItem } {
  const seen = getSeen(records, refs) ?? {};
  const inLink = { key: getSiteKey(refs), note: "", mark: getMark(seen) };
  return { here: { ...inLink, seen }, inLink };
}

describe("what became of a shortlisted site", () => {
  const before = star(recordsOf({ clearHeightM: 10.5, rentYuanPerM2Month: 9 }));

  it("is the same while what was seen is the same", () => {
    const records = recordsOf({ clearHeightM: 10.5, rentYuanPerM2Month: 9, verifiedOn: "2026-06-29" });
    expect(getSiteChange(before.here, records)).toEqual({ kind: "same" });
    expect(getSiteChange(before.inLink, records)).toEqual({ kind: "same" });
  });

  it("tells the fields that are others, the unknown among them", () => {
    expect(getSiteChange(before.here, recordsOf({ clearHeightM: 9.6 }))).toEqual({
      kind: "changed",
      fields: [
        { field: "clearHeightM", from: 10.5, to: 9.6 },
        { field: "rentYuanPerM2Month", from: 9, to: null },
      ],
    });
  });

  it("knows of a link only that something is another", () => {
    const records = recordsOf({ clearHeightM: 9.6, rentYuanPerM2Month: 9 });
    expect(getSiteChange(before.inLink, records)).toEqual({ kind: "changed", fields: [] });
    expect(getSiteChange({ ...before.inLink, mark: null }, records)).toEqual({ kind: "same" });
  });

  it("tells what can no longer be had, and what is removed", () => {
    const taken = recordsOf({ clearHeightM: 10.5, rentYuanPerM2Month: 9, state: "occupied" });
    expect(getSiteChange(before.here, taken)).toEqual({ kind: "gone-candidate" });
    expect(getSiteChange(before.inLink, taken)).toEqual({ kind: "gone-candidate" });
    const empty = createComparedPark([]).records;
    expect(getSiteChange(before.here, empty)).toEqual({ kind: "removed" });
    expect(getSiteChange({ ...before.here, key: "nonsense" }, empty)).toEqual({ kind: "removed" });
  });

  it("does not call gone what could not be had when it was starred", () => {
    const occupied = recordsOf({ state: "occupied", rentYuanPerM2Month: 9 });
    expect(getSiteChange(star(occupied).here, occupied)).toEqual({ kind: "same" });
    expect(getSiteChange(star(occupied).here, recordsOf({ state: "occupied" })).kind).toBe("changed");
  });

  it("misses a plot of several that stood together", () => {
    const plots = [createPlot("T1", { site: siteAt(3) }), createPlot("T2", { site: siteAt(4) })];
    const refs = [
      { layer: "plots", id: "T1" },
      { layer: "plots", id: "T2" },
    ] as const;
    const { here } = star(createComparedPark([], plots).records, refs);
    expect(getSiteChange(here, createComparedPark([], plots).records)).toEqual({ kind: "same" });
    expect(getSiteChange(here, createComparedPark([], plots.slice(1)).records)).toEqual({ kind: "removed" });
  });

  it("ignores a difference no surveyor would see", () => {
    const at = (areaM2: number): SiteRecords =>
      createComparedPark([], [createPlot("T1", { site: siteAt(3, areaM2) })]).records;
    const { here } = star(at(10_000.01), [{ layer: "plots", id: "T1" }]);
    expect(getSiteChange(here, at(10_000.02))).toEqual({ kind: "same" });
    expect(getSiteChange(here, at(10_000.2)).kind).toBe("changed");
  });
});

describe("the mark of what was seen", () => {
  const seen = fc.dictionary(
    fc.string({ maxLength: 6 }),
    fc.oneof(fc.integer(), fc.string({ maxLength: 6 }), fc.boolean(), fc.constant(null)),
  );

  it("is short, and the same in whatever order the fields come", () => {
    fc.assert(
      fc.property(seen, (values) => {
        const turned = Object.fromEntries(Object.entries(values).reverse());
        expect(getMark(values)).toMatch(/^[0-9a-z]{1,8}$/);
        expect(getMark(turned)).toBe(getMark(values));
      }),
    );
  });

  it("is the one of FNV-1a, so that links of other versions are understood", () => {
    expect(getMark({})).toBe((0x741638a5).toString(36));
  });

  it("tells 1 from the text 1, and unknown from both", () => {
    expect(new Set([getMark({ a: 1 }), getMark({ a: "1" }), getMark({ a: null })]).size).toBe(3);
  });
});
