import { describe, expect, it } from "vitest";
import { EMPTY_SITE_FILTER, type AreaRange } from "../../../../src/analysis/site-filter.ts";
import type { AnswerNames } from "../../../../src/components/sites/answer-name.ts";
import { getChipName } from "../../../../src/components/sites/chip-name.ts";
import { SAMPLE_PLAN } from "../../analysis/sample-park.ts";

const NAMES: AnswerNames = { locale: "en", plan: SAMPLE_PLAN, nameOf: ({ id }) => `cluster ${id}` };

function nameRange(range: Partial<AreaRange>): string {
  const areaM2 = { ...EMPTY_SITE_FILTER.areaM2, ...range };
  return getChipName({ key: "areaM2", value: "" }, { ...EMPTY_SITE_FILTER, areaM2 }, NAMES);
}

describe("a chip", () => {
  it("names the answer it stands for", () => {
    expect(getChipName({ key: "clusters", value: "north" }, EMPTY_SITE_FILTER, NAMES)).toBe("cluster north");
    expect(getChipName({ key: "landUses", value: "1001" }, EMPTY_SITE_FILTER, NAMES)).toMatch(/^1001 \S/);
    expect(getChipName({ key: "clusters", value: "" }, EMPTY_SITE_FILTER, NAMES)).toBe("not given");
  });

  it("shows a code the vocabulary does not know as it is", () => {
    expect(getChipName({ key: "landUses", value: "9999" }, EMPTY_SITE_FILTER, NAMES)).toBe("9999");
    expect(getChipName({ key: "industries", value: "tea" }, EMPTY_SITE_FILTER, NAMES)).toBe("tea");
  });

  it("says a range with one bound or two", () => {
    expect(nameRange({ min: 2000 })).toContain("≥ 2\u00A0000 m²");
    expect(nameRange({ max: 0 })).toContain("≤ 0 m²");
    expect(nameRange({ min: 2000, max: 10_000 })).toContain("2\u00A0000–10\u00A0000 m²");
  });
});
