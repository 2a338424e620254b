import * as fc from "fast-check";
import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { previewImport } from "../../../src/analysis/import-preview.ts";
import { type LayerContent, mergeLayer } from "../../../src/analysis/merge-layer.ts";
import { IMPORT_MODES } from "../../../src/domain/import-mode.ts";
import type { Plot } from "../../../src/domain/plot.ts";
import { makePlot, makeSite } from "./sample-park.ts";

const LON = 108.78;
const LAT = 29.44;

function makePoint(east: number): Geometry {
  return { type: "Point", coordinates: [LON + east, LAT] };
}

/** Plots at places `east` degrees apart; `east` null has no shape. */
function makeLayer(
  rows: readonly { readonly id: string; readonly east?: number | null; readonly part?: Partial<Plot> }[],
): LayerContent<Plot> {
  const geometries = rows.map(({ east = 0 }) => (east === null ? null : makePoint(east)));
  const records = rows.map(({ id, east = 0, part }, index) => ({
    ...makePlot({ id, ...part }),
    site: makeSite({ index, bounds: east === null ? null : [LON + east, LAT, LON + east, LAT] }),
  }));
  return { records, geometries };
}

const anyLayer = fc
  .array(
    fc.record({
      id: fc.constantFrom("A", "B", "C", "D", "E"),
      east: fc.option(fc.integer({ min: 0, max: 3 })),
      part: fc.record({ holder: fc.constantFrom("x", "y") }, { requiredKeys: [] }),
    }),
    { maxLength: 6 },
  )
  .map(makeLayer);

describe("an import into a layer", () => {
  it("updates what the incoming record states and leaves the rest", () => {
    const current = makeLayer([{ id: "A", part: { holder: "old", farMin: 1 } }, { id: "B" }]);
    const incoming = makeLayer([
      { id: "A", east: null, part: { holder: "new" } },
      { id: "Z", east: null },
    ]);
    expect(previewImport(current.records, incoming.records, "update")).toEqual({
      added: [],
      changed: [{ id: "A", fields: [{ field: "holder", from: "old", to: "new" }], isReshaped: false }],
      unchanged: [],
      removed: [],
      leftOut: ["Z"],
    });
    const merged = mergeLayer(current, incoming, "update");
    expect(merged.records[0]).toMatchObject({ id: "A", holder: "new", farMin: 1 });
    expect(merged.geometries).toEqual(current.geometries);
  });

  it("takes over the shape of an update that has one", () => {
    const current = makeLayer([{ id: "A" }]);
    const incoming = makeLayer([{ id: "A", east: 0.5 }]);
    expect(previewImport(current.records, incoming.records, "update").changed[0]?.isReshaped).toBe(true);
    expect(mergeLayer(current, incoming, "update").geometries).toEqual([makePoint(0.5)]);
  });

  it("appends new ids only and says which it left out", () => {
    const current = makeLayer([{ id: "A" }]);
    const incoming = makeLayer([
      { id: "A", east: 1 },
      { id: "B", east: 2 },
    ]);
    expect(previewImport(current.records, incoming.records, "append")).toMatchObject({
      added: ["B"],
      leftOut: ["A"],
    });
    const merged = mergeLayer(current, incoming, "append");
    expect(merged.records.map(({ id, site }) => [id, site.index])).toEqual([
      ["A", 0],
      ["B", 1],
    ]);
    expect(merged.geometries).toEqual([makePoint(0), makePoint(2)]);
  });

  it("names what a replacement takes away", () => {
    const { removed } = previewImport(
      makeLayer([{ id: "A" }]).records,
      makeLayer([{ id: "B" }]).records,
      "replace",
    );
    expect(removed).toEqual(["A"]);
  });

  it("gives every record a place of its own and every place at most one record", () => {
    fc.assert(
      fc.property(anyLayer, anyLayer, fc.constantFrom(...IMPORT_MODES), (current, incoming, mode) => {
        const { records, geometries } = mergeLayer(current, incoming, mode);
        const indices = records.map(({ site }) => site.index);
        expect(new Set(indices).size).toBe(records.length);
        for (const index of indices) expect(index).toBeLessThan(geometries.length);
      }),
    );
  });

  it("does what its preview says", () => {
    fc.assert(
      fc.property(
        anyLayer,
        anyLayer,
        fc.constantFrom("append" as const, "update" as const),
        (current, incoming, mode) => {
          const preview = previewImport(current.records, incoming.records, mode);
          const merged = mergeLayer(current, incoming, mode);
          expect(merged.records.length).toBe(current.records.length + preview.added.length);
          const after = previewImport(current.records, merged.records, "replace");
          const named = new Set(preview.changed.map(({ id }) => id));
          for (const { id } of after.changed) expect(named).toContain(id);
          // Once taken in, an update changes nothing more.
          if (mode === "update")
            expect(previewImport(merged.records, incoming.records, "update").changed).toEqual([]);
        },
      ),
    );
  });
});
