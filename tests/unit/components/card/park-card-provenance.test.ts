import { describe, expect, it } from "vitest";
import {
  ParkCardProvenance,
  type ProvenanceRecord,
} from "../../../../src/components/card/park-card-provenance.ts";
import { createParkData, siteAt } from "../../state/park-fixture.ts";
import { createCardApp, drawMarkup } from "./card-reader.ts";

const APP = createCardApp(createParkData());

function draw(record: Partial<ProvenanceRecord>): string {
  const whole = { id: "P-1", site: siteAt(0, 0), other: {}, ...record };
  return drawMarkup(new ParkCardProvenance(), APP, { layer: "plants", record: whole });
}

describe("where a record comes from", () => {
  it("says in words as well as in colour how old it is", () => {
    expect(draw({ verifiedOn: "2026-06-12" })).toMatch(/sum dim"\s*>18 天前</);
    expect(draw({ verifiedOn: "2026-03-01" })).toMatch(/sum ageing"\s*>121 天前，宜再核实</);
    expect(draw({ verifiedOn: "2025-06-01" })).toMatch(/sum stale"\s*>394 天前，已逾一年，用前须核实</);
  });

  it("makes links of a number and an address, and of nothing else", () => {
    const markup = draw({ contact: "招商局 023-79221234 invest@park.example javascript:alert(1)" });
    expect(markup).toContain("<a href=tel:02379221234>023-79221234</a>");
    expect(markup).toContain("<a href=mailto:invest@park.example>invest@park.example</a>");
    expect(markup.match(/href/g)).toHaveLength(2);
  });
});
