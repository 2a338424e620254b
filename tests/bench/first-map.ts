import { type Browser, chromium, type Page } from "@playwright/test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { Bounds } from "../../src/domain/site.ts";
import type { MapCamera } from "../../src/map/scene.ts";
import { loadPark } from "../../src/state/load-park.ts";
import { parseLink } from "../../src/state/link/parse-link.ts";
import { serveFolder } from "../e2e/serve.ts";
import { CHROMIUM_FLAGS } from "../tooling/chromium-flags.ts";
import { getChromium } from "../tooling/find-chromium.ts";
import { writeBareStyle } from "./bare-style.ts";
import { type BenchResult, compare } from "./case-result.ts";
import { getDifferentShare } from "./different-pixels.ts";

const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const BARE_DIST = join(ROOT, ".cache/bare-map");
const PICTURES = join(ROOT, ".cache/first-map");
const PARK_ID = "zhengyang";

const RUNS = 7;
const VIEWPORT = { width: 1440, height: 900 };
/** The first map in software takes seconds; a machine under load, tens of them. */
const MAP_TIMEOUT_MS = 120_000;
/** After its first idle a map that is done changes no more; this long is looked. */
const STILL_MS = 1500;
/** The edges of what floats above the map may leave a few pixels. */
const STILL_SHARE = 0.001;

const MAP_CANVAS = "canvas.maplibregl-canvas";
const ONLY_THE_MAP = `* { visibility: hidden !important } ${MAP_CANVAS} { visibility: visible !important }`;

/** Where the map lies on the app's page, CSS px, and what it shows. */
interface Placement {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly camera: MapCamera;
}

/**
 * The built app against a bare MapLibre page with the same data and the same style, from the start of the
 * navigation to the map's first `idle`; each run in a fresh browser context.
 */
export async function benchFirstMap(): Promise<BenchResult> {
  if (!existsSync(join(DIST, "index.html"))) await build({ root: ROOT, logLevel: "error" });
  await build({
    configFile: false,
    root: join(import.meta.dirname, "bare-map"),
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir: BARE_DIST, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 1200 },
  });
  const app = await serveFolder(DIST);
  const bare = await serveFolder(BARE_DIST);
  const browser = await chromium.launch({ executablePath: getChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const loaded = await loadPark(new URL("geodata/", app.url).href, PARK_ID);
    if (loaded.kind === "failed") throw new Error(`${loaded.file}: ${loaded.reason}`);
    const { box, camera } = await openOnce(browser, app.url, (page) => readPlacement(browser, page));
    writeBareStyle(BARE_DIST, bare.url, loaded.data, camera, getBounds(camera, box));
    const bareUrl = `${bare.url}?${[box.x, box.y, box.width, box.height].join(",")}`;
    await openOnce(browser, bareUrl, (page) => checkIsDone(browser, page));

    const result = await compare(
      "first-map",
      () => timeFirstMap(browser, app.url),
      { "bare-maplibre": () => timeFirstMap(browser, bareUrl) },
      RUNS,
    );
    return { bench: "first-map", cases: [result] };
  } finally {
    await browser.close();
    await Promise.all([app.close(), bare.close()]);
  }
}

/** Opens a page until its map is idle for the first time, and hands it over. */
async function openOnce<Result>(
  browser: Browser,
  url: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: "zh-CN",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  try {
    await context.addInitScript(() => {
      // The document's element is not there yet.
      new MutationObserver((_records, observer) => {
        if (document.documentElement.dataset["map"] !== "idle") return;
        observer.disconnect();
        Object.assign(globalThis, { firstIdleMs: performance.now() });
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-map"] });
    });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => "firstIdleMs" in globalThis, undefined, { timeout: MAP_TIMEOUT_MS });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** From the start of the navigation to the first idle, ms. */
function timeFirstMap(browser: Browser, url: string): Promise<number> {
  return openOnce(browser, url, (page) =>
    page.evaluate(() => (globalThis as unknown as { firstIdleMs: number }).firstIdleMs),
  );
}

async function readPlacement(browser: Browser, page: Page): Promise<Placement> {
  await checkIsDone(browser, page);
  const box = await page.locator("park-map").boundingBox();
  // Showing the whole park again moves nothing, but puts the camera into the link.
  await page.locator(MAP_CANVAS).focus();
  await page.keyboard.press("0");
  await page.waitForURL(/[#&]c=/);
  const { camera } = parseLink(new URL(page.url()).hash).link;
  if (box === null || camera === undefined) throw new Error("the app says not where its map is");
  return { box, camera };
}

/** A map that calls itself idle and draws on has been timed too early; the pictures show what came later. */
async function checkIsDone(browser: Browser, page: Page): Promise<void> {
  const takePicture = (name: string) =>
    page.locator(MAP_CANVAS).screenshot({ style: ONLY_THE_MAP, path: join(PICTURES, `${name}.png`) });
  // The last frame is drawn; two more make sure that it is shown.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const atIdle = await takePicture("at-idle");
  await page.waitForTimeout(STILL_MS);
  const share = await getDifferentShare(browser, atIdle, await takePicture("later"));
  if (share <= STILL_SHARE) return;
  throw new Error(`${page.url()} was not done at its first idle: see ${PICTURES}`);
}

/** What a north-up map of a size shows: Web Mercator, 512 px for the world at zoom 0. */
function getBounds({ center: [lon, lat], zoom }: MapCamera, { width, height }: Placement["box"]): Bounds {
  const worldPx = 512 * 2 ** zoom;
  const halfLon = (width / 2 / worldPx) * 360;
  const northing = Math.asinh(Math.tan((lat * Math.PI) / 180));
  const halfNorthing = (height / 2 / worldPx) * 2 * Math.PI;
  const toLat = (value: number): number => (Math.atan(Math.sinh(value)) * 180) / Math.PI;
  return [lon - halfLon, toLat(northing - halfNorthing), lon + halfLon, toLat(northing + halfNorthing)];
}
