import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_SITE_FILTER } from "../../../src/analysis/site-filter.ts";
import { PARK_LAYERS } from "../../../src/domain/layer.ts";
import { getFindingKey } from "../../../src/domain/finding-key.ts";
import { DEFAULT_TOLERANCE } from "../../../src/domain/tolerance.ts";
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
      .map((refs) => ({ refs, fileRefs: [], pieces: [] })),
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
    asOf: fc.option(fc.constantFrom("2026-06-30", "2024-02-29", "0001-01-01")),
    tolerance: fc.record({
      m: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
      m2: fc.constantFrom(0, 1, 0.5),
      percent: fc.double({ min: 0, max: 100, noNaN: true }).map(Math.abs),
    }),
    openFindingKey: fc.option(
      fc
        .array(fc.constantFrom("ZY-01-3", "地块一/二", "a b,c:d%&#"), { minLength: 1, maxLength: 3 })
        .map((subjects) => getFindingKey("plots-overlap", subjects)),
    ),
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
  asOf,
  tolerance,
  openFindingKey,
}: AppState) {
  const checked = { asOf, tolerance, openFindingKey };
  return { view, isTableOpen, landUseStyle, locale, theme, selection, visible, filter, ...checked };
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
    const text = formatLink({ ...INITIAL, selection: { refs, fileRefs: [], pieces: [] } });
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(parseLink(text).link.selection).toBeUndefined();
  });

  it("does not mention the day of the data, the tolerance the park starts with, nor a finding nobody opened", () => {
    expect(formatLink(INITIAL)).not.toMatch(/asof|tol|finding/);
  });

  it("writes the day and the tolerance so that they can be read", () => {
    const tolerance = { m: 0.25, m2: 0, percent: 5 };
    expect(formatLink({ ...INITIAL, asOf: "2026-06-30", tolerance })).toContain(
      "asof=2026-06-30&tol=0.25,0,5",
    );
  });

  it("goes back to the day of the data and the usual tolerance where it says none", () => {
    const state: AppState = { ...INITIAL, asOf: "2026-01-01", tolerance: { m: 1, m2: 2, percent: 3 } };
    expect(applyLink({})(state)).toMatchObject({ asOf: null, tolerance: DEFAULT_TOLERANCE });
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
    "asof=2026-02-30",
    "asof=today",
    "tol=0.1,1",
    "tol=0.1,1,0,0",
    "tol=,1,0",
    "tol=-1,1,0",
    "tol=1,1,101",
    "tol=Infinity,1,0",
    "finding=no-such-code/A",
    "finding=",
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
