import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_SITE_FILTER } from "../../../src/analysis/site-filter.ts";
import { PARK_LAYERS } from "../../../src/domain/layer.ts";
import { LOCALES } from "../../../src/i18n/locale.ts";
import { type AppState, VIEWS } from "../../../src/state/app-state.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { applyLink, formatLink, parseLink } from "../../../src/state/permalink.ts";
import { LAND_USE_STYLES } from "../../../src/theme/land-use-style.ts";
import { THEME_CHOICES } from "../../../src/theme/theme-name.ts";

const INITIAL = createInitialState("zh-CN", "auto");

const idArbitrary = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const boundArbitrary = fc.option(fc.nat(1_000_000));

const stateArbitrary = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    isTableOpen: fc.boolean(),
    landUseStyle: fc.constantFrom(...LAND_USE_STYLES),
    locale: fc.constantFrom(...LOCALES),
    theme: fc.constantFrom(...THEME_CHOICES),
    selection: fc
      .array(fc.record({ layer: fc.constantFrom(...PARK_LAYERS), id: idArbitrary }), { maxLength: 4 })
      .map((refs) => ({ refs, fileRefs: [] })),
    visible: fc.record({
      clusters: fc.boolean(),
      zones: fc.boolean(),
      plots: fc.boolean(),
      plants: fc.boolean(),
      places: fc.boolean(),
    }),
    filter: fc.record({
      kinds: fc.subarray(["plant", "plot"] as const),
      clusters: fc.array(idArbitrary, { maxLength: 3 }),
      landUses: fc.subarray(["1001", "1101"]),
      industries: fc.array(idArbitrary, { maxLength: 2 }),
      areaM2: fc.record({ min: boundArbitrary, max: boundArbitrary, includesUnknown: fc.boolean() }),
      text: fc.string({ maxLength: 12, unit: "grapheme" }),
    }),
  })
  .map((parts): AppState => ({ ...INITIAL, ...parts }));

/** What a link carries of a state. */
function getCarried({
  view,
  isTableOpen,
  landUseStyle,
  locale,
  theme,
  selection,
  visible,
  filter,
}: AppState) {
  return { view, isTableOpen, landUseStyle, locale, theme, selection, visible, filter };
}

describe("a link", () => {
  it("brings back the state it was made of", () => {
    fc.assert(
      fc.property(stateArbitrary, (state) => {
        const { link, dropped } = parseLink(`#${formatLink(state)}`);
        expect(dropped).toEqual([]);
        expect(getCarried(applyLink(link)(INITIAL))).toEqual(getCarried(state));
      }),
    );
  });

  it("keeps the camera to a metre", () => {
    const state: AppState = { ...INITIAL, camera: { center: [108.787264, 29.458731], zoom: 13.257 } };
    expect(parseLink(formatLink(state)).link.camera).toEqual({ center: [108.78726, 29.45873], zoom: 13.26 });
  });

  it("is at most 2 000 characters: a selection that does not fit is left out", () => {
    const refs = Array.from({ length: 500 }, (_, index) => ({
      layer: "plots" as const,
      id: `ZY-01-${index}`,
    }));
    const text = formatLink({ ...INITIAL, selection: { refs, fileRefs: [] } });
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(parseLink(text).link.selection).toBeUndefined();
  });

  it("with nothing in it asks for nothing", () => {
    expect(parseLink("")).toEqual({ link: {}, dropped: [] });
  });

  it.each([
    "view=cockpit",
    "v=2",
    "park=../../etc",
    "park=<img>",
    "c=1,2",
    "c=999,29,12",
    "c=a,b,c",
    "sel=plots",
    "sel=walls:1",
    "layers=plots,walls",
    "style=neon",
    "lang=fr",
    "theme=blue",
    "area=many",
    "kind=castle",
    "constructor=1",
    "style=__proto__",
  ])("says that it does not understand %s", (part) => {
    const { link, dropped } = parseLink(`#${part}`);
    expect(dropped).toEqual([part]);
    expect(applyLink(link)(INITIAL).filter).toEqual({ ...EMPTY_SITE_FILTER });
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (hash) => {
        expect(() => applyLink(parseLink(hash).link)(INITIAL)).not.toThrow();
      }),
    );
  });
});
