import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { KeptDatabase } from "../../../../src/data/storage/kept-database.ts";
import { createMemoryProjectStore } from "../../../../src/data/storage/memory-project-store.ts";
import type { StoredProject } from "../../../../src/data/storage/project.ts";
import { createProjectStore, type ProjectStore } from "../../../../src/data/storage/project-store.ts";
import { FakePrivateFiles } from "./fake-private-files.ts";
import { makeFile, makeProject, PROJECT_ID } from "./project-fixture.ts";

let databaseCount = 0;
let database: KeptDatabase;
let files: FakePrivateFiles;

beforeEach(() => {
  databaseCount += 1;
  database = new KeptDatabase(`projects-${databaseCount}`);
  files = new FakePrivateFiles("stream");
});

const open = (from: FakePrivateFiles = files): ProjectStore =>
  createProjectStore(database, "originals", from);

const abc = (text = "abc"): Blob => new Blob([text]);

const makeBytes = (length: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(length).map((_byte, index) => index % 251);

/** Puts a record as another version of the program, or a fault, would have left it. */
async function putRaw(record: unknown, id = PROJECT_ID): Promise<void> {
  await database.run(["projects"], "readwrite", ({ store }) => store.put(record, id));
}

const getRaw = (id = PROJECT_ID): Promise<unknown> =>
  database.run(["projects"], "readonly", ({ store }) => store.get(id));

describe.each<[string, () => ProjectStore]>([
  ["with files written in one go", () => open()],
  ["with files written in pieces", () => open(new FakePrivateFiles("sync"))],
  ["with files that cannot be written on this thread", () => open(new FakePrivateFiles("none"))],
  ["without files", () => createProjectStore(database, "originals", null)],
  ["in memory", createMemoryProjectStore],
])("a project store %s", (_name, make) => {
  it("gives a project back as it was saved", async () => {
    const store = make();
    await store.putOriginal("k1", abc());
    const project = makeProject([makeFile("f1", "k1")]);
    await store.saveProject(project);
    expect(await store.loadProject(PROJECT_ID)).toEqual(project);
    expect(await store.listProjects()).toEqual([
      {
        kind: "readable",
        id: PROJECT_ID,
        name: project.name,
        parkId: "zhengyang",
        savedAt: project.savedAt,
      },
    ]);
  });

  it("knows nothing of a project that was never saved or is deleted", async () => {
    const store = make();
    expect(await store.loadProject(PROJECT_ID)).toBeNull();
    await store.saveProject(makeProject());
    await store.deleteProject(PROJECT_ID);
    expect(await store.loadProject(PROJECT_ID)).toBeNull();
    expect(await store.listProjects()).toEqual([]);
  });

  it("gives an original back byte for byte", async () => {
    const store = make();
    const bytes = makeBytes(100_000);
    await store.putOriginal("long", new Blob([bytes]));
    await store.putOriginal("none", new Blob([]));
    const long = await store.getOriginal("long");
    expect(Buffer.from((await long?.arrayBuffer()) ?? new ArrayBuffer()).equals(bytes)).toBe(true);
    expect((await store.getOriginal("none"))?.size).toBe(0);
    expect(await store.getOriginal("other")).toBeNull();
  });

  it("refuses to save a project whose original is not kept, and keeps the version before", async () => {
    const store = make();
    await store.saveProject(makeProject([], "before"));
    const saving = store.saveProject(makeProject([makeFile("f1", "nowhere")], "after"));
    await expect(saving).rejects.toMatchObject({ code: "original-missing" });
    expect((await store.loadProject(PROJECT_ID))?.name).toBe("before");
  });

  it("collects the originals nobody needs, and only those", async () => {
    const store = make();
    for (const key of ["saved", "unsaved", "left"]) await store.putOriginal(key, abc());
    await store.saveProject(makeProject([makeFile("f1", "saved")]));
    expect(await store.collectGarbage(["unsaved"])).toBe(1);
    expect(await store.getOriginal("saved")).not.toBeNull();
    expect(await store.getOriginal("unsaved")).not.toBeNull();
    expect(await store.getOriginal("left")).toBeNull();
  });
});

describe("originals in files", () => {
  it.each(["stream", "sync"] as const)("are no blobs in the database: %s", async (writing) => {
    const written = new FakePrivateFiles(writing);
    // Longer than a piece, so that pieces are put together.
    const bytes = makeBytes(5 * 1024 * 1024);
    await open(written).putOriginal("k1", new Blob([bytes]));
    expect(Buffer.from(written.contents.get("k1") ?? []).equals(bytes)).toBe(true);
    const record = await database.run(["originals"], "readonly", ({ store }) => store.get("k1"));
    expect(record).toEqual({ place: "file", sizeBytes: bytes.length });
  });

  it("go to the database where the browser has files and refuses them", async () => {
    const refusing = { getDirectory: () => Promise.reject(new DOMException("no", "SecurityError")) };
    const store = createProjectStore(database, "originals", refusing);
    await store.putOriginal("k1", abc());
    expect(await (await store.getOriginal("k1"))?.text()).toBe("abc");
  });

  it("go to the database when writing a file fails, and leave no half a file", async () => {
    files.onStep = (step) => {
      if (step === "close") throw new DOMException("gone", "InvalidStateError");
    };
    const store = open();
    await store.putOriginal("k1", abc());
    expect(files.contents.size).toBe(0);
    expect(await (await store.getOriginal("k1"))?.text()).toBe("abc");
  });

  it("say so when the disk is full", async () => {
    files.onStep = (step) => {
      if (step === "write") throw new DOMException("full", "QuotaExceededError");
    };
    await expect(open().putOriginal("k1", abc())).rejects.toMatchObject({ code: "quota" });
    expect(files.contents.size).toBe(0);
  });

  it("that lost bytes are not there, and can be put again", async () => {
    const store = open();
    await store.putOriginal("k1", abc());
    files.contents.set("k1", new Uint8Array(1));
    expect(await store.getOriginal("k1")).toBeNull();
    await store.putOriginal("k1", abc());
    expect(await (await store.getOriginal("k1"))?.text()).toBe("abc");
  });

  it("are not taken for whole when the writing was cut", async () => {
    files.contents.set("cut", new Uint8Array(3));
    const store = open();
    expect(await store.getOriginal("cut")).toBeNull();
    expect(await store.collectGarbage([])).toBe(0);
    expect(files.contents.size).toBe(0);
  });

  it("survive a collection that runs while they arrive", async () => {
    const store = open();
    await Promise.all([
      store.putOriginal("k1", abc()),
      store.collectGarbage([]),
      store.putOriginal("k2", abc()),
    ]);
    await store.saveProject(makeProject([makeFile("f1", "k1"), makeFile("f2", "k2")]));
    expect(await (await store.getOriginal("k1"))?.text()).toBe("abc");
    expect(await (await store.getOriginal("k2"))?.text()).toBe("abc");
  });

  it("that arrive while a collection looks at the files are not taken for its rubbish", async () => {
    const store = open();
    let arrival: Promise<void> = Promise.resolve();
    files.onStep = async (step) => {
      if (step === "keys") await Promise.race([arrival, new Promise((resolve) => setTimeout(resolve, 50))]);
    };
    const collection = store.collectGarbage([]);
    arrival = store.putOriginal("k1", abc());
    await Promise.all([collection, arrival]);
    expect(await (await store.getOriginal("k1"))?.text()).toBe("abc");
  });

  it("do not take a path for a key", async () => {
    await expect(open().putOriginal("../k1", abc())).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("a damaged project", () => {
  const damaged = { schemaVersion: 1, id: PROJECT_ID, files: [{ originals: [{ key: "k1" }] }] };

  it("is said, moved aside as it was, and its id is free again", async () => {
    await putRaw(damaged);
    const store = open();
    await expect(store.loadProject(PROJECT_ID)).rejects.toMatchObject({ code: "damaged" });
    expect(await store.loadProject(PROJECT_ID)).toBeNull();
    const [entry] = await store.listDamaged();
    expect(entry).toMatchObject({ projectId: PROJECT_ID });
    const kept = await database.run(["damaged"], "readonly", (transaction) => transaction.store.getAll());
    expect(kept[0]?.record).toEqual(damaged);
    await store.saveProject(makeProject());
    expect(await store.loadProject(PROJECT_ID)).toEqual(makeProject());
  });

  it("keeps its originals until it is deleted", async () => {
    const store = open();
    await store.putOriginal("k1", abc());
    await putRaw(damaged);
    await expect(store.loadProject(PROJECT_ID)).rejects.toThrow();
    expect(await store.collectGarbage([])).toBe(0);
    for (const { key } of await store.listDamaged()) await store.deleteDamaged(key);
    expect(await store.collectGarbage([])).toBe(1);
  });

  it("does not hide the others in the list", async () => {
    const store = open();
    await store.saveProject(makeProject());
    await putRaw(null, "p0");
    await putRaw({ schemaVersion: 3 }, "p2");
    const list = await store.listProjects();
    expect(list.map(({ kind, id }) => [id, kind])).toEqual([
      ["p0", "damaged"],
      [PROJECT_ID, "readable"],
      ["p2", "newer"],
    ]);
  });
});

describe("a project of a newer program", () => {
  const newer = { schemaVersion: 3, id: PROJECT_ID, parts: ["k1"] };

  it("is neither opened nor overwritten, and keeps its originals", async () => {
    const store = open();
    await store.putOriginal("k1", abc());
    await putRaw(newer);
    await expect(store.loadProject(PROJECT_ID)).rejects.toMatchObject({ code: "newer-version" });
    await expect(store.saveProject(makeProject())).rejects.toMatchObject({ code: "newer-version" });
    expect(await store.collectGarbage([])).toBe(0);
    expect(await getRaw()).toEqual(newer);
    expect(await store.listDamaged()).toEqual([]);
  });
});

describe("saving", () => {
  const at = (second: number, name = "试排"): StoredProject => ({
    ...makeProject([], name),
    savedAt: `2026-06-30T06:03:0${second}.000Z`,
  });

  it("does not overwrite a project this page has not read", async () => {
    await open().saveProject(at(1, "kept"));
    await expect(open().saveProject(at(2))).rejects.toMatchObject({ code: "changed-elsewhere" });
    expect((await open().loadProject(PROJECT_ID))?.name).toBe("kept");
  });

  it("does not overwrite what another tab saved after this one read", async () => {
    const here = open();
    const there = open();
    await here.saveProject(at(1));
    await there.loadProject(PROJECT_ID);
    await there.saveProject(at(2, "theirs"));
    await expect(here.saveProject(at(3))).rejects.toMatchObject({ code: "changed-elsewhere" });
    expect((await here.loadProject(PROJECT_ID))?.name).toBe("theirs");
    await here.saveProject(at(4, "ours"));
    expect((await here.loadProject(PROJECT_ID))?.name).toBe("ours");
  });

  it("refuses what could not be read again", async () => {
    const store = open();
    await expect(store.saveProject({ ...at(1), position: 1 })).rejects.toMatchObject({ code: "damaged" });
    expect(await store.loadProject(PROJECT_ID)).toBeNull();
  });

  it("on a full disk is said, and the version before stays", async () => {
    const store = open();
    await store.saveProject(makeProject([], "before"));
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const saving = store.saveProject(makeProject([], "after"));
    await expect(saving).rejects.toMatchObject({ code: "quota" });
    put.mockRestore();
    expect((await store.loadProject(PROJECT_ID))?.name).toBe("before");
  });

  it("keeps what was there when it was called, whatever becomes of the object", async () => {
    const store = open();
    const project: { -readonly [Key in keyof StoredProject]: StoredProject[Key] } = makeProject();
    await store.saveProject(project);
    project.name = "later";
    expect((await store.loadProject(PROJECT_ID))?.name).toBe("试排");
  });
});
