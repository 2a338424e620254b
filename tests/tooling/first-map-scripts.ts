import type { Manifest } from "vite";

/** Late chunks the first map waits for: the element that holds the map, and the map itself. */
const FIRST_MAP_SOURCE = /^src\/(components\/app\/park-map|map\/.*)\.ts$/;
const MAP_WORKER = /maplibre-gl-worker/;

/**
 * The built scripts the page needs for its first map, relative to `dist`, by Vite's manifest: the entry, the map's own
 * late chunk where there is one, all that these import, and MapLibre's worker.
 */
export function findFirstMapScripts(manifest: Manifest): string[] {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const asset of chunk.assets ?? []) if (MAP_WORKER.test(asset)) files.add(asset);
    for (const imported of chunk.imports ?? []) visit(imported);
    for (const late of chunk.dynamicImports ?? []) if (FIRST_MAP_SOURCE.test(late)) visit(late);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) visit(key);
  return [...files].filter((file) => file.endsWith(".js"));
}
