import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getMatchIds } from "../../../src/analysis/sites/site-match.ts";
import { isAskedOf, type Need, RANGE_CRITERIA, SITE_KINDS } from "../../../src/domain/need.ts";
import { toMatchedIndices } from "../../../src/map/scene-from-state.ts";
import { setAdjoining } from "../../../src/state/actions/adjoining.ts";
import { setNeed } from "../../../src/state/actions/need.ts";
import { openPark } from "../../../src/state/actions/park.ts";
import { showView } from "../../../src/state/actions/view.ts";
import { createDerived, createOuterSignals, type Derived } from "../../../src/state/derived.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { createStore } from "../../../src/state/store.ts";
import { SAMPLE_PLAN } from "../analysis/sample-park.ts";
import { anyQuestion } from "../analysis/sites/random-sites.ts";

const NO_MUSTS: Need = { kinds: [], combine: 1, must: {}, wish: {}, includesUnknown: [] };

/** What each part of the app shows of a need: ids by layer. */
function readEverywhere(derived: Derived) {
  const result = derived.sites.value;
  const data = derived.park.value;
  if (result === null || data === null) throw new RangeError("the park is there");
  const layers = ["plants", "plots"] as const;
  const list = { plants: new Set<string>(), plots: new Set<string>() };
  for (const match of derived.matches.value) {
    for (const id of getMatchIds(result.catalog, match))
      list[match.kind === "plant" ? "plants" : "plots"].add(id);
  }
  const rowsOf = (ids: ReadonlySet<string> | undefined, layer: "plants" | "plots") =>
    data.park[layer].filter(({ id }) => ids === undefined || ids.has(id)).map(({ id }) => id);
  const drawn = toMatchedIndices(data.park, derived.matchedIds.value);
  const hosts = new Set(
    data.park.plants.filter(({ id }) => list.plants.has(id)).flatMap(({ plot }) => plot ?? []),
  );
  return {
    list,
    table: layers.map((layer) => rowsOf(derived.listedIds.value[layer], layer).sort()),
    exported: layers.map((layer) => rowsOf(derived.filteredIds.value[layer], layer).sort()),
    mapped: layers.map((layer) =>
      data.park[layer]
        .filter(({ id, site }) => {
          const isBackground = layer === "plots" && hosts.has(id) && !list.plots.has(id);
          return drawn[layer]?.has(site.index) === true && !isBackground;
        })
        .map(({ id }) => id)
        .sort(),
    ),
  };
}

describe("one filter", () => {
  it("is the same in list, count, table, map, chart and export", () => {
    fc.assert(
      fc.property(anyQuestion, ({ park, pairs, need }) => {
        const store = createStore(createInitialState("en", "light"));
        const derived = createDerived(store, createOuterSignals("light", null));
        store.update(openPark({ park: withIndices(park), plan: SAMPLE_PLAN, shapes: {}, findings: [] }));
        store.update(showView("sites"));
        const { plots } = derived.park.value?.park ?? { plots: [] };
        store.update(
          setAdjoining({
            kind: "known",
            plots,
            pairs: pairs.map(({ ids: [a, b], overlapM2 }) => ({ a, b, overlapM2 })),
          }),
        );
        const asked: Need = {
          ...NO_MUSTS,
          ...need,
          kinds: need.kinds.length === 0 ? [...SITE_KINDS] : need.kinds,
        };
        store.update(setNeed(asked));
        const { list, table, exported, mapped } = readEverywhere(derived);
        const listed = [list.plants, list.plots].map((ids) => [...ids].sort());
        expect(table).toEqual(listed);
        expect(exported).toEqual(listed);
        expect(mapped).toEqual(listed);

        const { sites, siteCounts } = derived;
        const singles = sites.value?.rows.length ?? -1;
        expect(derived.matches.value).toHaveLength(sites.value?.matchCount ?? -1);
        const kinds = siteCounts.value?.facets.kinds.filter(({ value }) =>
          asked.kinds.some((kind) => kind === value),
        );
        expect(kinds?.reduce((sum, { count }) => sum + count, 0)).toBe(singles);
        for (const criterion of RANGE_CRITERIA) {
          if (asked.must[criterion] !== undefined) continue;
          const { bins, unknownCount } = siteCounts.value?.histograms[criterion] ?? {
            bins: [],
            unknownCount: 0,
          };
          const charted = bins.reduce((sum, { count }) => sum + count, unknownCount);
          const askedRows = [...(sites.value?.rows ?? [])].filter((row) =>
            isAskedOf(criterion, row < (sites.value?.catalog.plantCount ?? 0) ? "plant" : "plot"),
          );
          expect(charted).toBe(askedRows.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Records as a file has them: each knows its place in it. */
function withIndices<Park extends { readonly plots: readonly object[]; readonly plants: readonly object[] }>(
  park: Park,
): Park {
  const number = (records: readonly object[]): readonly object[] =>
    records.map((record, index) => ({
      ...record,
      site: { ...(record as { readonly site: object }).site, index },
    }));
  return { ...park, plots: number(park.plots), plants: number(park.plants) };
}
