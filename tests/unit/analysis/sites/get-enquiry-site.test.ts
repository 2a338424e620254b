import { describe, expect, it } from "vitest";
import { getEnquirySite } from "../../../../src/analysis/sites/get-enquiry-site.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { siteAt } from "../../state/park-fixture.ts";

const plot = (id: string, more: Partial<Plot>): Plot => ({ id, site: siteAt(0, 20_000), other: {}, ...more });
const plant = (id: string, more: Partial<Plant>): Plant => ({ id, site: siteAt(0, 0), other: {}, ...more });

const RECORDS = {
  plots: new Map(
    [
      plot("A", { contact: "office@park.example", priceWanPerMu: 10 }),
      plot("B", { contact: " office@park.example ", priceWanPerMu: 20 }),
      plot("C", { contact: "  " }),
    ].map((each) => [each.id, each]),
  ),
  plants: new Map(
    [
      plant("P", { plot: "A", state: "vacant", floorAreaM2: 900, contact: "owner" }),
      plant("Q", { plot: "A", state: "vacant", floorAreaM2: 900 }),
    ].map((each) => [each.id, each]),
  ),
};

describe("a site of an enquiry", () => {
  it("has the contact of the plant, else that of its plot", () => {
    expect(getEnquirySite(RECORDS, "plants:P", "")?.contacts).toEqual(["owner"]);
    expect(getEnquirySite(RECORDS, "plants:Q", "")?.contacts).toEqual(["office@park.example"]);
  });

  it("names the contact of plots that stand together once", () => {
    const site = getEnquirySite(RECORDS, "plots:A+B", "near the road");
    expect(site).toMatchObject({ kind: "plot", isGone: false, note: "near the road" });
    expect(site?.contacts).toEqual(["office@park.example"]);
    expect(site?.values).toMatchObject({ landAreaM2: 40_000, landAreaMu: 60, priceWanPerMu: 15 });
  });

  it("has no contact where none is given", () => {
    expect(getEnquirySite(RECORDS, "plots:C", "")?.contacts).toEqual([]);
  });

  it("is gone where a part of it is", () => {
    expect(getEnquirySite(RECORDS, "plots:A+Z", "")).toMatchObject({
      isGone: true,
      values: {},
      contacts: [],
    });
  });

  it("is none of a text that is no key", () => {
    expect(getEnquirySite(RECORDS, "zones:A", "")).toBeNull();
  });
});
