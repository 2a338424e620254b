import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import type { ParkData } from "../../../src/data/park-data.ts";
import type { Bounds, Sited } from "../../../src/domain/site.ts";
import { collectSheetShapes } from "../../../src/state/sheet-shapes.ts";
import { createParkData } from "./park-fixture.ts";

const NOBODY: ReadonlySet<string> = new Set();
const EVERYWHERE: Bounds = [108, 29, 109, 30];

function toFeature({ site }: Sited): Feature {
  const [west, south, east, north] = site.bounds ?? [0, 0, 0, 0];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: "Feature",
    id: site.index,
    properties: {},
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

/** The small park with its shapes on the page, or kept elsewhere under `plots` and `clusters`. */
function makeData(kind: "features" | "tiles"): ParkData {
  const data = createParkData();
  const make = (layer: "plots" | "clusters") =>
    kind === "tiles"
      ? { kind, token: layer, bounds: EVERYWHERE }
      : {
          kind,
          collection: { type: "FeatureCollection" as const, features: data.park[layer].map(toFeature) },
        };
  return { ...data, shapes: { plots: make("plots"), clusters: make("clusters") } };
}

async function* noShapes(): AsyncGenerator<readonly Feature[]> {
  await Promise.reject(new Error("the shapes are on the page"));
  yield [];
}

describe("the shapes of a sheet", () => {
  it("are those whose boxes touch its bounds, with the use of their land", async () => {
    const shapes = await collectSheetShapes(
      makeData("features"),
      [108.71, 29.4, 108.7101, 29.4001],
      NOBODY,
      100,
      noShapes,
    );
    expect(shapes.map(({ layer, id, landUse }) => [layer, id, landUse])).toEqual([
      ["clusters", "south", undefined],
      ["plots", "N-2", "100102"],
    ]);
  });

  it("come from the worker that keeps them, no further than the last one wanted", async () => {
    const data = makeData("tiles");
    let runs = 0;
    async function* getShapes(token: string): AsyncGenerator<readonly Feature[]> {
      for (const record of token === "plots" ? data.park.plots : data.park.clusters) {
        runs += 1;
        yield await Promise.resolve([toFeature(record)]);
      }
    }
    const shapes = await collectSheetShapes(data, [108.7, 29.4, 108.7001, 29.4001], NOBODY, 100, getShapes);
    expect(shapes.map(({ id }) => id)).toEqual(["north", "N-1"]);
    expect(runs).toBe(2);
  });

  it("are only the wanted ones where a layer has too many to be told apart", async () => {
    const shapes = await collectSheetShapes(makeData("features"), EVERYWHERE, new Set(["N-2"]), 2, noShapes);
    expect(shapes.filter(({ layer }) => layer === "plots").map(({ id }) => id)).toEqual(["N-2"]);
    expect(shapes.filter(({ layer }) => layer === "clusters")).toHaveLength(2);
  });
});
