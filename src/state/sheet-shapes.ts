import type { MultiPolygon, Polygon } from "geojson";
import type { ParkData } from "../data/park-data.ts";
import type { Bounds, Sited } from "../domain/site.ts";
import { collectGeometries, type GetShapes } from "./collect-geometries.ts";

/** Layers a sheet draws. */
export const SHEET_LAYERS = ["clusters", "plots"] as const;
export type SheetLayer = (typeof SHEET_LAYERS)[number];

/** A plot or cluster as it is drawn on a sheet; lon, lat in degrees. */
export interface SheetShape {
  readonly layer: SheetLayer;
  readonly id: string;
  readonly landUse?: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** A record of a layer, as far as a sheet needs it. */
interface SheetRecord extends Sited {
  readonly id: string;
  readonly landUse?: string;
}

/**
 * The plots and clusters whose boxes touch `bounds` (degrees), from the page or from the worker that keeps them;
 * only polygons, in the order of the park. A layer of more than `limit` such records is left out but for `wanted`
 * ids: so many shapes cannot be told apart on paper.
 */
export async function collectSheetShapes(
  { park, shapes }: ParkData,
  bounds: Bounds,
  wanted: ReadonlySet<string>,
  limit: number,
  getShapes: GetShapes,
): Promise<readonly SheetShape[]> {
  const found: SheetShape[] = [];
  for (const layer of SHEET_LAYERS) {
    const records: readonly SheetRecord[] = park[layer];
    let near = records.filter(({ site }) => site.bounds !== null && doTouch(site.bounds, bounds));
    if (near.length > limit) near = near.filter(({ id }) => wanted.has(id));
    const geometries = await collectGeometries(
      shapes[layer],
      { getShapes },
      new Set(near.map(({ site }) => site.index)),
    );
    for (const { id, landUse, site } of near) {
      const geometry = geometries.get(site.index);
      if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") continue;
      found.push({ layer, id, geometry, ...(landUse === undefined ? {} : { landUse }) });
    }
  }
  return found;
}

function doTouch(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
