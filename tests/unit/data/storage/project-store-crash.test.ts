import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { KeptDatabase } from "../../../../src/data/storage/kept-database.ts";
import type { StoredFile } from "../../../../src/data/storage/project.ts";
import { createProjectStore, type ProjectStore } from "../../../../src/data/storage/project-store.ts";
import { FakePrivateFiles, type WritingKind } from "./fake-private-files.ts";
import { makeFile, makeProject, PROJECT_ID } from "./project-fixture.ts";

/** What a user's session does to the store, one after the other. */
const MOVES = ["import", "save", "forget", "collect", "all-at-once"] as const;
type Move = (typeof MOVES)[number];

const WRITING: readonly WritingKind[] = ["stream", "sync", "none"];

/** Ends the process at the `last`-th step: that step does not happen, nor does any after it. */
class Fuse {
  readonly #last: number;
  #steps = 0;
  readonly #open = new Set<IDBTransaction>();

  constructor(last: number) {
    this.#last = last;
  }

  get isBlown(): boolean {
    return this.#steps >= this.#last;
  }

  /** Counts a step; throws from the last one on. */
  step(): void {
    if (!this.isBlown) this.#steps += 1;
    if (!this.isBlown) return;
    for (const transaction of this.#open) {
      this.#open.delete(transaction);
      transaction.abort();
    }
    throw new DOMException("the process has ended", "UnknownError");
  }

  /** Makes every request of every database a step, and another one of every answer. */
  wire(): void {
    const transactions = this.#open;
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof begin>
    ) {
      const transaction = begin.apply(this, args);
      transactions.add(transaction);
      const forget = (): void => void transactions.delete(transaction);
      transaction.addEventListener("complete", forget);
      transaction.addEventListener("abort", forget);
      return transaction;
    });
    const step = (): void => this.step();
    for (const method of ["put", "add", "delete", "get", "getKey", "getAll", "getAllKeys"] as const) {
      const ask = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        step();
        const request = ask.apply(this, args);
        request.addEventListener("success", () => {
          try {
            step();
          } catch {
            // The transaction is aborted: a dead process hears nothing.
          }
        });
        return request as never;
      });
    }
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

const getText = (key: string): string => `the bytes of ${key} `.repeat(3);

/** Plays moves until the fuse blows; the numbers of the last save that was acknowledged and of the last begun. */
async function play(store: ProjectStore, moves: readonly Move[], fuse: Fuse) {
  let saved = 0;
  let begun = 0;
  let fileCount = 0;
  let files: readonly StoredFile[] = [];

  const importOne = async (): Promise<StoredFile> => {
    fileCount += 1;
    const key = `k${fileCount}`;
    const blob = new Blob([getText(key)]);
    await store.putOriginal(key, blob);
    return makeFile(`f${fileCount}`, key, blob.size);
  };
  const save = async (): Promise<void> => {
    begun += 1;
    const number = begun;
    await store.saveProject(makeProject(files, String(number)));
    saved = number;
  };
  const collect = async (): Promise<void> => {
    await store.collectGarbage(files.flatMap(({ originals }) => originals.map(({ key }) => key)));
  };
  const doMove = async (move: Move): Promise<void> => {
    switch (move) {
      case "import":
        files = [...files, await importOne()];
        return save();
      case "save":
        return save();
      case "forget":
        files = files.slice(1);
        return save();
      case "collect":
        return collect();
      case "all-at-once": {
        const [file] = await Promise.all([importOne(), save(), collect()]);
        files = [...files, file];
      }
    }
  };

  for (const move of moves) {
    try {
      await doMove(move);
    } catch (error) {
      if (!fuse.isBlown) throw error;
    }
    if (fuse.isBlown) break;
  }
  return { saved, begun };
}

let runs = 0;

async function checkCrash(moves: readonly Move[], last: number, writing: WritingKind): Promise<void> {
  runs += 1;
  const name = `crash-${runs}`;
  const files = new FakePrivateFiles(writing);
  const fuse = new Fuse(last);
  files.onStep = () => fuse.step();
  fuse.wire();
  const { saved, begun } = await play(
    createProjectStore(new KeptDatabase(name), "originals", files),
    moves,
    fuse,
  );

  vi.restoreAllMocks();
  files.onStep = () => undefined;
  const reopened = createProjectStore(new KeptDatabase(name), "originals", files);
  for (const isCollected of [false, true]) {
    if (isCollected) await reopened.collectGarbage([]);
    const project = await reopened.loadProject(PROJECT_ID);
    if (project === null) {
      expect(saved).toBe(0);
      return;
    }
    expect(Number(project.name)).toBeGreaterThanOrEqual(saved);
    expect(Number(project.name)).toBeLessThanOrEqual(begun);
    for (const { key } of project.files.flatMap(({ originals }) => originals)) {
      expect(await (await reopened.getOriginal(key))?.text()).toBe(getText(key));
    }
  }
}

describe("a process that ends at any moment", () => {
  it("leaves a project that can be read, whole, and not older than the last save that was acknowledged", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...MOVES), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(...WRITING),
        checkCrash,
      ),
      { seed: 20260630, numRuns: 150 },
    );
  }, 30_000);
});
