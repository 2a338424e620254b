/** URL scheme of vector tiles made in a worker. */
export const TILE_SCHEME = "park-tiles";
/** The one layer inside every tile the workers make. */
export const TILE_SOURCE_LAYER = "shapes";
/** Beyond this zoom the last tiles are stretched: at 16 a tile unit is under 7 cm. */
export const SHAPE_MAX_ZOOM = 16;

const TILE_URL = /^park-tiles:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/;

export interface TileAddress {
  readonly token: string;
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The address template of the tiles of the shapes held under `token`. */
export function getTileUrl(token: string): string {
  return `${TILE_SCHEME}://${encodeURIComponent(token)}/{z}/{x}/{y}`;
}

/** Which tile an address names. @throws RangeError for an address that `getTileUrl` did not make. */
export function parseTileUrl(url: string): TileAddress {
  const [, token, z, x, y] = TILE_URL.exec(url) ?? [];
  if (token === undefined) throw new RangeError(`not a park tile: ${url}`);
  return { token: decodeURIComponent(token), z: Number(z), x: Number(x), y: Number(y) };
}
