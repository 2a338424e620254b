import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { claimTab, type TabClaim } from "../../../../src/data/storage/tab-lock.ts";

interface Waiting {
  readonly grant: () => unknown;
  readonly end: (result: unknown) => void;
}

/** The locks of one origin, shared by the tabs of a test: one holder, the others in a queue. */
class FakeLocks {
  readonly #queue: Waiting[] = [];
  #isHeld = false;

  request(...args: unknown[]): Promise<never> {
    const options = args[1] as LockOptions;
    const callback = args[2] as (lock: Lock | null) => unknown;
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        grant: () => callback({ name: String(args[0]), mode: "exclusive" }),
        end: (result) => resolve(result as never),
      };
      options.signal?.addEventListener("abort", () => {
        const at = this.#queue.indexOf(waiting);
        if (at < 0) return;
        this.#queue.splice(at, 1);
        reject(new DOMException("aborted", "AbortError"));
      });
      this.#queue.push(waiting);
      void this.#serve();
    });
  }

  get queueLength(): number {
    return this.#queue.length;
  }

  async #serve(): Promise<void> {
    if (this.#isHeld) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#isHeld = true;
    next.end(await next.grant());
    this.#isHeld = false;
    void this.#serve();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Opens a tab and lets its moment of grace pass. */
async function openTab(locks: FakeLocks): Promise<TabClaim & { readonly getFreedCount: () => number }> {
  let freedCount = 0;
  const claiming = claimTab("project", locks, () => {
    freedCount += 1;
  });
  await vi.advanceTimersByTimeAsync(3000);
  return { ...(await claiming), getFreedCount: () => freedCount };
}

const letOthersRun = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3000);

describe("tabs of one project", () => {
  it("write in the first and read in the second", async () => {
    const locks = new FakeLocks();
    expect((await openTab(locks)).role).toBe("writer");
    expect((await openTab(locks)).role).toBe("reader");
    expect((await openTab(locks)).role).toBe("reader");
  });

  it("that only read are told once when the writing one is gone, and the first to reload writes", async () => {
    const locks = new FakeLocks();
    const first = await openTab(locks);
    const second = await openTab(locks);
    const third = await openTab(locks);
    expect(second.getFreedCount()).toBe(0);
    first.release();
    await letOthersRun();
    expect([second.getFreedCount(), third.getFreedCount()]).toEqual([1, 1]);
    expect((await openTab(locks)).role).toBe("writer");
    expect((await openTab(locks)).role).toBe("reader");
    expect([second.getFreedCount(), third.getFreedCount()]).toEqual([1, 1]);
  });

  it("that are reloaded still write, though their old page lets go a moment late", async () => {
    const locks = new FakeLocks();
    const old = await openTab(locks);
    const reloaded = claimTab("project", locks, () => undefined);
    await vi.advanceTimersByTimeAsync(100);
    old.release();
    await letOthersRun();
    expect((await reloaded).role).toBe("writer");
  });

  it("that no longer want to know are not told", async () => {
    const locks = new FakeLocks();
    const first = await openTab(locks);
    const second = await openTab(locks);
    second.release();
    await letOthersRun();
    expect(locks.queueLength).toBe(0);
    first.release();
    await letOthersRun();
    expect(second.getFreedCount()).toBe(0);
  });
});

describe("a browser without locks", () => {
  it("writes, and says that it knows of no others", async () => {
    expect((await claimTab("project", undefined, () => undefined)).role).toBe("unguarded");
  });

  it("or one that refuses them writes too", async () => {
    const refusing = { request: () => Promise.reject(new DOMException("no", "SecurityError")) };
    expect((await claimTab("project", refusing, () => undefined)).role).toBe("unguarded");
  });
});
