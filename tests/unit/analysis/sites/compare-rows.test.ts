import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompareRow, compareSites } from "../../../../src/analysis/sites/compare-rows.ts";
import type { CompareField } from "../../../../src/domain/compare-field.ts";
import { KN_PER_T } from "../../../../src/domain/units.ts";
import { siteAt } from "../../state/park-fixture.ts";
import { createComparedPark, createPlant, createPlot, starPlant, starPlots } from "./compared-park.ts";

const AS_OF = "2026-06-30";

function findRow(rows: readonly CompareRow[], field: CompareField): CompareRow {
  const row = rows.find((each) => each.field === field);
  if (row === undefined) throw new Error(`no row ${field}`);
  return row;
}

describe("compared sites", () => {
  const park = createComparedPark(
    [
      createPlant("A", { clearHeightM: 10.5, rentYuanPerM2Month: 9.5, floorLoadTPerM2: 3 }),
      createPlant("B", { clearHeightM: 9.6, rentYuanPerM2Month: 9.5, availableOn: "2026-09-01" }),
      createPlant("C", { clearHeightM: 10.5, availableOn: "2026-01-01" }),
    ],
    [
      createPlot("N-3", { priceWanPerMu: 12, farMax: 2, site: siteAt(3, 10_000) }),
      createPlot("N-4", { priceWanPerMu: 18, farMax: 1.5, site: siteAt(4, 20_000), landUse: "100101" }),
    ],
    [
      { id: "far", kind: "station", site: siteAt(9), other: {} },
      { id: "near", kind: "station", site: siteAt(2), other: {} },
    ],
  );
  const plants = ["A", "B", "C"].map((id) => starPlant(id));

  it("marks every best cell, in the direction of its row", () => {
    const rows = compareSites(park, plants, AS_OF);
    expect(findRow(rows, "clearHeightM").best).toEqual([0, 2]);
    expect(findRow(rows, "freeOn")).toMatchObject({ cells: ["now", "2026-09-01", "now"], best: [0, 2] });
  });

  it("marks nothing where all that is known is equal, or one alone is known", () => {
    const rows = compareSites(park, plants, AS_OF);
    expect(findRow(rows, "rentYuanPerM2Month")).toMatchObject({ cells: [9.5, 9.5, null], best: [] });
    expect(findRow(rows, "floorLoadTPerM2")).toMatchObject({ cells: [3, null, null], best: [] });
  });

  it("takes unknown beside known for a difference", () => {
    const rows = compareSites(park, plants, AS_OF);
    expect(findRow(rows, "rentYuanPerM2Month").isDifferent).toBe(true);
    expect(findRow(rows, "cluster").isDifferent).toBe(false);
  });

  it("gives loads in both units and prices per mu and per m²", () => {
    const rows = compareSites(park, [starPlant("A"), starPlots("N-3")], AS_OF);
    expect(findRow(rows, "floorLoadKnPerM2").cells[0]).toBeCloseTo(3 * KN_PER_T, 9);
    expect(findRow(rows, "priceYuanPerM2").cells[1]).toBeCloseTo(180, 9);
    expect(findRow(rows, "landAreaMu").cells[1]).toBeCloseTo(15, 9);
  });

  it("tells what a kind cannot have from what nobody says", () => {
    const rows = compareSites(park, [starPlant("A"), starPlots("N-3")], AS_OF);
    expect(findRow(rows, "clearHeightM").isAsked).toEqual([true, false]);
    expect(findRow(rows, "craneT")).toMatchObject({ cells: [null, null], isAsked: [true, false] });
    expect(compareSites(park, [starPlots("N-3")], AS_OF).some(({ field }) => field === "craneT")).toBe(false);
  });

  it("takes plots that stand together for one site", () => {
    const rows = compareSites(park, [starPlots("N-3", "N-4")], AS_OF);
    expect(findRow(rows, "landAreaM2").cells).toEqual([30_000]);
    expect(findRow(rows, "priceWanPerMu").cells).toEqual([16]);
    expect(findRow(rows, "farMax").cells).toEqual([1.5]);
    expect(findRow(rows, "landUse").cells).toEqual([["100102", "100101"]]);
    expect(findRow(rows, "heightLimitM").cells).toEqual([null]);
  });

  it("measures to the nearest station, and to no airport where the park has none", () => {
    const rows = compareSites(park, [starPlots("N-3")], AS_OF);
    const [km] = findRow(rows, "stationKm").cells;
    expect(km).toBeGreaterThan(0.5);
    expect(km).toBeLessThan(1.5);
    expect(rows.some(({ field }) => field === "airportKm")).toBe(false);
  });

  it("keeps the column of a site that is gone, with its note", () => {
    const rows = compareSites(park, [starPlant("gone", "ask again"), starPlant("A")], AS_OF);
    expect(findRow(rows, "clearHeightM")).toMatchObject({ cells: [null, 10.5], best: [] });
    expect(findRow(rows, "note").cells).toEqual(["ask again", null]);
  });
});

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const randomPlant = fc
  .record({
    clearHeightM: optional(fc.integer({ min: 5, max: 8 })),
    rentYuanPerM2Month: optional(fc.integer({ min: 5, max: 8 })),
    craneT: optional(fc.constantFrom(0, 5, 10)),
    availableOn: optional(fc.constantFrom("2026-01-01", "2026-09-01", "2027-01-01", "soon")),
    state: fc.constantFrom("vacant" as const, "partly-vacant" as const),
    vacantFloorAreaM2: optional(fc.integer({ min: 1, max: 3 })),
  })
  .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
const randomPlot = fc
  .record({
    priceWanPerMu: optional(fc.integer({ min: 1, max: 3 })),
    farMax: optional(fc.constantFrom(1, 2)),
  })
  .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
const randomComparison = fc
  .record({
    plants: fc.array(randomPlant, { maxLength: 3 }),
    plots: fc.array(randomPlot, { maxLength: 3 }),
  })
  .map(({ plants, plots }) => ({
    park: createComparedPark(
      plants.map((values, at) => createPlant(`A${at}`, values)),
      plots.map((values, at) => createPlot(`T${at}`, values)),
    ),
    items: [
      ...plants.map((_, at) => starPlant(`A${at}`, at === 0 ? "a note" : "")),
      ...plots.map((_, at) => starPlots(`T${at}`)),
      starPlant("gone"),
    ],
  }));

describe("laws of a comparison", () => {
  it("never has the unknown, or what is not asked, among the best, nor all of what is known", () => {
    fc.assert(
      fc.property(randomComparison, ({ park, items }) => {
        for (const { best, cells, isAsked } of compareSites(park, items, AS_OF)) {
          for (const at of best) expect([cells[at] === null, isAsked[at]]).toEqual([false, true]);
          const known = cells.filter((cell) => cell !== null).length;
          expect(best.length === 0 || best.length < known).toBe(true);
        }
      }),
    );
  });

  it("moves its columns with its sites", () => {
    const permuted = randomComparison.chain((comparison) =>
      fc
        .shuffledSubarray([...comparison.items.keys()], { minLength: comparison.items.length })
        .map((order) => ({ ...comparison, order })),
    );
    fc.assert(
      fc.property(permuted, ({ park, items, order }) => {
        const rows = compareSites(park, items, AS_OF);
        const moved = compareSites(
          park,
          order.flatMap((at) => items[at] ?? []),
          AS_OF,
        );
        expect(moved).toEqual(
          rows.map((row) => ({
            ...row,
            cells: order.map((at) => row.cells[at]),
            isAsked: order.map((at) => row.isAsked[at]),
            best: order.flatMap((at, place) => (row.best.includes(at) ? [place] : [])),
          })),
        );
      }),
    );
  });

  it("finds no difference between a site and itself", () => {
    fc.assert(
      fc.property(randomComparison, ({ park, items }) => {
        const [first] = items;
        if (first === undefined) return;
        const rows = compareSites(park, [first, first, first], AS_OF);
        expect(rows.filter(({ isDifferent, best }) => isDifferent || best.length > 0)).toEqual([]);
      }),
    );
  });
});
