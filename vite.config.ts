import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { BuildEnvironmentOptions, Plugin } from "vite";
import { defineConfig, type ViteUserConfig as UserConfig } from "vitest/config";

const ROOT = import.meta.dirname;
const GEODATA = join(ROOT, "geodata");
const SEEDS = join(ROOT, "seeds");
const MAP_MODULE = "/src/components/app/park-map.ts";

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

/** Every file under a folder, as absolute paths in a fixed order. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The folders of `geodata/` that hold a park, as the app's list of parks. */
function getParksJson(): string {
  const ids = listFiles(GEODATA)
    .map((path) => /^([^\\/]+)[\\/]park\.json$/.exec(relative(GEODATA, path))?.[1])
    .filter((id) => id !== undefined);
  return `${JSON.stringify(ids)}\n`;
}

/** Puts `geodata/`, the plan files and `geodata/parks.json` beside the app, unchanged, in dev and build. */
function parkFiles(): Plugin {
  return {
    name: "park-files",
    configureServer(server) {
      server.middlewares.use("/geodata/parks.json", (_request, response) => {
        response.setHeader("Content-Type", "application/json");
        response.end(getParksJson());
      });
    },
    generateBundle() {
      const plans = listFiles(SEEDS).filter((path) => /^plan[^\\/]*\.json$/.test(relative(SEEDS, path)));
      for (const path of [...listFiles(GEODATA), ...plans]) {
        const fileName = relative(ROOT, path).replaceAll("\\", "/");
        this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
      }
      this.emitFile({ type: "asset", fileName: "geodata/parks.json", source: getParksJson() });
    },
  };
}

/** Folders of the packages whose code is in a chunk of the page or of a worker. */
const bundledPackages = new Set<string>();

function collectPackages(): Plugin {
  return {
    name: "collect-packages",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === "chunk" ? chunk.moduleIds : []) {
          const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
          if (folder !== undefined) bundledPackages.add(folder);
        }
      }
    },
  };
}

/** Writes `licences.txt`: NOTICE, then every bundled package with its licence text. */
function licences(): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle: {
      // After the chunks of the page are collected; workers are bundled before it.
      order: "post",
      handler() {
        const texts = [...bundledPackages].sort().map(describeLicence);
        const source = [readFileSync(join(ROOT, "NOTICE"), "utf8"), ...texts].join(`\n${"=".repeat(80)}\n\n`);
        this.emitFile({ type: "asset", fileName: "licences.txt", source });
      },
    },
  };
}

function describeLicence(folder: string): string {
  const { name, version, license } = readJson<PackageJson>(join(folder, "package.json"));
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && /^(licen[cs]e|copying)/i.test(entry.name),
  );
  const text =
    file === undefined ? "(no licence file in the package)" : readFileSync(join(folder, file.name), "utf8");
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** The map's code is wanted at once, though it is a chunk of its own: the page asks for it with the first scripts. */
function preloadMap(): Plugin {
  return {
    name: "preload-map",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((chunk) => chunk.type === "chunk");
        const map = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(MAP_MODULE) === true);
        const entry = chunks.find(({ isEntry }) => isEntry);
        if (map === undefined) return [];
        // The browser finds what the entry imports by itself.
        const isAsked = (fileName: string): boolean =>
          fileName === entry?.fileName || entry?.imports.includes(fileName) === true;
        const own = map.imports.filter((fileName) => !isAsked(fileName));
        return [map.fileName, ...own].map((fileName) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
          injectTo: "head" as const,
        }));
      },
    },
  };
}

/** The dev server writes inline scripts for hot reloading, so the page's security policy holds in builds only. */
function relaxPolicyInDev(): Plugin {
  return {
    name: "relax-policy-in-dev",
    apply: "serve",
    transformIndexHtml: {
      order: "pre",
      handler: (html, { server }) =>
        server === undefined ? html : html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
    },
  };
}

/**
 * Chunks with a name: geojson-validation is LGPL-3 and stays one that can be seen and replaced; proj4 has a budget of
 * its own; MapLibre's long draws are told from our own code by the name of their script.
 */
const NAMED_CHUNKS = {
  codeSplitting: {
    groups: [
      { name: "geojson-validation", test: /node_modules[\\/]geojson-validation[\\/]/ },
      { name: "maplibre", test: /node_modules[\\/]maplibre-gl[\\/]/ },
      { name: "proj4", test: /node_modules[\\/](proj4|mgrs|wkt-parser)[\\/]/ },
    ],
  },
};

/** The page that tries the elements, and what is to be read about them. */
const ELEMENTS_PAGES = join(ROOT, "docs/elements");

/** Puts the example pages beside the library, unchanged. */
function elementPages(): Plugin {
  return {
    name: "element-pages",
    apply: "build",
    generateBundle() {
      for (const path of listFiles(ELEMENTS_PAGES)) {
        const fileName = relative(ELEMENTS_PAGES, path).replaceAll("\\", "/");
        this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
      }
    },
  };
}

const SHARED: UserConfig = {
  // Relative, so that dist/ runs from any sub-path.
  base: "./",
  define: { __APP_VERSION__: JSON.stringify(readJson<PackageJson>(join(ROOT, "package.json")).version) },
  worker: {
    format: "es",
    plugins: () => [collectPackages()],
    rolldownOptions: {
      output: {
        // The only folder from which src/default-policy.ts lets workers start.
        entryFileNames: "workers/[name]-[hash].js",
        ...NAMED_CHUNKS,
      },
    },
  },
};

const SHARED_BUILD: BuildEnvironmentOptions = {
  target: "es2022",
  modulePreload: { polyfill: false },
  // The map library alone is above the default limit; .size-limit.json holds the real budgets.
  chunkSizeWarningLimit: 1200,
};

const APP: UserConfig = {
  ...SHARED,
  plugins: [parkFiles(), preloadMap(), collectPackages(), licences(), relaxPolicyInDev()],
  // MapLibre finds its worker beside itself, which pre-bundling would break.
  optimizeDeps: { exclude: ["maplibre-gl"] },
  build: { ...SHARED_BUILD, manifest: true, rolldownOptions: { output: NAMED_CHUNKS } },
  test: {
    include: ["tests/unit/**/*.test.ts"],
    environment: "node",
    // A test may ask for any message.
    setupFiles: ["src/i18n/cli-messages.ts"],
  },
};

/** The elements by themselves, as a library for pages of others: `vite build --mode elements`, after the app. */
const ELEMENTS: UserConfig = {
  ...SHARED,
  publicDir: false,
  plugins: [elementPages(), collectPackages(), licences()],
  build: {
    ...SHARED_BUILD,
    outDir: "dist/elements",
    rolldownOptions: {
      input: {
        "park-atlas-elements": join(ROOT, "src/elements.ts"),
        "trusted-types": join(ROOT, "src/elements-trusted-types.ts"),
      },
      // The page imports what the entries export.
      preserveEntrySignatures: "strict",
      output: { entryFileNames: "[name].js", ...NAMED_CHUNKS },
    },
  },
};

export default defineConfig(({ mode }) => (mode === "elements" ? ELEMENTS : APP));
