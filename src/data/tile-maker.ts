import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { FeatureCollection } from "geojson";

/** Layer name inside every tile; the map's vector sources read this one. */
export const TILE_LAYER = "shapes";

/** Deepest zoom tiles are cut for: one unit is 7 cm at the park's latitude. The map stretches them beyond. */
export const TILE_MAX_ZOOM = 16;

/** Units across a tile: what MapLibre itself reckons in, so that nothing is rounded twice. */
const EXTENT = 8192;

/** Clipping margin of a tile, in units: 8 px, wider than any outline is drawn. */
const BUFFER = 128;

/** What simplifying may move a line by, in units: under half a pixel. */
const TOLERANCE = 6;

/** Cuts vector tiles of a layer's shapes. */
export class TileMaker {
  readonly #index: GeoJSONVT;

  /** Features carry numeric ids and flat properties; coordinates are lon, lat in degrees. */
  constructor(collection: FeatureCollection) {
    this.#index = new GeoJSONVT(collection, {
      maxZoom: TILE_MAX_ZOOM,
      extent: EXTENT,
      buffer: BUFFER,
      tolerance: TOLERANCE,
    });
  }

  /** One tile as uncompressed MVT; an empty buffer where nothing lies. */
  makeTile(z: number, x: number, y: number): ArrayBuffer {
    const tile = this.#index.getTile(z, x, y);
    if (tile === null || tile.features.length === 0) return new ArrayBuffer(0);
    const bytes = fromGeojsonVt({ [TILE_LAYER]: tile }, { version: 2, extent: EXTENT });
    return bytes.slice().buffer;
  }
}
