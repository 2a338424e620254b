import fc from "fast-check";
import { expect, test } from "vitest";
import { TILE_LAYER, TILE_MAX_ZOOM } from "../../../src/data/tile-maker.ts";
import {
  getTileUrl,
  parseTileUrl,
  SHAPE_MAX_ZOOM,
  TILE_SOURCE_LAYER,
} from "../../../src/map/tile-address.ts";

test("any token and tile come back from the address", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(22), fc.nat(4e6), fc.nat(4e6), (token, z, x, y) => {
      const url = getTileUrl(token).replace("{z}", `${z}`).replace("{x}", `${x}`).replace("{y}", `${y}`);
      expect(parseTileUrl(url)).toEqual({ token, z, x, y });
    }),
  );
});

test("another address is refused", () => {
  expect(() => parseTileUrl("https://example.org/1/2/3")).toThrow(RangeError);
  expect(() => parseTileUrl("park-tiles://t/1/2")).toThrow(RangeError);
});

test("the map reads the layer and the zooms that the tile maker makes", () => {
  expect(TILE_SOURCE_LAYER).toBe(TILE_LAYER);
  expect(SHAPE_MAX_ZOOM).toBe(TILE_MAX_ZOOM);
});
