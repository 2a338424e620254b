import { type Browser, chromium, type Page } from "@playwright/test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { SHAPE_MAX_ZOOM } from "../../src/map/tile-address.ts";
import { forgetLongScripts, getLongScripts, watchLongScripts } from "../e2e/drivers/long-tasks.ts";
import { serveFolder } from "../e2e/serve.ts";
import { makeSubdividedPark } from "../fixtures/subdivided-park.ts";
import { CHROMIUM_FLAGS } from "../tooling/chromium-flags.ts";
import { getChromium } from "../tooling/find-chromium.ts";
import { type CaseResult, compare } from "./case-result.ts";
import { type ChangedFrames, timeChangedFrames, waitForQuiet, watchFrames } from "./frame-watch.ts";
import { CENTRE } from "./site-park.ts";

const ROOT = join(import.meta.dirname, "../..");
const APP_DIST = join(ROOT, ".cache/filter-app");
const BARE_DIST = join(ROOT, ".cache/filter-bare-map");

const RUNS = 7;
const SEED = 38;
const PLOT_COUNT = 10_000;
const CLUSTER_COUNT = 4;
const LARGE_PARK = "large";
/** All of the large park is in view. */
const LARGE_ZOOM = 12.2;
const VIEWPORT = { width: 1440, height: 900 };
/** The first map in software takes seconds; a machine under load, tens of them. */
const MAP_TIMEOUT_MS = 120_000;

interface FilterFrames extends ChangedFrames {
  /** The longest task of our own code in a frame that was long; 0 where there was none. */
  readonly longestTaskMs: number;
}

/** A page with a map on which a filter is put and taken away again. */
interface FilteredPage {
  readonly page: Page;
  readonly clusters: readonly string[];
  /** Shows what lies in a cluster only, or no longer. */
  readonly ask: (cluster: string, isOn: boolean) => Promise<void>;
}

/**
 * From a press on a cluster in the filter to the first frame of the map that differs, in the built app.
 * `first-frame-shipped` has the shipped park, `first-frame-10k` one of 10,000 plots, against MapLibre alone with the
 * same plots in one fill layer and `setFilter`. Beside each: the last frame that differs, which has the pins of what fits
 * and the room the chips take from the map, and the longest task of our own code.
 */
export async function benchFilterFrames(): Promise<CaseResult[]> {
  await build({ root: ROOT, logLevel: "error", build: { outDir: APP_DIST, emptyOutDir: true } });
  await build({
    configFile: false,
    root: join(import.meta.dirname, "bare-map"),
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir: BARE_DIST, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 1200 },
  });
  const plots = writeLargePark(join(APP_DIST, "geodata", LARGE_PARK));
  const app = await serveFolder(APP_DIST);
  const bare = await serveFolder(BARE_DIST);
  const browser = await chromium.launch({ executablePath: getChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const shipped = await openApp(browser, `${app.url}#view=sites`);
    const shippedCases = await benchCases("first-frame-shipped", shipped, null);
    await shipped.page.context().close();

    const camera = `${CENTRE.join(",")},${LARGE_ZOOM}`;
    const large = await openApp(browser, `${app.url}#park=${LARGE_PARK}&view=sites&c=${camera}`);
    writeBarePlots(bare.url, plots);
    const box = await large.page.locator("park-map").boundingBox();
    if (box === null) throw new Error("the app says not where its map is");
    const bareUrl = `${bare.url}?${[box.x, box.y, box.width, box.height].join(",")}`;
    const peer = await openBare(browser, bareUrl, large.clusters);
    return [...shippedCases, ...(await benchCases("first-frame-10k", large, peer))];
  } finally {
    await browser.close();
    await Promise.all([app.close(), bare.close()]);
  }
}

async function benchCases(name: string, app: FilteredPage, peer: FilteredPage | null): Promise<CaseResult[]> {
  const seen: FilterFrames[] = [];
  const peerSeen: FilterFrames[] = [];
  // the first turn is for what is fetched and compiled once
  for (let turn = 0; turn <= RUNS; turn += 1) {
    const cluster = app.clusters[turn % app.clusters.length] ?? "";
    seen.push(await timeTurn(app, cluster));
    if (peer !== null) peerSeen.push(await timeTurn(peer, cluster));
  }
  const summarize = (suffix: string, hasPeer: boolean, of: (frames: FilterFrames) => number) => {
    const [ours, theirs] = [seen, peerSeen].map((frames) => frames.slice(1).map(of));
    const take = (values: number[] | undefined) => () => values?.shift() ?? NaN;
    return compare(name + suffix, take(ours), hasPeer ? { "bare setFilter": take(theirs) } : {}, RUNS);
  };
  return [
    await summarize("", peer !== null, ({ firstMs }) => firstMs),
    await summarize(" last", peer !== null, ({ lastMs }) => lastMs),
    await summarize(" task", false, ({ longestTaskMs }) => longestTaskMs),
  ];
}

/** Puts a filter on a map without one; what takes it away again is not timed. */
async function timeTurn({ page, ask }: FilteredPage, cluster: string): Promise<FilterFrames> {
  await page.bringToFront();
  await waitForQuiet(page);
  await forgetLongScripts(page);
  const frames = await timeChangedFrames(page, () => ask(cluster, true));
  const [longest] = (await getLongScripts(page)).filter(({ source }) => !source.startsWith("maplibre"));
  await timeChangedFrames(page, () => ask(cluster, false));
  return { ...frames, longestTaskMs: longest?.durationMs ?? 0 };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: "zh-CN",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await watchFrames(page);
  await watchLongScripts(page);
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["map"] === "idle", undefined, {
    timeout: MAP_TIMEOUT_MS,
  });
  return page;
}

async function openApp(browser: Browser, url: string): Promise<FilteredPage> {
  const page = await openPage(browser, url);
  const answers = page.locator("park-filter park-criterion.cluster label");
  await answers.first().waitFor();
  return {
    page,
    clusters: (await answers.locator(".name").allTextContents()).slice(0, CLUSTER_COUNT),
    ask: (cluster, isOn) => answers.filter({ hasText: cluster }).getByRole("checkbox").setChecked(isOn),
  };
}

async function openBare(browser: Browser, url: string, clusters: readonly string[]): Promise<FilteredPage> {
  const page = await openPage(browser, url);
  return {
    page,
    clusters,
    ask: (cluster, isOn) =>
      page.evaluate(
        (filter) => {
          const bare = globalThis as unknown as {
            frameStore: { startMs: number | null };
            setBareFilter: (layer: string, filter: unknown) => void;
          };
          bare.frameStore.startMs = performance.now();
          bare.setBareFilter("plots", filter);
        },
        isOn ? ["==", ["get", "cluster"], cluster] : null,
      ),
  };
}

/** A park folder of plots that may all be had; the clusters have no names but their ids. Returns the plots' file. */
function writeLargePark(folder: string): string {
  const { clusters, plots } = makeSubdividedPark({
    seed: SEED,
    plotCount: PLOT_COUNT,
    centre: CENTRE,
    clusterCount: CLUSTER_COUNT,
    isPlain: true,
  });
  const features = plots.features.slice(0, PLOT_COUNT).map((plot) => ({
    ...plot,
    properties: { ...plot.properties, stage: "reserved", available: true },
  }));
  const name = { zh: "大园", en: "Large park" };
  const files = {
    "park.json": {
      version: 1,
      id: LARGE_PARK,
      name,
      asOf: "2026-06-30",
      crs: "EPSG:4490",
      geometryStatus: "schematic",
      plan: "plan.json",
      layers: { clusters: "clusters.geojson", plots: "plots.geojson" },
      sources: [],
    },
    "plan.json": {
      version: 1,
      id: "large-plan",
      name,
      document: "fixture",
      plannedAreaM2: 38_000_000,
      industries: [],
      clusterIndustries: {},
      figures: [],
    },
    "clusters.geojson": clusters,
    "plots.geojson": { ...plots, features },
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), JSON.stringify(content));
  }
  return JSON.stringify(files["plots.geojson"]);
}

/** The style of the bare map: paper, and the plots in one layer. */
function writeBarePlots(url: string, plots: string): void {
  writeFileSync(join(BARE_DIST, "plots.geojson"), plots);
  const style = {
    version: 8,
    sources: {
      plots: {
        type: "geojson",
        data: new URL("plots.geojson", url).href,
        maxzoom: SHAPE_MAX_ZOOM,
      },
    },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": "#f3f0e7" } },
      { id: "plots", type: "fill", source: "plots", paint: { "fill-color": "#b98" } },
    ],
    center: CENTRE,
    zoom: LARGE_ZOOM,
    transition: { duration: 0, delay: 0 },
  };
  writeFileSync(join(BARE_DIST, "style.json"), JSON.stringify(style));
}
