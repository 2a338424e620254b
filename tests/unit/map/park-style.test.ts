import { createExpression, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import { LOCALES } from "../../../src/i18n/locale.ts";
import { matchLandUse } from "../../../src/map/layers/land-use-expression.ts";
import { buildLayers, buildStyle } from "../../../src/map/park-style.ts";
import { drawStyleImage } from "../../../src/map/style-image.ts";
import { getLandUseFill } from "../../../src/theme/land-use-colours.ts";
import { LAND_USE_STYLES } from "../../../src/theme/land-use-style.ts";
import { THEME_NAMES } from "../../../src/theme/theme-name.ts";
import { TOKENS } from "../../../src/theme/tokens.ts";
import { makeScene, makeShapes } from "./scene-fixture.ts";

const TILES = {
  kind: "tiles",
  token: "plots-1",
  bounds: [108.7, 29.4, 108.8, 29.5],
} as const;

const SCENES = THEME_NAMES.flatMap((theme) =>
  LAND_USE_STYLES.flatMap((landUseStyle) =>
    LOCALES.map((locale) => makeScene({ theme, landUseStyle, locale })),
  ),
);

function evaluate(expression: unknown, properties: Record<string, unknown>): unknown {
  const created = createExpression(expression, "paint_fill.fill-color");
  if (created.result === "error") throw new Error(created.value.map((error) => error.message).join());
  return created.value.evaluate({ zoom: 14 }, { type: 3, properties } as never);
}

describe("the style of the map", () => {
  test.each(
    SCENES.map((scene) => [`${scene.theme}, ${scene.landUseStyle}, ${scene.locale}`, scene] as const),
  )("is valid: %s", (_name, scene) => {
    expect(validateStyleMin(buildStyle(scene, {}))).toEqual([]);
  });

  test("is valid with tiles, a user's file, a filter and everything shown", () => {
    const scene = makeScene({
      shapes: { plots: TILES, clusters: makeShapes(1), "file:7": makeShapes(2), "file:8": TILES },
      visible: { clusters: true, zones: true, plots: true, plants: true, places: true },
      matched: { plots: new Set([1]), plants: new Set() },
    });
    expect(validateStyleMin(buildStyle(scene, {}))).toEqual([]);
  });

  test("asks no one for letters or images", () => {
    const style = buildStyle(makeScene(), {});
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    const urls = JSON.stringify(style).match(/https?:/g);
    expect(urls).toBeNull();
  });

  test("names a font for every text, Chinese families first", () => {
    for (const layer of buildLayers(makeScene())) {
      if (layer.type !== "symbol" || layer.layout?.["text-field"] === undefined) continue;
      expect(layer.layout["text-font"], layer.id).toContain("PingFang SC");
    }
  });

  test("draws from the ground up: plots, status, veil, outlines, plants, selection, names", () => {
    const order = buildLayers(makeScene()).map((layer) => layer.id);
    const places = [
      "ground",
      "graticule",
      "clusters-ground",
      "plots-fill",
      "plots-texture",
      "plots-edge",
      "plots-status",
      "plots-status-outline",
      "plots-veil",
      "clusters-outline",
      "plants-fill",
      "plants-outline",
      "plots-casing",
      "plots-accent",
      "pieces-hatch",
      "pieces-line",
      "pieces-vertex",
      "sketch-line",
      "places",
      "plots-label",
      "clusters-label",
      "pieces-label",
    ].map((id) => order.indexOf(id));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(order.at(-1)).toBe("pieces-label");
    expect(new Set(order).size).toBe(order.length);
  });

  test("says status on outline and pattern only: no fill colour reads it", () => {
    for (const layer of buildLayers(makeScene())) {
      if (layer.type !== "fill" || layer.paint?.["fill-color"] === undefined) continue;
      expect(JSON.stringify(layer.paint["fill-color"]), layer.id).not.toContain("status");
    }
  });

  test("can draw every image it names", () => {
    for (const scene of SCENES) {
      const ids = JSON.stringify(buildLayers(scene)).match(/(?:pattern|mark)\/[^"]+/g) ?? [];
      expect(ids.length).toBeGreaterThan(5);
      for (const id of ids) expect(drawStyleImage(id, 1.5), id).not.toBeNull();
    }
  });

  test("a switch of theme changes paint and images, never a source, a filter or the order", () => {
    const frame = (theme: "light" | "dark") =>
      buildLayers(makeScene({ theme })).map(({ paint: _paint, layout: _layout, ...rest }) => rest);
    expect(frame("dark")).toEqual(frame("light"));
    expect(JSON.stringify(buildLayers(makeScene({ theme: "dark" })))).not.toBe(
      JSON.stringify(buildLayers(makeScene())),
    );
  });

  test("the veil is seen only while plots are filtered, by its paint alone", () => {
    const getVeil = (matched: ReturnType<typeof makeScene>["matched"]) =>
      buildLayers(makeScene({ matched })).find((layer) => layer.id === "plots-veil");
    const [clear, seen] = [getVeil({}), getVeil({ plots: new Set() })];
    expect(clear?.paint).toMatchObject({ "fill-color": "rgba(0, 0, 0, 0)" });
    expect(seen?.paint).toMatchObject({ "fill-color": TOKENS.light.ground });
    expect({ ...clear, paint: null }).toEqual({ ...seen, paint: null });
  });

  test("outlines are drawn where something is selected or under the pointer, else passed over", () => {
    const getOpacities = (changes: Parameters<typeof makeScene>[0]) => {
      const layers = new Map(buildLayers(makeScene(changes)).map(({ id, ...layer }) => [id, layer]));
      return ["plots-casing", "plots-accent", "plants-ring"].map((id) => {
        const paint: Record<string, unknown> = { ...(layers.get(id) as { paint?: object }).paint };
        return paint["line-opacity"] ?? paint["circle-stroke-opacity"];
      });
    };
    expect(getOpacities({})).toEqual([0, 0, 0]);
    expect(getOpacities({ hovered: { source: "plots", index: 1 } })).toEqual([1, 1, 0]);
    expect(getOpacities({ selected: [{ source: "plants", index: 0 }] })).toEqual([0, 0, 1]);
  });

  test("outlines stay where no filter comes, so that the first map does not wait", () => {
    const layers = buildLayers(makeScene({ mayFilter: false }));
    expect(layers.find(({ id }) => id === "plots-accent")?.paint).toMatchObject({ "line-opacity": 1 });
  });

  test("a cluster whose position is a sketch is dashed, the others are not", () => {
    const [solid, dashed] = ["clusters-outline", "clusters-outline-schematic"].map((id) =>
      buildLayers(makeScene()).find((layer) => layer.id === id),
    );
    expect(solid?.paint).not.toHaveProperty("line-dasharray");
    expect(dashed?.paint).toHaveProperty("line-dasharray");
    expect(solid).toMatchObject({ filter: ["!=", ["get", "positionSchematic"], true] });
    expect(dashed).toMatchObject({ filter: ["==", ["get", "positionSchematic"], true] });
  });
});

describe("the fill of a plot", () => {
  const expression = matchLandUse((code) => getLandUseFill(code, "light", "textured").fill);
  const getFill = (landUse: string): unknown =>
    evaluate(expression, { landUse, landUseClass: landUse.slice(0, 2) });

  test("is the theme's for every code of the guide", () => {
    for (const code of LAND_USES) {
      expect(getFill(code), code).toBe(getLandUseFill(code, "light", "textured").fill);
    }
  });

  test("is that of the finest level that has one of its own", () => {
    const values: Readonly<Record<string, string>> = { "10": "class", "1001": "kind", "100103": "detail" };
    const getValue = (code: string): string =>
      values[code] ?? values[code.slice(0, 4)] ?? values[code.slice(0, 2)] ?? "none";
    const find = (landUse: string): unknown =>
      evaluate(matchLandUse(getValue), { landUse, landUseClass: landUse.slice(0, 2) });
    expect(["100103", "100101", "1001", "1002", "10", "17"].map(find)).toEqual([
      "detail",
      "kind",
      "kind",
      "class",
      "class",
      "none",
    ]);
  });

  test("falls back to the parent level, then to grey", () => {
    expect(getFill("100199")).toBe(getFill("1001"));
    expect(getFill("1399")).toBe(getFill("13"));
    expect(getFill("")).toBe(getFill("99"));
    expect(getFill("99")).not.toBe(getFill("1001"));
  });
});
