import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { createRandom } from "../fixtures/random.ts";
import { CHROMIUM_FLAGS } from "../tooling/chromium-flags.ts";
import { getChromium } from "../tooling/find-chromium.ts";

/** Nothing older than this may be lost. */
const PROMISED_MS = 1_000;

const STEPS = 8;
const LONGEST_PAUSE_MS = 900;
const RESTORE_TIMEOUT_MS = 20_000;

/** What was in the park at a moment: the names of the imports that count, in their order. */
interface Moment {
  readonly atMs: number;
  readonly taken: readonly string[];
}

export interface KillResult {
  readonly seed: number;
  /** What may be there again: every state of the last second before the end. */
  readonly expected: readonly (readonly string[])[];
  readonly restored: readonly string[];
  readonly isKept: boolean;
}

/**
 * Takes files in, takes them back and does so again, as a seed says, kills the browser at any moment of it (no page
 * hears of that), and looks what another start finds. `url` is the built app.
 */
export async function killWhileWorking(url: string, seed: number): Promise<KillResult> {
  const random = createRandom(seed);
  const profile = await mkdtemp(join(tmpdir(), "park-atlas-kill-"));
  try {
    const moments = await workUntilKilled(url, profile, random);
    const killedMs = moments.at(-1)?.atMs ?? 0;
    const expected = getStatesSince(moments.slice(0, -1), killedMs - PROMISED_MS);
    const restored = await readRestored(url, profile, expected);
    const isKept = expected.some((state) => isSame(state, restored));
    return { seed, expected, restored, isKept };
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** The moments of a session; the last is the kill. */
async function workUntilKilled(url: string, profile: string, random: () => number): Promise<Moment[]> {
  const { process: child, browser } = await startBrowser(profile);
  const page = await openData(browser, url);
  const moments: Moment[] = [{ atMs: 0, taken: [] }];
  const note = async (): Promise<void> => {
    moments.push({ atMs: performance.now(), taken: await listTaken(page) });
  };
  const steps = 2 + Math.floor(random() * STEPS);
  for (let step = 0; step < steps; step += 1) {
    await act(page, step, random);
    await note();
    await page.waitForTimeout(random() * LONGEST_PAUSE_MS);
  }
  // Most of the ends fall into an import that is under way.
  if (random() < 0.7) await page.locator("#files").setInputFiles(makeFile("under-way.geojson", 99));
  await page.waitForTimeout(random() * LONGEST_PAUSE_MS);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  moments.push({ atMs: performance.now(), taken: [] });
  await ended;
  return moments;
}

async function act(page: Page, step: number, random: () => number): Promise<void> {
  const choice = random();
  if (choice < 0.2) await page.keyboard.press("Control+z");
  else if (choice < 0.3) await page.keyboard.press("Control+y");
  else {
    const name = `file-${step}.geojson`;
    await page.locator("#files").setInputFiles(makeFile(name, step));
    const file = page.locator("park-user-file").filter({ hasText: name });
    await file.getByRole("navigation").getByRole("button", { name: "并入" }).click();
    await file.locator("park-import-commit .main").click();
    await page.getByRole("button", { name: `移除 ${name}` }).waitFor();
  }
}

/** Some plots of their own, so that each import is another. */
function makeFile(name: string, step: number) {
  const [west, south, size] = [108.78 + step * 0.002, 29.45, 0.001];
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south],
  ];
  const geometry = { type: "Polygon", coordinates: [ring] };
  const properties = { id: `K-${step}`, cluster: "zhengyang", landUse: "100101", stage: "started" };
  const text = JSON.stringify({
    type: "FeatureCollection",
    features: [{ type: "Feature", properties, geometry }],
  });
  return { name, mimeType: "application/geo+json", buffer: Buffer.from(text) };
}

/** Every state there was at `sinceMs` or later. */
function getStatesSince(moments: readonly Moment[], sinceMs: number): (readonly string[])[] {
  const before = moments.findLast(({ atMs }) => atMs <= sinceMs);
  const later = moments.filter(({ atMs }) => atMs > sinceMs);
  return [...(before === undefined ? [] : [before]), ...later].map(({ taken }) => taken);
}

async function readRestored(
  url: string,
  profile: string,
  expected: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const { process: child, browser } = await startBrowser(profile);
  try {
    const page = await openData(browser, url);
    const endMs = performance.now() + RESTORE_TIMEOUT_MS;
    let restored = await listTaken(page);
    while (performance.now() < endMs && !expected.some((state) => isSame(state, restored))) {
      await page.waitForTimeout(200);
      restored = await listTaken(page);
    }
    return restored;
  } finally {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
}

async function listTaken(page: Page): Promise<string[]> {
  const buttons = page.locator("park-user-file").getByRole("button", { name: /^移除 / });
  const names = await buttons.evaluateAll((all) =>
    all.map((button) => button.getAttribute("aria-label") ?? ""),
  );
  return names.map((name) => name.replace("移除 ", "")).toSorted();
}

async function openData(browser: Browser, url: string): Promise<Page> {
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${url}#v=1&view=data&lang=zh-CN`);
  await page.locator("park-data-panel .kept").waitFor();
  // The kept project is open once the panel knows whether this tab may write.
  await page.waitForFunction(() => document.documentElement.dataset["map"] === "idle");
  return page;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

/** A browser of its own with a profile that outlasts it. */
async function startBrowser(profile: string): Promise<{ process: ChildProcess; browser: Browser }> {
  const flags = [
    ...CHROMIUM_FLAGS,
    `--user-data-dir=${profile}`,
    "--remote-debugging-port=0",
    "--no-first-run",
  ];
  const child = spawn(getChromium(), [...flags, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  for await (const piece of child.stderr) {
    told += String(piece);
    const address = /DevTools listening on (ws:\S+)/.exec(told)?.[1];
    if (address !== undefined) return { process: child, browser: await chromium.connectOverCDP(address) };
  }
  throw new Error(`the browser did not start: ${told}`);
}
