import fc from "fast-check";
import { getFindingKey } from "../../../../src/domain/finding-key.ts";
import { PARK_LAYERS } from "../../../../src/domain/layer.ts";
import { COMBINE_COUNTS, CRITERIA, type Need, SITE_KINDS } from "../../../../src/domain/need.ts";
import { MAX_COMPARED, MAX_SHORTLISTED, type Shortlist } from "../../../../src/domain/shortlist.ts";
import { getSiteKey } from "../../../../src/domain/site-key.ts";
import { SUPPLY_MODES } from "../../../../src/domain/supply-mode.ts";
import { LOCALES } from "../../../../src/i18n/locale.ts";
import { type AppState, VIEWS } from "../../../../src/state/app-state.ts";
import { createInitialState } from "../../../../src/state/initial-state.ts";
import { LAND_USE_STYLES } from "../../../../src/theme/land-use-style.ts";
import { THEME_CHOICES } from "../../../../src/theme/theme-name.ts";

export const INITIAL = createInitialState("zh-CN", "auto");

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }),
  fc.constantFrom("CF-001", "地块,一/二", "a b+c:d%25&#~*;", "*2", "ring", "1,2"),
);
/** Answers of a list; the empty one is what does not say. */
const ids = fc.uniqueArray(fc.oneof({ weight: 5, arbitrary: id }, fc.constant("")), {
  minLength: 1,
  maxLength: 3,
});
const amount = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs);
const range = fc.oneof(
  fc.record({ min: amount }),
  fc.record({ max: amount }),
  fc.tuple(amount, amount).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
);
const day = fc.constantFrom("2026-06-30", "2027-03-01", "2024-02-29", "0001-01-01");
/** Degrees, never -0, which a text does not tell from 0. */
const degrees = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const point = fc.tuple(degrees(180), degrees(85));
const ring = fc
  .tuple(
    degrees(179),
    degrees(84),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true })),
      { minLength: 3, maxLength: 8 },
    ),
  )
  .map(([west, south, corners]) => corners.map(([x, y]) => [west + x, south + y] as const));
const near = fc.oneof(fc.record({ place: id, max: amount }), fc.record({ point, max: amount }));
const within = fc.oneof(
  fc.record({ ref: fc.record({ layer: fc.constantFrom("clusters" as const, "zones" as const), id }) }),
  fc.record({ ring }),
);

const asked = {
  areaM2: range,
  clearHeightM: range,
  floorLoadTPerM2: range,
  craneT: range,
  powerKva: range,
  landUse: ids,
  industry: ids,
  cluster: ids,
  availableBy: day,
  rentYuanPerM2Month: range,
  priceWanPerMu: range,
  placeWithinKm: near,
};
const filters = {
  supplyMode: fc.subarray([...SUPPLY_MODES], { minLength: 1 }),
  within,
  verifiedWithinDays: fc.nat(4000),
  text: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
};

function weigh<Value>(value: fc.Arbitrary<Value>) {
  return fc.record({ value, weight: fc.double({ min: 0.01, max: 100, noNaN: true }) });
}

/** The same values, asked in another order. */
function inAnyOrder<Values extends object>(values: fc.Arbitrary<Values>): fc.Arbitrary<Values> {
  return fc.tuple(values, fc.infiniteStream(fc.nat())).map(([given, dice]) => {
    const entries = Object.entries(given).map((entry) => [dice.next().value ?? 0, entry] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, entry]) => entry)) as Values;
  });
}

const needArbitrary: fc.Arbitrary<Need> = fc.record({
  kinds: fc.shuffledSubarray([...SITE_KINDS]),
  combine: fc.constantFrom(...COMBINE_COUNTS),
  must: inAnyOrder(fc.record({ ...asked, ...filters }, { requiredKeys: [] })),
  wish: inAnyOrder(
    fc.record(
      {
        areaM2: weigh(asked.areaM2),
        craneT: weigh(asked.craneT),
        landUse: weigh(asked.landUse),
        cluster: weigh(asked.cluster),
        availableBy: weigh(asked.availableBy),
        placeWithinKm: weigh(asked.placeWithinKm),
      },
      { requiredKeys: [] },
    ),
  ),
  includesUnknown: fc.shuffledSubarray([...CRITERIA]),
});

const siteKey = fc.oneof(
  id.map((plant) => getSiteKey([{ layer: "plants", id: plant }])),
  fc
    .uniqueArray(id, { minLength: 1, maxLength: 3 })
    .map((plots) => getSiteKey(plots.map((plot) => ({ layer: "plots", id: plot })))),
);

const shortlistArbitrary: fc.Arbitrary<Shortlist> = fc
  .tuple(
    fc.uniqueArray(siteKey, { maxLength: MAX_SHORTLISTED }),
    fc.infiniteStream(fc.option(fc.stringMatching(/^[0-9a-z]{1,8}$/))),
    fc.nat(MAX_COMPARED),
  )
  .map(([keys, marks, count]) => ({
    items: keys.map((key) => ({ key, note: "", mark: marks.next().value ?? null })),
    compared: keys.slice(0, count).reverse(),
  }));

/** States with everything a link carries, but the camera, which it rounds. */
export const stateArbitrary = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    isTableOpen: fc.boolean(),
    landUseStyle: fc.constantFrom(...LAND_USE_STYLES),
    locale: fc.constantFrom(...LOCALES),
    theme: fc.constantFrom(...THEME_CHOICES),
    selection: fc
      .array(fc.record({ layer: fc.constantFrom(...PARK_LAYERS), id }), { maxLength: 4 })
      .map((refs) => ({ refs, fileRefs: [], pieces: [] })),
    visible: fc.record({
      clusters: fc.boolean(),
      zones: fc.boolean(),
      plots: fc.boolean(),
      plants: fc.boolean(),
      places: fc.boolean(),
    }),
    need: needArbitrary,
    shortlist: shortlistArbitrary,
    isCompareOpen: fc.boolean(),
    asOf: fc.option(day),
    tolerance: fc.record({
      m: amount,
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
export function getCarried(state: AppState) {
  const { view, isTableOpen, landUseStyle, locale, theme, selection, visible, need } = state;
  const { shortlist, isCompareOpen, asOf, tolerance, openFindingKey } = state;
  const shown = { view, isTableOpen, landUseStyle, locale, theme, selection, visible };
  return { ...shown, need, shortlist, isCompareOpen, asOf, tolerance, openFindingKey };
}
