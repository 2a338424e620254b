import { describe, expect, it } from "vitest";
import {
  FILTER_FIELDS,
  getHiddenFields,
  getShownFields,
  isFirstField,
} from "../../../../src/components/sites/criterion-fields.ts";
import { CRITERIA, EMPTY_NEED } from "../../../../src/domain/need.ts";

describe("the columns of the filter", () => {
  it("are every criterion once, and how many plots may stand together", () => {
    expect([...FILTER_FIELDS].sort()).toEqual([...CRITERIA, "combine"].sort());
  });

  it("are at first those everybody asks", () => {
    expect(getShownFields(EMPTY_NEED, new Set())).toEqual([
      "cluster",
      "areaM2",
      "clearHeightM",
      "floorLoadTPerM2",
      "craneT",
      "powerKva",
      "rentYuanPerM2Month",
      "availableBy",
    ]);
    expect(isFirstField("text")).toBe(false);
  });

  it("are also those in force, as a must or as a wish, and those added, in their own order", () => {
    const need = {
      ...EMPTY_NEED,
      combine: 2 as const,
      must: { text: "silk" },
      wish: { landUse: { value: ["1001"], weight: 1 } },
    };
    const shown = getShownFields(need, new Set(["within" as const]));
    expect(shown.slice(8)).toEqual(["landUse", "within", "combine", "text"]);
    expect(getHiddenFields(shown)).toEqual([
      "priceWanPerMu",
      "industry",
      "supplyMode",
      "placeWithinKm",
      "verifiedWithinDays",
    ]);
  });
});
