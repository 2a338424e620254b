import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { toPinnedRefs } from "../../../src/map/hits.ts";
import { SITE_PIN_LAYERS, SITE_PIN_SOURCE } from "../../../src/map/layers/site-pins.ts";
import { buildLayers, buildStyle } from "../../../src/map/park-style.ts";
import type { ScenePin } from "../../../src/map/scene.ts";
import { toSitePinShapes } from "../../../src/map/site-pin-shapes.ts";
import { drawStyleImage, getMarkId } from "../../../src/map/style-image.ts";
import { TOKENS } from "../../../src/theme/tokens.ts";
import { makeScene } from "./scene-fixture.ts";

const PINS: readonly ScenePin[] = [
  { kind: "match", at: [108.7, 29.4], text: "1", ref: { source: "plants", index: 7 } },
  { kind: "near-miss", at: [108.8, 29.5], text: "净高差 0.8 m", ref: { source: "plots", index: 0 } },
];

describe("the pins of sites on the map", () => {
  test("stand where the sites do, the best first, and know what they stand for", () => {
    const { features } = toSitePinShapes(PINS);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [108.7, 29.4],
      [108.8, 29.5],
    ]);
    expect(features.map((feature) => feature.properties?.["rank"] as unknown)).toEqual([0, 1]);
    const drawn = features.map((feature) => ({
      source: SITE_PIN_SOURCE,
      properties: feature.properties as Record<string, unknown>,
    }));
    expect(toPinnedRefs(drawn)).toEqual(PINS.map(({ ref }) => ref));
  });

  test("are drawn over every other name of the park, and are a valid style", () => {
    const scene = makeScene({ pins: PINS });
    expect(validateStyleMin(buildStyle(scene, { [SITE_PIN_SOURCE]: toSitePinShapes(PINS) }))).toEqual([]);
    const order = buildLayers(scene).map(({ id }) => id);
    for (const id of SITE_PIN_LAYERS) {
      expect(order.indexOf(id), id).toBeGreaterThan(order.indexOf("clusters-label"));
    }
  });

  test("cost no drawing step where there are none: the style is the same with and without", () => {
    expect(buildLayers(makeScene({ pins: PINS }))).toEqual(buildLayers(makeScene()));
  });

  test("a number has the colour of the ring around its disc, in both themes", () => {
    for (const theme of ["light", "dark"] as const) {
      const number = buildLayers(makeScene({ theme })).find(({ id }) => id === "site-pins-number");
      const { selectionCasing, accent } = TOKENS[theme];
      expect(number?.paint).toEqual({ "text-color": selectionCasing });
      expect(number?.layout).toMatchObject({ "icon-image": getMarkId("disc", selectionCasing, accent) });
    }
  });

  test("a disc is its own colour in the middle, ringed, and clear at the corners", () => {
    const drawn = drawStyleImage(getMarkId("disc", "#FFFFFF", "#2446C8"), 1);
    if (drawn === null) throw new Error("not drawn");
    const { image } = drawn;
    const pixel = (x: number, y: number): number[] => {
      const at = (y * image.width + x) * 4;
      return [...image.data.slice(at, at + 4)];
    };
    const middle = Math.floor(image.width / 2);
    expect(pixel(middle, middle)).toEqual([0x24, 0x46, 0xc8, 255]);
    expect(pixel(middle, 2)).toEqual([255, 255, 255, 255]);
    expect(pixel(4, 4)[3]).toBe(0);
  });
});
