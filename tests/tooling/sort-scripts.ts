import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Manifest } from "vite";
import { findFirstMapScripts } from "./first-map-scripts.ts";

/**
 * Sorts the built scripts into folders for size-limit: what the first map needs, and what loads later. The names of
 * chunks carry hashes and the bundler draws their borders, so .size-limit.json cannot name them itself.
 */
const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const SIZE_FOLDER = join(ROOT, ".cache/size");

const manifest = JSON.parse(readFileSync(join(DIST, ".vite/manifest.json"), "utf8")) as Manifest;
const firstMap = findFirstMapScripts(manifest);
const scripts = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".js"));

rmSync(SIZE_FOLDER, { recursive: true, force: true });
for (const folder of ["first-map", "late"]) mkdirSync(join(SIZE_FOLDER, folder), { recursive: true });
for (const script of scripts) {
  const folder = firstMap.includes(script) ? "first-map" : "late";
  copyFileSync(join(DIST, script), join(SIZE_FOLDER, folder, basename(script)));
}
