import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KeptDatabase } from "../../../../src/data/storage/kept-database.ts";

let count = 0;
let name = "";

beforeEach(() => {
  count += 1;
  name = `database-${count}`;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function put(database: KeptDatabase, key: string, value: unknown): Promise<void> {
  await database.run(["templates"], "readwrite", ({ store }) => store.put(value, key));
}

const get = (database: KeptDatabase, key: string): Promise<unknown> =>
  database.run(["templates"], "readonly", ({ store }) => store.get(key));

describe("a transaction", () => {
  it("that throws leaves nothing behind, not even what it had put", async () => {
    const database = new KeptDatabase(name);
    await put(database, "a", 1);
    const work = database.run(["templates"], "readwrite", async ({ store }) => {
      await store.put(2, "a");
      throw new Error("half way");
    });
    await expect(work).rejects.toMatchObject({ code: "unavailable", detail: "Error: half way" });
    expect(await get(database, "a")).toBe(1);
  });

  it("goes on with a new connection after the browser closed the old one", async () => {
    const database = new KeptDatabase(name);
    await put(database, "a", 1);
    const closed = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    expect(await get(database, "a")).toBe(1);
    closed.mockRestore();
  });
});

describe("the database", () => {
  it("says that it is unavailable where the browser has none", async () => {
    vi.stubGlobal("indexedDB", undefined);
    await expect(get(new KeptDatabase(name), "a")).rejects.toMatchObject({ code: "unavailable" });
  });

  it("is tried again after it could not be opened", async () => {
    const database = new KeptDatabase(name);
    vi.stubGlobal("indexedDB", undefined);
    await expect(get(database, "a")).rejects.toThrow();
    vi.unstubAllGlobals();
    await put(database, "a", 1);
    expect(await get(database, "a")).toBe(1);
  });

  it("of a newer program is not opened", async () => {
    (await openDB(name, 9)).close();
    await expect(get(new KeptDatabase(name), "a")).rejects.toMatchObject({ code: "newer-version" });
  });

  it("steps aside for a newer program in another tab, and says so from then on", async () => {
    const database = new KeptDatabase(name);
    await put(database, "a", 1);
    const newer = await openDB(name, 2);
    await expect(get(database, "a")).rejects.toMatchObject({ code: "blocked" });
    newer.close();
  });

  it("does not wait for an older program in another tab that will not step aside", async () => {
    const older = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore("templates") });
    await expect(get(new KeptDatabase(name, 2), "a")).rejects.toMatchObject({ code: "blocked" });
    older.close();
  });

  it("is made anew after somebody deleted it", async () => {
    const database = new KeptDatabase(name);
    await put(database, "a", 1);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    expect(await get(database, "a")).toBeUndefined();
  });

  it("can be closed and asked again", async () => {
    const database = new KeptDatabase(name);
    await put(database, "a", 1);
    await database.close();
    expect(await get(database, "a")).toBe(1);
  });
});
