import { describe, expect, it } from "vitest";
import { getFindingBounds } from "../../../../src/components/data/finding-place.ts";
import type { FileContent } from "../../../../src/data/file-content.ts";
import type { Finding } from "../../../../src/domain/finding.ts";

const FINDING: Finding = { code: "duplicate-vertex", severity: "warning", subjects: [], figures: {} };

const CONTENT: FileContent = {
  kind: "other",
  featureCount: 1,
  totalAreaM2: 0,
  findings: [],
  findingCounts: {},
  rejectedRows: [],
  shapes: { kind: "tiles", token: "t", bounds: [108, 29, 109, 30] },
  features: [
    { id: "a", site: { index: 4, areaM2: null, bounds: [108, 29, 108.1, 29.1], anchor: null }, other: {} },
  ],
};

describe("getFindingBounds", () => {
  it("is around the place of a finding, also of a file that was refused", () => {
    const bounds = getFindingBounds({ ...FINDING, at: [108.78, 29.45] }, null);
    expect(bounds?.[0]).toBeLessThan(108.78);
    expect(bounds?.[2]).toBeGreaterThan(108.78);
  });

  it("is around the feature where only that is known", () => {
    expect(getFindingBounds({ ...FINDING, feature: 4 }, CONTENT)).toEqual([108, 29, 108.1, 29.1]);
  });

  it.each<Finding>([
    { ...FINDING, at: [36_600_000, 3_253_000] },
    { ...FINDING, at: [108.78, 95] },
    { ...FINDING, feature: 5 },
    FINDING,
  ])("is nowhere for what the map cannot show: %j", (finding) => {
    expect(getFindingBounds(finding, CONTENT)).toBeNull();
  });
});
