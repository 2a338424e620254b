import { describe, expect, it } from "vitest";
import { groupFindings } from "../../../../src/analysis/check/group-findings.ts";
import { getFindingRows, getGroupId, GROUP_PAGE } from "../../../../src/components/check/finding-rows.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { FindingCode, Severity } from "../../../../src/domain/finding.ts";

function make(code: FindingCode, severity: Severity, subject: string): CheckFinding {
  return { code, severity, subjects: [subject], figures: {}, key: `${code}/${subject}`, areaM2: null };
}

const GROUPS = groupFindings([
  make("plots-overlap", "error", "a"),
  ...Array.from({ length: GROUP_PAGE + 20 }, (_, i) => make("record-stale", "info", `p${i}`)),
]);
const OVERLAPS = getGroupId("error", { code: "plots-overlap" });
const STALE = getGroupId("info", { code: "record-stale" });

describe("getFindingRows", () => {
  it("lists severities and codes, and findings only of what is open", () => {
    expect(getFindingRows(GROUPS, new Set(), new Map()).map(({ kind }) => kind)).toEqual([
      "severity",
      "code",
      "severity",
      "code",
    ]);
    const rows = getFindingRows(GROUPS, new Set([OVERLAPS]), new Map());
    expect(rows.map(({ id }) => id)).toEqual(["error", OVERLAPS, "plots-overlap/a", "info", STALE]);
  });

  it("lists a page of a long group and says how many are left", () => {
    const rows = getFindingRows(GROUPS, new Set([STALE]), new Map());
    expect(rows.filter(({ kind }) => kind === "finding")).toHaveLength(GROUP_PAGE);
    expect(rows.at(-1)).toMatchObject({ kind: "more", groupId: STALE, rest: 20 });
    const all = getFindingRows(GROUPS, new Set([STALE]), new Map([[STALE, 2 * GROUP_PAGE]]));
    expect(all.filter(({ kind }) => kind === "finding")).toHaveLength(GROUP_PAGE + 20);
    expect(all.some(({ kind }) => kind === "more")).toBe(false);
  });

  it("gives every line an id of its own", () => {
    const ids = getFindingRows(GROUPS, new Set([OVERLAPS, STALE]), new Map()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
