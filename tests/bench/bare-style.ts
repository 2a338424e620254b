import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ParkData } from "../../src/data/park-data.ts";
import type { Bounds } from "../../src/domain/site.ts";
import { getGraticule, toGraticuleShapes } from "../../src/map/graticule-lines.ts";
import { GRATICULE_SOURCE } from "../../src/map/layers/graticule.ts";
import { MapLabels } from "../../src/map/map-labels.ts";
import { buildStyle } from "../../src/map/park-style.ts";
import { toMapScene } from "../../src/map/scene-from-state.ts";
import type { MapCamera } from "../../src/map/scene.ts";
import { createInitialState } from "../../src/state/initial-state.ts";

/**
 * Writes what the app would draw of a park at the start as plain files: `style.json`, and beside it one GeoJSON file
 * a source, which the style names by address.
 * @param url - where `folder` is served, with a closing slash
 * @param bounds - what the map shows: west, south, east, north in degrees
 */
export function writeBareStyle(
  folder: string,
  url: string,
  data: ParkData,
  camera: MapCamera,
  bounds: Bounds,
): void {
  const scene = toMapScene(createInitialState("zh-CN", "light"), {
    data,
    getIndex: () => null,
    theme: "light",
    matched: {},
  });
  const style = buildStyle(scene, {
    ...new MapLabels().makeMissing(scene, camera.zoom),
    [GRATICULE_SOURCE]: toGraticuleShapes(getGraticule(bounds, camera.zoom)),
  });

  mkdirSync(join(folder, "data"), { recursive: true });
  const sources = Object.fromEntries(
    Object.entries(style.sources).map(([name, source]) => {
      if (source.type !== "geojson") throw new Error(`${name} is no GeoJSON source`);
      const file = `data/${name.replaceAll(/[^\w-]/g, "_")}.geojson`;
      writeFileSync(join(folder, file), JSON.stringify(source.data));
      return [name, { ...source, data: new URL(file, url).href }];
    }),
  );
  const placed = { ...style, sources, center: camera.center, zoom: camera.zoom };
  writeFileSync(join(folder, "style.json"), JSON.stringify(placed));
}
