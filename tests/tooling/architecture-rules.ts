import { posix } from "node:path";
import type { SourceFacts } from "./source-facts.ts";

/** One broken rule: the file, and what is wrong in words. */
export interface Violation {
  readonly path: string;
  readonly rule: "direction" | "cycle" | "fence" | "edge" | "size" | "name" | "chinese" | "map-element";
  readonly message: string;
}

/** A part of the house and the parts it may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  geo: ["domain"],
  theme: ["domain"],
  i18n: ["domain"],
  analysis: ["domain", "geo"],
  data: ["domain", "geo"],
  state: ["domain", "geo", "analysis", "data", "theme", "i18n"],
  map: ["domain", "geo", "analysis", "data", "state", "theme", "i18n"],
  components: ["domain", "geo", "analysis", "data", "state", "map", "theme", "i18n"],
  workers: ["domain", "geo", "analysis", "data"],
  cli: ["domain", "analysis", "data", "i18n"],
  seeds: ["domain", "geo"],
  main: ["domain", "geo", "analysis", "data", "state", "map", "components", "workers", "theme", "i18n"],
};

/** A library only one part may import; `isOneFile` narrows that to a single file of it. */
interface Fence {
  readonly library: RegExp;
  readonly part: string;
  readonly isOneFile: boolean;
}

const FENCES: readonly Fence[] = [
  { library: /^(@turf\/.*|proj4|flatbush|clipper.*|polygon-clipping)$/, part: "geo", isOneFile: false },
  { library: /^@maplibre\/(geojson-vt|vt-pbf)$/, part: "data", isOneFile: true },
  { library: /^(maplibre-gl|terra-draw.*|@maplibre\/.*)$/, part: "map", isOneFile: false },
  { library: /^geojson-validation$/, part: "data", isOneFile: true },
];

/** Only these parts read files; the seeds grow files and are no part of the app. */
const FILE_READERS = ["data", "seeds"];
const FILE_MODULE = /^(node:)?fs(\/promises)?$/;

/** Only these elements may import `map/`: the map that is looked at, and the one drawn off the screen for paper. */
const MAP_ELEMENTS: readonly string[] = [
  "src/components/app/park-map.ts",
  "src/components/sheet/park-sheet-map.ts",
];

const MAX_LINES = 400;
const MAX_ROOT_ELEMENT_LINES = 300;
const ROOT_ELEMENT = "src/components/app/park-app.ts";

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DRAWER_NAMES = new Set(["utils", "util", "helpers", "helper", "common", "misc", "types", "index"]);

/** Parts whose literals may be Chinese: message tables, the vocabulary's data values, what grows the data. */
const CHINESE_PARTS = ["i18n", "domain", "seeds"];

/** Every broken rule of the house in these files, in file order. */
export function checkArchitecture(files: readonly SourceFacts[]): Violation[] {
  return [...files.flatMap(checkFile), ...checkOneFileFences(files), ...findCycles(files)];
}

/**
 * The part of the house a file belongs to: `src/geo/area.ts` -> geo, `seeds/grow.ts` -> seeds. The files directly in
 * `src/` are the composition roots, main.
 */
function getPart(path: string): string {
  const [top = "", second = ""] = path.split("/");
  if (top !== "src") return top;
  return second.endsWith(".ts") ? "main" : second;
}

function checkFile(file: SourceFacts): Violation[] {
  const part = getPart(file.path);
  const violations: Violation[] = [];
  const report = (rule: Violation["rule"], message: string): void => {
    violations.push({ path: file.path, rule, message });
  };

  const allowed = MAY_IMPORT[part];
  if (allowed === undefined) report("direction", `${part} is no part of the house`);
  for (const specifier of file.imports) {
    const target = resolveImport(file.path, specifier);
    if (target === undefined) {
      const library = getLibrary(specifier);
      const fence = FENCES.find((candidate) => candidate.library.test(library));
      if (fence !== undefined && fence.part !== part)
        report("fence", `only ${fence.part}/ may import ${library}`);
      if (FILE_MODULE.test(specifier) && !FILE_READERS.includes(part)) {
        report("edge", `only data/ reads files, not through ${specifier} here`);
      }
      continue;
    }
    const targetPart = getPart(target);
    if (targetPart !== part && !(allowed ?? []).includes(targetPart)) {
      report("direction", `${part} must not import ${targetPart} (${specifier})`);
    } else if (part === "components" && targetPart === "map" && !MAP_ELEMENTS.includes(file.path)) {
      report("map-element", `only ${MAP_ELEMENTS.join(" and ")} may import map/ (${specifier})`);
    }
  }

  if (part !== "data") for (const name of file.networkCalls) report("edge", `only data/ may call ${name}`);

  const maxLines = file.path === ROOT_ELEMENT ? MAX_ROOT_ELEMENT_LINES : MAX_LINES;
  if (part !== "i18n" && file.lineCount > maxLines)
    report("size", `${file.lineCount} lines, at most ${maxLines}`);

  const name = posix.basename(file.path, ".ts");
  if (!KEBAB_CASE.test(name)) report("name", "file names are kebab-case");
  if (DRAWER_NAMES.has(name)) report("name", `"${name}" names no one thing`);

  for (const identifier of file.chineseIdentifiers)
    report("chinese", `identifiers are English: ${identifier}`);
  if (!CHINESE_PARTS.includes(part)) {
    for (const literal of file.chineseLiterals) report("chinese", `Chinese belongs in i18n/: ${literal}`);
  }
  return violations;
}

/** The imported file relative to the repository root, or undefined for a library. */
function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ""));
}

/** The package of a specifier: `maplibre-gl/dist/x.mjs?worker&url` -> maplibre-gl. */
function getLibrary(specifier: string): string {
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

function checkOneFileFences(files: readonly SourceFacts[]): Violation[] {
  return FENCES.filter((fence) => fence.isOneFile).flatMap((fence) => {
    const importers = files.filter((file) =>
      file.imports.some((name) => fence.library.test(getLibrary(name))),
    );
    return importers.slice(1).map(({ path }): Violation => ({
      path,
      rule: "fence",
      message: `a second importer of ${fence.library.source} beside ${importers[0]?.path ?? ""}`,
    }));
  });
}

/** Import cycles between files, each once, type imports included. */
function findCycles(files: readonly SourceFacts[]): Violation[] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports
        .map((specifier) => resolveImport(file.path, specifier))
        .filter((path) => path !== undefined),
    ]),
  );
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: Violation[] = [];

  const visit = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const cycle = [...trail.slice(start), path];
      cycles.push({ path, rule: "cycle", message: cycle.join(" -> ") });
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const target of graph.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of graph.keys()) visit(path);
  return cycles;
}
