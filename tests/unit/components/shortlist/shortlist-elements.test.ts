import { describe, expect, it } from "vitest";
import { ParkCompare } from "../../../../src/components/shortlist/park-compare.ts";
import { ParkShortlistTray } from "../../../../src/components/shortlist/park-shortlist-tray.ts";
import type { App } from "../../../../src/components/shared/app-context.ts";
import type { ParkElement } from "../../../../src/components/shared/park-element.ts";
import { ParkStar } from "../../../../src/components/shared/park-star.ts";
import { getMark, getSeen } from "../../../../src/analysis/sites/site-seen.ts";
import type { ShortlistItem } from "../../../../src/domain/shortlist.ts";
import {
  noteSite,
  setCompareOpen,
  setFormerShortlist,
  starSite,
  toggleCompared,
} from "../../../../src/state/actions/shortlist.ts";
import { createParkIndex } from "../../../../src/state/park-index.ts";
import { createParkData } from "../../state/park-fixture.ts";
import { createCardApp, drawMarkup, drawText as drawCardText } from "../card/card-reader.ts";

const DATA = createParkData();
const SEEN = getSeen(createParkIndex(DATA.park), [{ layer: "plants", id: "P-1" }]) ?? {};
const PLANT: ShortlistItem = { key: "plants:P-1", note: "", mark: getMark(SEEN), seen: SEEN };
const PLOT: ShortlistItem = { key: "plots:N-2", note: "看过", mark: null };

/** With plain blanks. */
function drawText<Element extends ParkElement>(
  element: Element,
  app: App,
  properties: Partial<Element>,
): string {
  return drawCardText(element, app, properties).replaceAll("\u00A0", " ");
}

function createApp(items: readonly ShortlistItem[], locale?: "en") {
  const app = createCardApp(DATA, {}, locale);
  for (const item of items) app.store.update(starSite(item));
  return app;
}

describe("the star", () => {
  it("is pressed for what is kept, whatever the order of its plots", () => {
    const app = createApp([{ ...PLOT, key: "plots:N-2+S-1" }]);
    const refs = [
      { layer: "plots", id: "S-1" },
      { layer: "plots", id: "N-2" },
    ] as const;
    expect(drawMarkup(new ParkStar(), app, { refs })).toContain("aria-pressed=true");
    expect(drawMarkup(new ParkStar(), app, { refs: refs.slice(1) })).toContain("aria-pressed=false");
    expect(drawMarkup(new ParkStar(), app, { refs: refs.slice(1) })).toContain("aria-label=收藏 N-2");
  });
});

describe("the tray of the shortlist", () => {
  const draw = (app: ReturnType<typeof createApp>): string => drawText(new ParkShortlistTray(), app, {});

  it("is nothing while nothing is kept, and without a park", () => {
    expect(draw(createApp([]))).toBe("");
    expect(draw(createCardApp(null))).toBe("");
  });

  it("shows what is kept with its area, and what is compared", () => {
    const app = createApp([PLANT, PLOT]);
    app.store.update(toggleCompared(PLANT.key));
    expect(draw(app)).toMatch(/候选 2 同一比例.* P-1 4 000 m² 比较中 .*N-2 10 000 m² .*比较 1 项/);
  });

  it("offers to compare the first where none is chosen", () => {
    expect(draw(createApp([PLANT, PLOT]))).toContain("比较 2 项");
  });

  it("tells what has changed, and what is gone", () => {
    const before = { ...SEEN, floorAreaM2: 5000, clearHeightM: 9 };
    const text = draw(
      createApp([
        { ...PLANT, seen: before, mark: getMark(before) },
        { ...PLOT, key: "plots:gone" },
      ]),
    );
    expect(text).toContain("建筑面积 5 000 m² → 4 000 m²");
    expect(text).toContain("净高 9 m → — 未提供");
    expect(text).toContain("已从数据中删除");
  });

  it("offers the own list back after a link brought another", () => {
    const app = createApp([PLOT]);
    app.store.update(setFormerShortlist({ items: [PLANT], compared: [] }));
    expect(draw(app)).toMatch(/链接里的候选；你自己的 1 处还在 换回/);
  });
});

describe("the comparison", () => {
  const createCompared = (locale?: "en") => {
    const app = createApp([PLANT, PLOT], locale);
    for (const { key } of [PLANT, PLOT]) app.store.update(toggleCompared(key));
    return app;
  };

  it("says in a sentence that there is nothing to compare, or no park", () => {
    expect(drawText(new ParkCompare(), createApp([PLANT]), {})).toMatch(/^还没有要比较的/);
    expect(drawText(new ParkCompare(), createCardApp(null), {})).not.toBe("");
  });

  it("lays sites side by side in groups, units in the head of the row, the unknown as such", () => {
    const text = drawText(new ParkCompare(), createCompared(), {});
    expect(text).toMatch(/类型 厂房 地块 /);
    expect(text).toMatch(/净高 m — 未提供 不适用 /);
    expect(text).toMatch(/用地面积 m² 不适用 10 000 /);
    expect(text).toMatch(/基本 .*规划 .*设施 .*费用 .*限制与来源 /);
  });

  it("speaks English, too", () => {
    const text = drawText(new ParkCompare(), createCompared("en"), {});
    expect(text).toMatch(/Clear height m .*not applicable/);
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it("leaves out rows without a difference, never the notes", () => {
    const app = createCompared();
    app.store.update(noteSite(PLOT.key, ""));
    expect(drawText(new ParkCompare(), app, {})).toContain("组团 北组团 北组团");
    const text = drawText(new ParkCompare(), app, { isDifferencesOnly: true });
    expect(text).not.toContain("北组团");
    expect(text).toMatch(/类型 厂房 地块 /);
    expect(drawMarkup(new ParkCompare(), app, { isDifferencesOnly: true })).toContain("<textarea");
  });

  it("can be closed only where it was opened", () => {
    const app = createCompared();
    expect(drawText(new ParkCompare(), app, {})).not.toContain("关闭");
    app.store.update(setCompareOpen(true));
    expect(drawText(new ParkCompare(), app, {})).toContain("关闭");
  });
});
