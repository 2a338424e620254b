import type { Page } from "@playwright/test";

/**
 * The aim is 50 ms for our own code; a test machine with two busy cores takes a multiple of it, so that this
 * only catches what would be felt as frozen.
 */
export const FROZEN_MS = 400;

/** A script of the app that kept the page from answering. */
export interface LongScript {
  readonly durationMs: number;
  readonly source: string;
  readonly invoker: string;
}

/** The browser's entry for a long frame; not yet in TypeScript's DOM types. */
interface LongFrameEntry extends PerformanceEntry {
  readonly scripts: readonly {
    readonly duration: number;
    readonly sourceURL: string;
    readonly sourceFunctionName: string;
    readonly invoker: string;
  }[];
}

/** Begins to watch for scripts in long animation frames; to be called before the page opens. */
export async function watchLongScripts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const store = globalThis as unknown as { longScripts: LongScript[] };
    store.longScripts = [];
    new PerformanceObserver((list) => {
      for (const { scripts } of list.getEntries() as LongFrameEntry[]) {
        for (const { duration, sourceURL, sourceFunctionName, invoker } of scripts) {
          const source = `${sourceURL.split("/").at(-1) ?? ""} ${sourceFunctionName}`;
          store.longScripts.push({ durationMs: duration, source, invoker });
        }
      }
    }).observe({ type: "long-animation-frame", buffered: true });
  });
}

/** Forgets what was seen so far. */
export async function forgetLongScripts(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { longScripts: LongScript[] }).longScripts = [];
  });
}

/** Every script of a long frame since the watch began or was emptied, the longest first. */
export async function getLongScripts(page: Page): Promise<LongScript[]> {
  const scripts = await page.evaluate(
    () => (globalThis as unknown as { longScripts: LongScript[] }).longScripts,
  );
  return scripts.sort((a, b) => b.durationMs - a.durationMs);
}
