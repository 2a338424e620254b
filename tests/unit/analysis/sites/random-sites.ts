import * as fc from "fast-check";
import type { AdjoiningPair } from "../../../../src/analysis/sites/adjoining.ts";
import type { SiteCatalog } from "../../../../src/analysis/sites/site-catalog.ts";
import type { Criterion, Need, NumberRange, Wants, Wishes } from "../../../../src/domain/need.ts";
import type { Park } from "../../../../src/domain/park.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import type { LonLat } from "../../../../src/domain/site.ts";
import { makeCluster, makePark, makePlace, makePlant, makePlot, makeSite } from "../sample-park.ts";
import type { NaivePair } from "./naive-find.ts";

/*
 * Small parks and needs over few values, so that some sites fit and most needs are missed by one criterion only.
 * Whatever may be unknown is; plants stand on plots that are not there.
 */

const AS_OF = "2026-06-30";
const CENTRE: LonLat = [108.8, 29.4];

/** A park, which of its plots lie side by side, and what is asked of it on a day. */
export interface RandomQuestion {
  readonly park: Park;
  readonly pairs: readonly NaivePair[];
  readonly need: Need;
  readonly asOf: string;
}

function maybe<Value>(value: fc.Arbitrary<Value>, freq = 4): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined, freq });
}

function compact<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

const day = fc.constantFrom("2026-01-31", "2026-06-30", "2026-12-31", "2027-03-01", "2028-02-29");
const areaM2 = fc.constantFrom(2_000, 4_000, 6_000, 8_000, 10_000, 12_000, 20_000);
const anchor = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }))
  .map(([east, north]): LonLat => [CENTRE[0] + east / 1_000, CENTRE[1] + north / 1_000]);
const site = fc.record({ areaM2: fc.option(areaM2, { freq: 8 }), anchor: fc.option(anchor, { freq: 8 }) });
const cluster = fc.constantFrom("north", "south", "depot", "elsewhere");
const landUse = fc.constantFrom("100101", "100102", "100102", "100102", "1001", "1101", "10");
const supplyMode = fc.constantFrom("grant", "lease", "long-lease");
const PLOT_COUNT = 12;

const plotPart = fc.record({
  cluster: maybe(cluster),
  landUse: maybe(landUse, 12),
  stage: maybe(fc.constantFrom("approved", "approved", "reserved", "reserved", "started")),
  available: maybe(fc.constantFrom(true, true, true, false), 2),
  availableOn: maybe(day, 1),
  supplyMode: maybe(supplyMode),
  priceWanPerMu: maybe(fc.integer({ min: 8, max: 16 }), 3),
  verifiedOn: maybe(day),
  industry: maybe(fc.constantFrom("metal", "cloth")),
});

const plantPart = fc.record({
  plot: maybe(
    fc.integer({ min: 0, max: PLOT_COUNT }).map((index) => `plot-${index}`),
    8,
  ),
  state: maybe(fc.constantFrom("vacant", "vacant", "partly-vacant", "occupied"), 9),
  floorAreaM2: maybe(areaM2),
  vacantFloorAreaM2: maybe(areaM2, 1),
  clearHeightM: maybe(fc.constantFrom(6, 8.2, 9, 12)),
  floorLoadTPerM2: maybe(fc.constantFrom(1, 2, 3)),
  craneT: maybe(fc.constantFrom(5, 10, 20)),
  powerKva: maybe(fc.constantFrom(630, 1_250, 2_000)),
  rentYuanPerM2Month: maybe(fc.constantFrom(8, 12, 15)),
  divisible: maybe(fc.boolean(), 2),
  availableOn: maybe(day, 1),
  verifiedOn: maybe(day),
});

const anyPark: fc.Arbitrary<Park> = fc
  .record({
    plots: fc.array(fc.tuple(plotPart, site), { minLength: 3, maxLength: PLOT_COUNT, size: "max" }),
    plants: fc.array(fc.tuple(plantPart, site), { maxLength: 8, size: "max" }),
    order: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ plots, plants, order }) =>
    makePark({
      clusters: ["south", "north"].map((id) => makeCluster({ id })),
      plots: scatter(
        plots.map(([part, where], index) =>
          makePlot(compact({ id: `plot-${index}`, ...part, site: makeSite(where) }) as Plot, where.areaM2),
        ),
        order,
      ),
      plants: scatter(
        plants.map(([part, where], index) =>
          makePlant(compact({ id: `plant-${index}`, ...part, site: makeSite(where) }) as Plant),
        ),
        order,
      ),
      places: [
        makePlace({ id: "station", site: makeSite({ anchor: CENTRE }) }),
        makePlace({ id: "planned-halt" }),
      ],
    }),
  );

/** The same records in another order, which `order` decides. */
export function scatter<Each>(all: readonly Each[], order: number): Each[] {
  return all
    .map((each, index) => ({ each, rank: ((index * 7 + 1) * order) % 31 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}

const overlapM2 = fc.constantFrom(0, 0, 0, 100, 1_500);
const plotIndex = fc.integer({ min: 0, max: PLOT_COUNT - 1 });
const anyPairs: fc.Arbitrary<readonly NaivePair[]> = fc
  .uniqueArray(fc.tuple(plotIndex, plotIndex, overlapM2), {
    minLength: 12,
    maxLength: 30,
    selector: ([one, other]) => [Math.min(one, other), Math.max(one, other)].join(" "),
  })
  .map((all) =>
    all
      .filter(([one, other]) => one !== other)
      .map(([one, other, overlap]) => ({ ids: [`plot-${one}`, `plot-${other}`], overlapM2: overlap })),
  );

function range(values: readonly number[]): fc.Arbitrary<NumberRange> {
  const sorted = fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values));
  return sorted.chain(([one, other]) => {
    const [min, max] = [Math.min(one, other), Math.max(one, other)];
    return fc.constantFrom<NumberRange>({ min }, { max }, { min, max });
  });
}

const wants = {
  areaM2: range([4_000, 8_000, 10_000, 14_000, 16_000, 22_000]),
  clearHeightM: range([8, 9, 10]),
  floorLoadTPerM2: range([1, 2, 4]),
  craneT: range([5, 10, 20]),
  powerKva: range([630, 1_250]),
  landUse: fc.uniqueArray(fc.constantFrom("10", "1001", "100102", "11", "17", ""), {
    minLength: 1,
    maxLength: 2,
  }),
  industry: fc.uniqueArray(fc.constantFrom("metal", "foil", "cloth", "unheard", ""), {
    minLength: 1,
    maxLength: 2,
  }),
  cluster: fc.uniqueArray(fc.constantFrom("north", "south", "gone", ""), { minLength: 1, maxLength: 2 }),
  availableBy: day,
  rentYuanPerM2Month: range([8, 12]),
  priceWanPerMu: range([9, 11, 12.5, 14]),
  placeWithinKm: fc.record({
    place: fc.constantFrom("station", "station", "station", "planned-halt", "nowhere"),
    max: fc.constantFrom(0.5, 1, 2, 3),
  }),
  supplyMode: fc.uniqueArray(fc.constantFrom("grant", "lease", ""), { minLength: 1, maxLength: 2 }),
};
const WANTED = Object.keys(wants) as (keyof typeof wants)[];
const WISHED = WANTED.filter((criterion) => criterion !== "supplyMode");

/** Values of some criteria, in the order asked. */
function pickWants(from: readonly (keyof typeof wants)[], maxLength: number): fc.Arbitrary<Wants> {
  return fc
    .shuffledSubarray([...from], { maxLength })
    .chain((asked) =>
      fc
        .tuple(...asked.map((criterion): fc.Arbitrary<unknown> => wants[criterion]))
        .map((values) => Object.fromEntries(asked.map((criterion, index) => [criterion, values[index]]))),
    );
}

const anyWishes: fc.Arbitrary<Wishes> = fc
  .tuple(pickWants(WISHED, 3), fc.array(fc.constantFrom(0.5, 1, 2, 3), { minLength: 3, maxLength: 3 }))
  .map(([wished, weights]) =>
    Object.fromEntries(
      Object.entries(wished).map(([criterion, value], index) => [
        criterion,
        { value: value as unknown, weight: weights[index] },
      ]),
    ),
  );

const wish = anyWishes;
const includesUnknown = fc.subarray<Criterion>(WANTED, { maxLength: 2 });

const anyNeed: fc.Arbitrary<Need> = fc.oneof(
  fc.record({
    kinds: fc.subarray(["plant", "plot"] as const),
    combine: fc.constantFrom(1, 2, 3),
    must: pickWants(WANTED, 4),
    wish,
    includesUnknown,
  }),
  // More land than one plot has.
  fc.record({
    kinds: fc.constantFrom<Need["kinds"]>([], ["plot"]),
    combine: fc.constantFrom(2, 3),
    must: fc
      .tuple(
        fc.constantFrom(14_000, 22_000, 26_000).map((min) => ({ min })),
        pickWants(WANTED, 1),
      )
      .map(([land, other]) => ({ areaM2: land, ...other })),
    wish,
    includesUnknown,
  }),
);

export const anyQuestion: fc.Arbitrary<RandomQuestion> = fc.record({
  park: anyPark,
  pairs: anyPairs,
  need: anyNeed,
  asOf: fc.constant(AS_OF),
});

/** What only the page asks: words, an area drawn, how old a record may be. */
export const anyPageWants: fc.Arbitrary<Wants> = fc
  .record({
    text: maybe(fc.constantFrom("plot", "1", "plant-", "PLOT-2", "nobody"), 1),
    within: maybe(
      fc.constantFrom<Wants["within"]>({ ring: makeRing(20) }, { ref: { layer: "clusters", id: "gone" } }),
      1,
    ),
    verifiedWithinDays: maybe(fc.constantFrom(90, 365), 1),
  })
  .map((page) => compact(page) as Wants);

/** A square round the centre, half a side in thousandths of a degree. */
function makeRing(half: number): LonLat[] {
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ] as const;
  return corners.map(([east, north]) => [CENTRE[0] + east / 1_000, CENTRE[1] + north / 1_000]);
}

/** Pairs of ids as rows of the catalog, those of candidates only. */
export function toRows({ candidates }: SiteCatalog, pairs: readonly NaivePair[]): AdjoiningPair[] {
  const rowOf = new Map(candidates.map(({ ref, kind }, row) => [`${kind} ${ref.id}`, row]));
  return pairs.flatMap(({ ids, overlapM2: overlap }) => {
    const [a, b] = ids.map((id) => rowOf.get(`plot ${id}`)).sort((one, other) => (one ?? 0) - (other ?? 0));
    return a === undefined || b === undefined ? [] : [{ a, b, overlapM2: overlap }];
  });
}
