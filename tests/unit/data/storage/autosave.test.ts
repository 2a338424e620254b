import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAutosave, flushOnLeave, type SaveStatus } from "../../../../src/data/storage/autosave.ts";
import { StorageFailure } from "../../../../src/data/storage/storage-failure.ts";

/** A clock and its timers, moved by the test. */
class FakeClock {
  nowMs = 0;
  readonly #timers = new Set<{ readonly dueMs: number; readonly call: () => void }>();

  readonly setTimer = (call: () => void, delayMs: number): (() => void) => {
    const timer = { dueMs: this.nowMs + delayMs, call };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  get timerCount(): number {
    return this.#timers.size;
  }

  async moveTo(timeMs: number): Promise<void> {
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.dueMs - b.dueMs);
      if (next === undefined || next.dueMs > timeMs) break;
      this.nowMs = Math.max(this.nowMs, next.dueMs);
      this.#timers.delete(next);
      next.call();
      await settle();
    }
    this.nowMs = Math.max(this.nowMs, timeMs);
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** An autosave over one number: each change raises it, each saving stores it after `saveMs`. */
function setUp({ saveMs = 0 }: { readonly saveMs?: number } = {}) {
  const clock = new FakeClock();
  const statuses: SaveStatus["kind"][] = [];
  const kept = { skewMs: 0, value: 0, stored: 0, running: 0, mostRunning: 0, failure: null as Error | null };
  const autosave = createAutosave({
    now: () => clock.nowMs + kept.skewMs,
    setTimer: clock.setTimer,
    onStatus: ({ kind }) => statuses.push(kind),
    save: async () => {
      const { value } = kept;
      kept.running += 1;
      kept.mostRunning = Math.max(kept.mostRunning, kept.running);
      if (saveMs > 0) await new Promise<void>((resolve) => clock.setTimer(resolve, saveMs));
      kept.running -= 1;
      if (kept.failure !== null) throw kept.failure;
      kept.stored = value;
    },
  });
  const change = (): void => {
    kept.value += 1;
    autosave.touch();
  };
  return { clock, statuses, kept, autosave, change };
}

describe("autosave", () => {
  it("saves a change within a second, and says when", async () => {
    const { clock, kept, autosave, change, statuses } = setUp();
    change();
    await clock.moveTo(599);
    expect(kept.stored).toBe(0);
    await clock.moveTo(1000);
    expect(kept.stored).toBe(1);
    expect(statuses).toEqual(["unsaved", "saving", "saved"]);
    expect(autosave.getStatus()).toEqual({ kind: "saved", atMs: 600 });
  });

  it("saves while changes keep coming", async () => {
    const { clock, kept, change } = setUp();
    for (let timeMs = 0; timeMs <= 3000; timeMs += 100) {
      await clock.moveTo(timeMs);
      change();
    }
    expect(kept.stored).toBeGreaterThanOrEqual(kept.value - 7);
  });

  it("leaves nothing unsaved for longer than the delay and two savings, whenever changes come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(900), { minLength: 1, maxLength: 30 }),
        fc.nat(350),
        async (gapsMs, saveMs) => {
          const { clock, kept, change } = setUp({ saveMs });
          const changedAtMs: number[] = [];
          for (const gapMs of gapsMs) {
            await clock.moveTo(clock.nowMs + gapMs);
            change();
            changedAtMs.push(clock.nowMs);
            // A change may come just after a saving began: that one ends first.
            const dueMs = changedAtMs[kept.stored];
            if (dueMs !== undefined) expect(clock.nowMs - dueMs).toBeLessThanOrEqual(600 + 2 * saveMs);
          }
          await clock.moveTo(clock.nowMs + 600 + 2 * saveMs);
          expect(kept.stored).toBe(kept.value);
          expect(kept.mostRunning).toBe(1);
        },
      ),
      { seed: 3, numRuns: 100 },
    );
  });

  it("saves what changed during a saving next, and never two at a time", async () => {
    const { clock, kept, change, statuses } = setUp({ saveMs: 300 });
    change();
    await clock.moveTo(700);
    change();
    await clock.moveTo(900);
    expect(kept.stored).toBe(1);
    await clock.moveTo(1600);
    expect(kept.stored).toBe(2);
    expect(kept.mostRunning).toBe(1);
    expect(statuses).toEqual(["unsaved", "saving", "unsaved", "saving", "saved"]);
  });

  it("flushes what is unsaved, also behind a saving that runs", async () => {
    const { clock, kept, autosave, change } = setUp({ saveMs: 100 });
    change();
    await clock.moveTo(650);
    change();
    const flushed = autosave.flush();
    await clock.moveTo(850);
    await flushed;
    expect(kept.stored).toBe(2);
    expect(clock.timerCount).toBe(0);
  });

  it("saves nothing when nothing changed", async () => {
    const { autosave, statuses, clock } = setUp();
    await autosave.flush();
    await clock.moveTo(10_000);
    expect(statuses).toEqual([]);
    expect(autosave.getStatus()).toEqual({ kind: "saved", atMs: null });
  });

  it("says why it failed, and tries again by itself when that may pass", async () => {
    const { clock, kept, autosave, change, statuses } = setUp();
    kept.failure = new StorageFailure("quota", "full");
    change();
    await clock.moveTo(600);
    expect(autosave.getStatus()).toEqual({ kind: "failed", code: "quota", detail: "full" });
    await clock.moveTo(6000);
    kept.failure = null;
    await clock.moveTo(12_000);
    expect(kept.stored).toBe(1);
    expect(statuses).toEqual(["unsaved", "saving", "failed", "failed", "saved"]);
  });

  it("tries again soon when something changes after a failure, however often it does", async () => {
    const { clock, kept, change } = setUp();
    kept.failure = new Error("no");
    change();
    await clock.moveTo(600);
    kept.failure = null;
    for (let timeMs = 700; timeMs <= 1400; timeMs += 100) {
      await clock.moveTo(timeMs);
      change();
    }
    expect(kept.stored).toBeGreaterThan(1);
  });

  it("does not try again by itself against a newer program", async () => {
    const { clock, kept, change } = setUp();
    kept.failure = new StorageFailure("newer-version", "2");
    change();
    await clock.moveTo(600);
    expect(clock.timerCount).toBe(0);
  });

  it("is not put off by a clock that is set back", async () => {
    const { clock, kept, change } = setUp({ saveMs: 100 });
    change();
    await clock.moveTo(650);
    change();
    kept.skewMs = -900_000;
    await clock.moveTo(1450);
    expect(kept.stored).toBe(2);
  });

  it.each([true, false])("saves nothing by itself after it was stopped", async (isChangedBefore) => {
    const { clock, kept, autosave, change } = setUp();
    if (isChangedBefore) change();
    autosave.stop();
    change();
    await clock.moveTo(5000);
    expect(kept.stored).toBe(0);
  });
});

describe("leaving the page", () => {
  it("flushes when the page is hidden or left, and not when it is shown", () => {
    const page: EventTarget & { visibilityState: DocumentVisibilityState } = Object.assign(
      new EventTarget(),
      {
        visibilityState: "visible" as const,
      },
    );
    const frame = new EventTarget();
    let flushes = 0;
    const stop = flushOnLeave(
      {
        flush: () => {
          flushes += 1;
          return Promise.resolve();
        },
      },
      page,
      frame,
    );
    page.dispatchEvent(new Event("visibilitychange"));
    expect(flushes).toBe(0);
    page.visibilityState = "hidden";
    page.dispatchEvent(new Event("visibilitychange"));
    frame.dispatchEvent(new Event("pagehide"));
    expect(flushes).toBe(2);
    stop();
    frame.dispatchEvent(new Event("pagehide"));
    expect(flushes).toBe(2);
  });
});
