import { describe, expect, test } from "vitest";
import { type StyledMap, SceneSync } from "../../../src/map/scene-sync.ts";
import type { MapScene } from "../../../src/map/scene.ts";
import { makeScene, makeShapes, makeSquares } from "./scene-fixture.ts";

/** A map that only writes down what it is told. */
function makeFakeMap() {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): never => {
      const [target, second] = args;
      const id =
        typeof target === "object" && target !== null && "id" in target
          ? `${"source" in target ? `${String(target.source)}#` : ""}${String(target.id)}`
          : String(target);
      calls.push(
        `${name} ${id}${typeof second === "string" ? ` ${second}` : second === undefined ? "" : ` ${JSON.stringify(second)}`}`,
      );
      return undefined as never;
    };
  const map: StyledMap = {
    addLayer: note("addLayer"),
    addSource: (id: string) => note("addSource")(id),
    getSource: ((id: string) => ({
      setData: () => {
        calls.push(`setData ${id}`);
        return Promise.resolve();
      },
    })) as unknown as StyledMap["getSource"],
    removeFeatureState: note("removeFeatureState"),
    removeLayer: note("removeLayer"),
    removeSource: note("removeSource"),
    setFeatureState: note("setFeatureState"),
    setLayoutProperty: (id, name) => note("setLayoutProperty")(id, name),
    setPaintProperty: (id, name) => note("setPaintProperty")(id, name),
  };
  return { map, calls };
}

function start(scene: MapScene) {
  const { map, calls } = makeFakeMap();
  const sync = new SceneSync(map, scene, {});
  sync.markReady();
  calls.length = 0;
  return { sync, calls };
}

describe("bringing scenes onto a map", () => {
  test("the same scene again touches nothing", () => {
    const scene = makeScene();
    const { sync, calls } = start(scene);
    sync.update({ ...scene, shapes: { ...scene.shapes }, matched: {} });
    expect(calls).toEqual([]);
  });

  test("the pointer moving from plot to plot changes two flags and no style", () => {
    const scene = makeScene({ hovered: { source: "plots", index: 0 } });
    const { sync, calls } = start(scene);
    sync.update({ ...scene, hovered: { source: "plots", index: 1 } });
    expect(calls).toEqual(["removeFeatureState plots#0 hovered", 'setFeatureState plots#1 {"hovered":true}']);
  });

  test("the pointer leaving all plots clears their outlines as a whole", () => {
    const scene = makeScene({ hovered: { source: "plots", index: 0 } });
    const { sync, calls } = start(scene);
    sync.update({ ...scene, hovered: null });
    expect(calls).toEqual([
      "setPaintProperty plots-casing line-opacity",
      "setPaintProperty plots-accent line-opacity",
      "removeFeatureState plots#0 hovered",
    ]);
  });

  test("a filter put on asks for no other tiles of the plots: constants and flags", () => {
    const scene = makeScene();
    const { sync, calls } = start(scene);
    sync.update({ ...scene, matched: { plots: new Set([1]) } });
    expect(calls).toEqual([
      "setPaintProperty plots-veil fill-antialias",
      "setPaintProperty plots-veil fill-color",
      'setFeatureState plots#1 {"matched":true}',
    ]);
  });

  test("a filter that narrows takes flags away from what no longer passes", () => {
    const scene = makeScene({ matched: { plots: new Set([0, 1]) } });
    const { sync, calls } = start(scene);
    sync.update({ ...scene, matched: { plots: new Set([1]) } });
    expect(calls).toEqual(["removeFeatureState plots#0 matched"]);
  });

  test("new plots are set once, other sources not at all", () => {
    const scene = makeScene();
    const { sync, calls } = start(scene);
    sync.update({ ...scene, shapes: { ...scene.shapes, plots: makeShapes(9) } });
    expect(calls).toEqual(["setData plots"]);
  });

  test("what happens before the map is ready is caught up in one go", () => {
    const { map, calls } = makeFakeMap();
    const scene = makeScene();
    const sync = new SceneSync(map, scene, {});
    sync.update({ ...scene, theme: "dark" });
    sync.update({ ...scene, selected: [{ source: "plots", index: 2 }] });
    sync.setLive("sketch", makeSquares(1));
    expect(calls).toEqual([]);
    sync.markReady();
    expect(calls).toEqual([
      "setData sketch",
      "setPaintProperty plots-casing line-opacity",
      "setPaintProperty plots-accent line-opacity",
      'setFeatureState plots#2 {"selected":true}',
    ]);
  });

  test("after the graphics card came back every flag is set again", () => {
    const scene = makeScene({ selected: [{ source: "plots", index: 2 }] });
    const { sync, calls } = start(scene);
    sync.markLost();
    sync.update({ ...scene, hovered: { source: "clusters", index: 0 } });
    expect(calls).toEqual([]);
    sync.markReady();
    expect(calls.filter((call) => call.startsWith("setFeatureState"))).toEqual([
      'setFeatureState plots#2 {"selected":true}',
      'setFeatureState clusters#0 {"hovered":true}',
    ]);
  });

  test("a removed file takes its flags with it; nothing is asked of a source that is gone", () => {
    const scene = makeScene();
    const withFile = makeScene({
      shapes: { ...scene.shapes, "file:1": makeShapes(2) },
      selected: [{ source: "file:1", index: 0 }],
    });
    const { sync, calls } = start(withFile);
    sync.update({ ...withFile, shapes: scene.shapes });
    expect(calls.some((call) => call.startsWith("removeSource file:1"))).toBe(true);
    expect(calls.some((call) => call.includes("FeatureState"))).toBe(false);
  });

  test("flags of tiled shapes name the layer inside the tile", () => {
    const scene = makeScene({
      shapes: { plots: { kind: "tiles", token: "t", bounds: [108, 29, 109, 30] } },
    });
    const targets: unknown[] = [];
    const { map } = makeFakeMap();
    const sync = new SceneSync(
      { ...map, setFeatureState: (target) => targets.push(target) as never },
      scene,
      {},
    );
    sync.markReady();
    sync.update({ ...scene, selected: [{ source: "plots", index: 4 }] });
    expect(targets).toEqual([{ source: "plots", sourceLayer: "shapes", id: 4 }]);
  });
});
