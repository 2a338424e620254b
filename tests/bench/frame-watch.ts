import type { Page } from "@playwright/test";

/** A map that has drawn nothing for so long has settled, ms. */
const QUIET_MS = 700;
const SETTLE_TIMEOUT_MS = 60_000;

/** From what was asked to the frames of the map that differ from the one before, ms. */
export interface ChangedFrames {
  readonly firstMs: number;
  /** The last frame in which anything changed: what was asked is shown whole. */
  readonly lastMs: number;
}

interface FrameStore {
  startMs: number | null;
  /** When each frame was there that differs from the one before, ms since the page began. */
  changedMs: number[];
  drawnMs: number;
}

interface WatchedWindow extends Window {
  frameStore: FrameStore;
}

/**
 * Begins to read the pixels of every frame MapLibre draws, when it is drawn and before it is shown; to be called before
 * the page opens. The clock is started by the next click, at its event, or by the page itself.
 */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const store: FrameStore = { startMs: null, changedMs: [], drawnMs: 0 };
    Object.assign(globalThis, { frameStore: store });
    let former = new Uint32Array(0);
    let isLooking = false;
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = function (...parameters) {
      drawElements.apply(this, parameters);
      if (isLooking) return;
      isLooking = true;
      // When all of the frame is drawn, and still in its task. No function here has a name: tsx would mark it.
      queueMicrotask(() => {
        isLooking = false;
        const { drawingBufferWidth: width, drawingBufferHeight: height } = this;
        const pixels = new Uint32Array(width * height);
        const bound = this.getParameter(this.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
        this.bindFramebuffer(this.FRAMEBUFFER, null);
        this.readPixels(0, 0, width, height, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(pixels.buffer));
        this.bindFramebuffer(this.FRAMEBUFFER, bound);
        store.drawnMs = performance.now();
        const isSame =
          pixels.length === former.length && pixels.every((pixel, index) => pixel === former[index]);
        if (!isSame) store.changedMs.push(store.drawnMs);
        former = pixels;
      });
    };
    addEventListener("click", () => (store.startMs ??= performance.now()), { capture: true });
  });
}

/** Waits until the map has drawn something and draws no more. */
export async function waitForQuiet(page: Page): Promise<void> {
  await page.waitForFunction(
    (quietMs) => {
      const { drawnMs } = (globalThis as unknown as WatchedWindow).frameStore;
      return drawnMs > 0 && performance.now() - drawnMs > quietMs;
    },
    QUIET_MS,
    { timeout: SETTLE_TIMEOUT_MS },
  );
}

/** Asks a map at rest for something that is to be seen on it. @throws Error when nothing is */
export async function timeChangedFrames(page: Page, ask: () => Promise<void>): Promise<ChangedFrames> {
  await page.evaluate(() => {
    Object.assign((globalThis as unknown as WatchedWindow).frameStore, { startMs: null, changedMs: [] });
  });
  await ask();
  await page.waitForFunction(
    () => (globalThis as unknown as WatchedWindow).frameStore.changedMs.length > 0,
    undefined,
    { timeout: SETTLE_TIMEOUT_MS },
  );
  await waitForQuiet(page);
  const { startMs, changedMs } = await page.evaluate(
    () => (globalThis as unknown as WatchedWindow).frameStore,
  );
  const [first, last] = [changedMs[0], changedMs.at(-1)];
  if (startMs === null || first === undefined || last === undefined) throw new Error("no clock was started");
  if (first < startMs) throw new Error("the map was not at rest");
  return { firstMs: first - startMs, lastMs: last - startMs };
}
