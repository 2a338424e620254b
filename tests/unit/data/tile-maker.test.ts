import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { TILE_LAYER, TILE_MAX_ZOOM, TileMaker } from "../../../src/data/tile-maker.ts";
import { SHAPE_MAX_ZOOM, TILE_SOURCE_LAYER } from "../../../src/map/tile-address.ts";
import { getTileAt, readTile } from "./read-tile.ts";

const SQUARE: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      id: 41,
      properties: { id: "ZY-01", landUseClass: "10", labelZoom: 14.5, positionSchematic: true },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [108.78, 29.45],
            [108.79, 29.45],
            [108.79, 29.46],
            [108.78, 29.46],
            [108.78, 29.45],
          ],
        ],
      },
    },
    {
      type: "Feature",
      id: 42,
      properties: { id: "P" },
      geometry: { type: "Point", coordinates: [108.785, 29.455] },
    },
  ],
};

describe("TileMaker", () => {
  const maker = new TileMaker(SQUARE);

  it.each([0, 8, 12, 16])("keeps ids and flat properties at zoom %i", (zoom) => {
    const [x, y] = getTileAt(108.785, 29.455, zoom);
    const { layers } = readTile(maker.makeTile(zoom, x, y));
    expect(layers.map(({ name }) => name)).toEqual([TILE_LAYER]);
    const features = layers[0]?.features ?? [];
    expect(features.at(-1)).toMatchObject({ id: 42, type: "Point", properties: { id: "P" } });
    if (zoom < 8) return;
    expect(features[0]).toMatchObject({
      id: 41,
      type: "Polygon",
      properties: SQUARE.features[0]?.properties,
    });
  });

  it("cuts tiles as the map reads them", () => {
    expect([TILE_LAYER, TILE_MAX_ZOOM]).toEqual([TILE_SOURCE_LAYER, SHAPE_MAX_ZOOM]);
  });

  it("gives an empty tile where nothing lies", () => {
    expect(maker.makeTile(12, 0, 0).byteLength).toBe(0);
  });

  it("closes a shape inside its tile at the place it has in the world", () => {
    const [x, y] = getTileAt(108.785, 29.455, 12);
    const { layers } = readTile(maker.makeTile(12, x, y));
    const ring = layers[0]?.features[0]?.lines[0] ?? [];
    const lons = ring.map(([px]) => ((x + (px ?? 0) / 8192) / 2 ** 12) * 360 - 180);
    expect(Math.min(...lons)).toBeCloseTo(108.78, 4);
    expect(Math.max(...lons)).toBeCloseTo(108.79, 4);
  });

  it("cuts a ring of half a million vertices", () => {
    const count = 500_000;
    const ring = Array.from({ length: count }, (_, i) => {
      const angle = (2 * Math.PI * i) / count;
      return [108.78 + 0.05 * Math.cos(angle), 29.45 + 0.05 * Math.sin(angle)];
    });
    ring.push(ring[0] as number[]);
    const huge = new TileMaker({
      type: "FeatureCollection",
      features: [
        { type: "Feature", id: 0, properties: {}, geometry: { type: "Polygon", coordinates: [ring] } },
      ],
    });
    const [x, y] = getTileAt(108.78, 29.45, 10);
    expect(huge.makeTile(10, x, y).byteLength).toBeLessThan(10_000);
  });
});
