import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_NEED, getMusts, type Need } from "../../../../src/domain/need.ts";
import type { Shortlist } from "../../../../src/domain/shortlist.ts";
import type { LonLat } from "../../../../src/domain/site.ts";
import type { AppState } from "../../../../src/state/app-state.ts";
import { applyLink } from "../../../../src/state/link/apply-link.ts";
import { formatLink, formatWholeLink } from "../../../../src/state/link/format-link.ts";
import { parseLink } from "../../../../src/state/link/parse-link.ts";
import { getCarried, INITIAL, stateArbitrary } from "./link-arbitraries.ts";

const RING: readonly LonLat[] = Array.from({ length: 60 }, (_, corner) => {
  const angle = (corner / 60) * 2 * Math.PI;
  return [108.78 + 0.01 * Math.cos(angle), 29.45 + 0.01 * Math.sin(angle)];
});

const MANY_PLOTS = Array.from({ length: 80 }, (_, index) => ({
  layer: "plots" as const,
  id: `ZY-01-${String(index).padStart(3, "0")}`,
}));

function withNeed(need: Partial<Need>, others: Partial<AppState> = {}): AppState {
  return { ...INITIAL, ...others, need: { ...EMPTY_NEED, ...need } };
}

function listOf(count: number, idLength: number): Shortlist {
  const keys = Array.from({ length: count }, (_, index) => `plots:${String(index).padStart(idLength, "P")}`);
  return { items: keys.map((key) => ({ key, note: "", mark: "1a2b3c" })), compared: keys.slice(0, 4) };
}

describe("a link", () => {
  it("brings back the state it was made of, the musts in their order", () => {
    fc.assert(
      fc.property(stateArbitrary, (state) => {
        const { link, dropped } = parseLink(`#${formatWholeLink(state)}`);
        expect(dropped).toEqual([]);
        const restored = applyLink(link)(INITIAL);
        expect(getCarried(restored)).toEqual(getCarried(state));
        expect(getMusts(restored.need)).toEqual(getMusts(state.need));
        expect(formatWholeLink(restored)).toBe(formatWholeLink(state));
      }),
    );
  });

  it("is at most 2 000 characters, and what it then says is all understood and no other than it was", () => {
    const long = fc.tuple(stateArbitrary, fc.nat(60)).map(([state, count]): AppState => ({
      ...state,
      selection: { ...state.selection, refs: MANY_PLOTS.slice(0, count) },
    }));
    fc.assert(
      fc.property(long, (state) => {
        const text = formatLink(state);
        expect(text.length).toBeLessThanOrEqual(2000);
        const { link, dropped } = parseLink(text);
        expect(dropped).toEqual([]);
        const whole = parseLink(formatWholeLink(state)).link;
        for (const [criterion, value] of Object.entries(link.need?.must ?? {})) {
          expect(whole.need?.must).toHaveProperty(criterion, value);
        }
        expect([undefined, whole.selection]).toContainEqual(link.selection);
      }),
    );
  });

  it("is at most 2 000 characters whatever the need", () => {
    const ids = Array.from({ length: 100 }, (_, index) => `组团${"长".repeat(90)}${index}`);
    const state = withNeed({
      must: { cluster: ids, craneT: { min: 10 }, landUse: ids, text: "字".repeat(200) },
    });
    expect(formatLink(state).length).toBeLessThanOrEqual(2000);
    expect(parseLink(formatLink(state)).link.need?.must).toEqual({
      craneT: { min: 10 },
      text: "字".repeat(200),
    });
  });

  it("reads like the requirement it is", () => {
    const state = withNeed(
      {
        kinds: ["plant"],
        combine: 2,
        must: {
          areaM2: { min: 8000, max: 12000 },
          clearHeightM: { min: 9 },
          rentYuanPerM2Month: { max: 12 },
          landUse: ["1001", "1101"],
          availableBy: "2027-03-01",
          placeWithinKm: { point: [108.77, 29.5], max: 5 },
          within: { ref: { layer: "zones", id: "Z1" } },
          supplyMode: ["lease"],
          verifiedWithinDays: 365,
          text: "冯家",
        },
        wish: { cluster: { value: ["fengjia"], weight: 2 }, areaM2: { value: { min: 9000 }, weight: 1 } },
        includesUnknown: ["areaM2", "clearHeightM"],
      },
      {
        view: "sites",
        isCompareOpen: true,
        shortlist: {
          items: [
            { key: "plants:CF-001", note: "near the gate", mark: "1a2b3c" },
            { key: "plots:A+B", note: "", mark: null },
          ],
          compared: ["plants:CF-001"],
        },
      },
    );
    expect(formatLink(state)).toBe(
      "v=1&park=zhengyang&view=sites&kind=plant&combine=2&area=8000..12000&height=9..&rent=..12&use=1001,1101" +
        "&by=2027-03-01&near=108.77,29.5,5&in=zones:Z1&supply=lease&age=365&q=%E5%86%AF%E5%AE%B6" +
        "&wish.cluster=fengjia*2&wish.area=9000..*1&unknown=area,height" +
        "&list=plants:CF-001~1a2b3c,plots:A%2BB&cmp=plants:CF-001&compare=1" +
        "&layers=clusters,plots,plants,places&style=textured&lang=zh-CN&theme=auto",
    );
  });

  it("leaves out a drawn area before the selection, the selection before the marks, and the marks before the list", () => {
    const ring = withNeed({ must: { within: { ring: RING }, craneT: { min: 10 } } });
    const selection = { refs: MANY_PLOTS, fileRefs: [], pieces: [] };
    const [first, second, third] = [
      parseLink(
        formatLink({
          ...ring,
          shortlist: listOf(20, 20),
          selection: { ...selection, refs: MANY_PLOTS.slice(0, 9) },
        }),
      ).link,
      parseLink(formatLink({ ...ring, shortlist: listOf(20, 20), selection })).link,
      parseLink(formatLink({ ...ring, shortlist: listOf(20, 70), selection })).link,
    ];
    expect(first.need?.must).toEqual({ craneT: { min: 10 } });
    expect(first.selection).toHaveLength(9);
    expect(second.selection).toBeUndefined();
    expect(second.shortlist?.items[19]?.mark).toBe("1a2b3c");
    expect(third.shortlist?.items).toHaveLength(20);
    expect(third.shortlist?.items[0]?.mark).toBeNull();
    expect(
      parseLink(formatLink({ ...ring, shortlist: listOf(20, 100), selection })).link.shortlist,
    ).toBeUndefined();
  });

  it("keeps the camera to a metre", () => {
    const state: AppState = { ...INITIAL, camera: { center: [108.787264, 29.458731], zoom: 13.257 } };
    expect(parseLink(formatLink(state)).link.camera).toEqual({ center: [108.78726, 29.45873], zoom: 13.26 });
  });

  it("does not mention what the park starts with", () => {
    expect(formatLink(INITIAL)).not.toMatch(/asof|tol|finding|combine|unknown|list|cmp|compare|sel|table/);
  });

  it("writes the day and the tolerance so that they can be read", () => {
    const tolerance = { m: 0.25, m2: 0, percent: 5 };
    expect(formatLink({ ...INITIAL, asOf: "2026-06-30", tolerance })).toContain(
      "asof=2026-06-30&tol=0.25,0,5",
    );
  });

  it("does not say what nobody could read: values out of all bounds, sites that are none", () => {
    const state = withNeed(
      {
        must: {
          areaM2: { min: 9, max: 8 },
          craneT: { min: NaN },
          powerKva: {},
          availableBy: "2026-02-30",
          landUse: [],
          cluster: ["x".repeat(101)],
          within: {
            ring: [
              [0, 0],
              [0, 2],
              [1, 1],
            ],
          },
          placeWithinKm: { place: "station", max: -1 },
        },
        wish: { craneT: { value: { min: 5 }, weight: 0 } },
      },
      { shortlist: { items: [{ key: "walls:1", note: "", mark: null }], compared: [] } },
    );
    expect(formatLink(state)).toBe(formatLink(INITIAL));
  });
});
