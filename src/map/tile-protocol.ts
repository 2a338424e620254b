import { addProtocol } from "maplibre-gl";
import { parseTileUrl, TILE_SCHEME } from "./tile-address.ts";

/** Gives one vector tile (uncompressed MVT) of the shapes held under `token`; rejects when aborted. */
export type GetTile = (
  token: string,
  z: number,
  x: number,
  y: number,
  signal: AbortSignal,
) => Promise<ArrayBuffer>;

/** Lets MapLibre ask `getTile` for tiles. The scheme belongs to the page: the last to call this serves every map. */
export function serveTiles(getTile: GetTile): void {
  addProtocol(TILE_SCHEME, async ({ url }, { signal }) => {
    const { token, z, x, y } = parseTileUrl(url);
    return { data: await getTile(token, z, x, y, signal) };
  });
}
