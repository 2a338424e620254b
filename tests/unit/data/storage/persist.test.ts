import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askToPersist, estimateStorage } from "../../../../src/data/storage/persist.ts";

/** A browser that answers `isKept`; counts how often it was asked. */
function makeBrowser(isKept: boolean) {
  const browser = {
    askedCount: 0,
    isPersisted: false,
    persisted: () => Promise.resolve(browser.isPersisted),
    persist: () => {
      browser.askedCount += 1;
      browser.isPersisted = isKept;
      return Promise.resolve(isKept);
    },
  };
  return browser;
}

beforeEach(() => {
  const values = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("asking the browser to keep the data", () => {
  it.each([
    [true, "granted"],
    [false, "denied"],
  ] as const)("when it says %s is %s, and is asked once", async (isKept, answer) => {
    const browser = makeBrowser(isKept);
    expect(await askToPersist(browser)).toBe(answer);
    expect(await askToPersist(browser)).toBe(answer);
    expect(browser.askedCount).toBe(1);
  });

  it("sees that it was granted later by other ways", async () => {
    const browser = makeBrowser(false);
    await askToPersist(browser);
    browser.isPersisted = true;
    expect(await askToPersist(browser)).toBe("granted");
  });

  it("is of no use where it cannot be asked or fails", async () => {
    expect(await askToPersist(undefined)).toBe("unsupported");
    const failing = { ...makeBrowser(true), persisted: () => Promise.reject(new Error("no")) };
    expect(await askToPersist(failing)).toBe("unsupported");
  });
});

describe("the space that is left", () => {
  it("is what the browser says, or nothing", async () => {
    const estimate = (figures: StorageEstimate) => ({ estimate: () => Promise.resolve(figures) });
    expect(await estimateStorage(estimate({ usage: 1, quota: 9 }))).toEqual({ usedBytes: 1, quotaBytes: 9 });
    expect(await estimateStorage(estimate({}))).toBeNull();
    expect(await estimateStorage(undefined)).toBeNull();
    expect(await estimateStorage({ estimate: () => Promise.reject(new Error("no")) })).toBeNull();
  });
});
