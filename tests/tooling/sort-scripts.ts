import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Manifest } from "vite";
import { findFirstMapScripts } from "./first-map-scripts.ts";

/**
 * Sorts the built scripts into folders for size-limit: what the first map needs, what the page loads later, what
 * workers load, and the table of coordinate systems, which is data. The names of chunks carry hashes and the bundler
 * draws their borders, so .size-limit.json cannot name them itself.
 */
const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const SIZE_FOLDER = join(ROOT, ".cache/size");

const manifest = JSON.parse(readFileSync(join(DIST, ".vite/manifest.json"), "utf8")) as Manifest;
const firstMap = findFirstMapScripts(manifest);
/** Workers are bundled by themselves: the manifest of the page knows nothing of them. */
const ofPage = new Set(Object.values(manifest).map(({ file }) => file));
/** A library of its own: no page of the app loads anything of it. */
const ELEMENTS_FOLDER = "elements/";
const EPSG_TABLE = /\/epsg-table-/;
const scripts = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".js") && !path.startsWith(ELEMENTS_FOLDER));

rmSync(SIZE_FOLDER, { recursive: true, force: true });
for (const folder of ["first-map", "late", "workers", "data"])
  mkdirSync(join(SIZE_FOLDER, folder), { recursive: true });
for (const script of scripts) {
  copyFileSync(join(DIST, script), join(SIZE_FOLDER, getFolder(script), basename(script)));
}

function getFolder(script: string): string {
  if (firstMap.includes(script)) return "first-map";
  if (EPSG_TABLE.test(script)) return "data";
  return ofPage.has(script) ? "late" : "workers";
}
