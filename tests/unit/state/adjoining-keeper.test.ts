import type { Geometry } from "geojson";
import { signal } from "@preact/signals-core";
import { describe, expect, it } from "vitest";
import type { AdjoiningPair } from "../../../src/analysis/sites/adjoining.ts";
import type { ParkData } from "../../../src/data/park-data.ts";
import { setCombine } from "../../../src/state/actions/need.ts";
import { keepAdjoining } from "../../../src/state/adjoining-keeper.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { createStore } from "../../../src/state/store.ts";
import { makePark, makePlot, SAMPLE_PLAN } from "../analysis/sample-park.ts";
import { makePlaneBox } from "../../fixtures/overlay/plane-box.ts";

function makeData(...ids: readonly string[]): ParkData {
  const plots = ids.map((id, index) => {
    const plot = makePlot({ id, stage: "reserved" });
    return { ...plot, site: { ...plot.site, index } };
  });
  return {
    park: makePark({ plots: [...plots, makePlot({ id: "built", stage: "completed" })] }),
    plan: SAMPLE_PLAN,
    findings: [],
    shapes: {
      plots: {
        kind: "features",
        collection: {
          type: "FeatureCollection",
          features: ids.map((_, index) => ({
            type: "Feature",
            id: index,
            properties: {},
            geometry: makePlaneBox(100 * index, 0, 100 * index + 100, 100),
          })),
        },
      },
    },
  };
}

function setUp(find: (geometries: readonly (Geometry | null)[]) => Promise<readonly AdjoiningPair[]>) {
  const store = createStore(createInitialState("en", "light"));
  const park = signal<ParkData | null>(makeData("A", "B"));
  let asked = 0;
  const keeper = { getShapes: () => (async function* () {})() };
  keepAdjoining(store, { park }, keeper, (geometries) => {
    asked += 1;
    return find(geometries);
  });
  return { store, park, countAsked: () => asked };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("keepAdjoining", () => {
  it("asks once several plots may stand together, of what can be had only", async () => {
    const sizes: number[] = [];
    const { store, countAsked } = setUp((geometries) => {
      sizes.push(geometries.length);
      return Promise.resolve([{ a: 0, b: 1, overlapM2: 0 }]);
    });
    await settle();
    expect(countAsked()).toBe(0);
    store.update(setCombine(2));
    await settle();
    store.update(setCombine(3));
    await settle();
    expect(sizes).toEqual([2]);
    expect(store.state.value.adjoining).toMatchObject({
      kind: "known",
      pairs: [{ a: "A", b: "B", overlapM2: 0 }],
    });
  });

  it("asks again when the plots are others", async () => {
    const { store, park, countAsked } = setUp(() => Promise.resolve([]));
    store.update(setCombine(2));
    await settle();
    park.value = makeData("C");
    await settle();
    expect(countAsked()).toBe(2);
    expect(store.state.value.adjoining).toMatchObject({ kind: "known", plots: park.value.park.plots });
  });

  it("tells why it could not be found", async () => {
    const { store } = setUp(() => Promise.reject(new Error("no worker")));
    store.update(setCombine(2));
    await settle();
    expect(store.state.value.adjoining).toMatchObject({ kind: "failed", reason: "no worker" });
  });
});
