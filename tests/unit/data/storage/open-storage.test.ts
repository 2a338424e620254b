import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openStorage } from "../../../../src/data/storage/open-storage.ts";
import { makeProject, PROJECT_ID } from "./project-fixture.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the storage of the browser", () => {
  it("keeps a project over a reload", async () => {
    const before = await openStorage("kept", null);
    expect(before.failure).toBeNull();
    await before.projects.saveProject(makeProject());
    const after = await openStorage("kept", null);
    expect(await after.projects.loadProject(PROJECT_ID)).toEqual(makeProject());
  });

  it("is memory where the browser keeps nothing, and says so", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const storage = await openStorage("none", null);
    expect(storage.failure?.code).toBe("unavailable");
    expect(storage.projects.isKept).toBe(false);
    await storage.projects.saveProject(makeProject());
    expect(await storage.projects.loadProject(PROJECT_ID)).toEqual(makeProject());
  });

  it("is memory where a newer program made it, and leaves that alone", async () => {
    const newer = await openDB("newer", 9);
    const storage = await openStorage("newer", null);
    expect(storage.failure?.code).toBe("newer-version");
    expect(storage.projects.isKept).toBe(false);
    newer.close();
  });
});
