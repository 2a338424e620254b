import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { buildStyle } from "../../../src/map/park-style.ts";
import type { MapScene } from "../../../src/map/scene.ts";
import { diffStyles } from "../../../src/map/style-diff.ts";
import { makeScene, makeShapes } from "./scene-fixture.ts";

function diffScenes(from: MapScene, to: MapScene) {
  return diffStyles(buildStyle(from, {}), buildStyle(to, {}));
}

/** Takes the steps as a map would and gives the layer ids and sources it then has. */
function follow(style: StyleSpecification, steps: ReturnType<typeof diffStyles>) {
  const layers = style.layers.map((layer) => layer.id);
  const sources = new Set(Object.keys(style.sources));
  for (const step of steps) {
    if (step.kind === "remove-layer") layers.splice(layers.indexOf(step.id), 1);
    if (step.kind === "remove-source") sources.delete(step.id);
    if (step.kind === "add-source") sources.add(step.id);
    if (step.kind === "add-layer") {
      const at = step.beforeId === null ? layers.length : layers.indexOf(step.beforeId);
      expect(at, `${step.layer.id} goes below a layer that is there`).toBeGreaterThanOrEqual(0);
      if ("source" in step.layer) expect(sources).toContain(step.layer.source);
      layers.splice(at, 0, step.layer.id);
    }
  }
  return { layers, sources: [...sources].sort() };
}

describe("the steps from one style to the next", () => {
  test("are none where nothing differs", () => {
    const scene = makeScene();
    expect(diffScenes(scene, { ...scene })).toEqual([]);
  });

  test("of another theme are paint and layout only", () => {
    const scene = makeScene();
    const kinds = new Set(diffScenes(scene, { ...scene, theme: "dark" }).map((step) => step.kind));
    expect([...kinds].sort()).toEqual(["set-layout", "set-paint"]);
  });

  test("of another language are layout only: names are in the data", () => {
    const scene = makeScene();
    const kinds = new Set(diffScenes(scene, { ...scene, locale: "en" }).map((step) => step.kind));
    expect([...kinds]).toEqual(["set-layout"]);
  });

  test("of new plots are one set of data", () => {
    const scene = makeScene();
    const plots = makeShapes(5);
    const steps = diffScenes(scene, { ...scene, shapes: { ...scene.shapes, plots } });
    expect(steps).toEqual([
      { kind: "set-data", id: "plots", data: plots.kind === "features" && plots.collection },
    ]);
  });

  test("of a file added and removed lead to the style wanted, in its order", () => {
    const scene = makeScene();
    const withFile = makeScene({ shapes: { ...scene.shapes, "file:1": makeShapes(2) } });
    for (const [from, to] of [
      [scene, withFile],
      [withFile, scene],
    ] as const) {
      const style = buildStyle(from, {});
      const wanted = buildStyle(to, {});
      expect(follow(style, diffStyles(style, wanted))).toEqual({
        layers: wanted.layers.map((layer) => layer.id),
        sources: Object.keys(wanted.sources).sort(),
      });
    }
  });

  test("of other tiles take the layers off their source before it goes", () => {
    const tile = (token: string) =>
      makeScene({ shapes: { plots: { kind: "tiles", token, bounds: [108, 29, 109, 30] } } });
    const style = buildStyle(tile("a"), {});
    const steps = diffStyles(style, buildStyle(tile("b"), {}));
    const removed = steps.findIndex((step) => step.kind === "remove-source");
    const layersOff = steps.slice(0, removed).map((step) => step.kind === "remove-layer" && step.id);
    expect(layersOff).toEqual(expect.arrayContaining(["plots-fill", "plots-edge", "plots-accent"]));
    expect(follow(style, steps).layers).toEqual(style.layers.map((layer) => layer.id));
  });

  test("of plots that become tiles put another source and its layers in the old places", () => {
    const scene = makeScene();
    const tiled = makeScene({
      shapes: { ...scene.shapes, plots: { kind: "tiles", token: "t", bounds: [108, 29, 109, 30] } },
    });
    const style = buildStyle(scene, {});
    const wanted = buildStyle(tiled, {});
    const steps = diffStyles(style, wanted);
    expect(steps).toContainEqual({ kind: "remove-source", id: "plots" });
    expect(follow(style, steps).layers).toEqual(wanted.layers.map((layer) => layer.id));
  });
});
