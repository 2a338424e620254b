import { describe, expect, it } from "vitest";
import { ParkCardActions } from "../../../../src/components/card/park-card-actions.ts";
import type { FeatureRef } from "../../../../src/domain/layer.ts";
import { getSiteKey } from "../../../../src/domain/site-key.ts";
import { starSite, toggleCompared } from "../../../../src/state/actions/shortlist.ts";
import { createParkData } from "../../state/park-fixture.ts";
import { createCardApp, drawMarkup, drawText } from "./card-reader.ts";

const VACANT: FeatureRef = { layer: "plants", id: "P-1" };
const OCCUPIED: FeatureRef = { layer: "plants", id: "P-2" };

describe("what can be done with a feature", () => {
  it("keeps, compares and asks about what can be had, and nothing else", () => {
    const app = createCardApp(createParkData());
    const draw = (ref: FeatureRef): string => drawMarkup(new ParkCardActions(), app, { ref });
    for (const ref of [VACANT, { layer: "plots", id: "N-2" } as const]) {
      expect(draw(ref)).toContain("<park-star");
      expect(draw(ref)).toMatch(/比较[^]*询问/);
    }
    for (const ref of [
      OCCUPIED,
      { layer: "plots", id: "S-1" } as const,
      { layer: "clusters", id: "north" } as const,
    ]) {
      expect(draw(ref)).not.toMatch(/park-star|比较|询问/);
      expect(draw(ref)).toMatch(/缩放[^]*分享/);
    }
  });

  it("lets go of what is kept and can no longer be had", () => {
    const app = createCardApp(createParkData());
    app.store.update(starSite({ key: getSiteKey([OCCUPIED]), note: "", mark: null }));
    expect(drawMarkup(new ParkCardActions(), app, { ref: OCCUPIED })).toContain("<park-star");
  });

  it("tells whether it stands beside the others", () => {
    const app = createCardApp(createParkData());
    const key = getSiteKey([VACANT]);
    expect(drawMarkup(new ParkCardActions(), app, { ref: VACANT })).toContain("aria-pressed=false");
    app.store.update(starSite({ key, note: "", mark: null }));
    app.store.update(toggleCompared(key));
    expect(drawMarkup(new ParkCardActions(), app, { ref: VACANT })).toContain("aria-pressed=true");
  });

  it("leads from a plant to its plot and back, and prints plots", () => {
    const app = createCardApp(createParkData());
    const draw = (ref: FeatureRef): string => drawText(new ParkCardActions(), app, { ref });
    expect(draw(VACANT)).toContain("所在地块");
    expect(draw(VACANT)).not.toContain("打印");
    expect(draw({ layer: "plots", id: "N-1" })).toMatch(/打印 地块上的厂房（2）/);
  });
});
