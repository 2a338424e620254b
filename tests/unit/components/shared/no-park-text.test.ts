import { describe, expect, it } from "vitest";
import { getNoParkText } from "../../../../src/components/shared/no-park-text.ts";
import { createDerived, createOuterSignals } from "../../../../src/state/derived.ts";
import { createInitialState } from "../../../../src/state/initial-state.ts";
import { createStore } from "../../../../src/state/store.ts";
import type { ParkStatus } from "../../../../src/state/app-state.ts";
import type { Locale } from "../../../../src/i18n/locale.ts";

function say(park: ParkStatus, locale: Locale): string {
  const store = createStore({ ...createInitialState(locale, "auto"), park });
  return getNoParkText({ store, derived: createDerived(store, createOuterSignals("light", null)) });
}

describe("what an element says without a park", () => {
  it("is that there are no data, that they are being read, or why they cannot be", () => {
    const failed = { kind: "failed", parkId: "north", file: "plots.geojson", reason: "HTTP 404" } as const;
    expect(say({ kind: "none" }, "zh-CN")).toBe("没有园区数据。");
    expect(say({ kind: "loading" }, "en")).toBe("Reading the park…");
    expect(say(failed, "en"), "the pages of the app are not there").not.toContain("under Data");
    for (const locale of ["zh-CN", "en"] as const) {
      for (const part of ["north", "plots.geojson", "HTTP 404"]) expect(say(failed, locale)).toContain(part);
    }
  });
});
