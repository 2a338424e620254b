import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { migrateProject, type MigrationSteps } from "../../../../src/data/storage/migrations.ts";
import { makeFile, makeProject } from "./project-fixture.ts";

const project = makeProject([makeFile("f1", "k1"), makeFile("f2", "k2")]);

/** A shape as an early version might have had it: files in order of opening, nothing to undo. */
const earlyProject = v.object({
  schemaVersion: v.literal(0),
  id: v.string(),
  title: v.string(),
  park: v.string(),
  savedAt: v.string(),
  files: v.array(v.object({ id: v.string(), name: v.string(), key: v.string(), bytes: v.number() })),
});

const STEPS: MigrationSteps = {
  0: (record) => {
    const { id, title, park, savedAt, files } = v.parse(earlyProject, record);
    return {
      schemaVersion: 1,
      id,
      name: title,
      parkId: park,
      createdAt: savedAt,
      savedAt,
      files: files.map(({ id: fileId, name, key, bytes }) => ({
        id: fileId,
        name,
        sizeBytes: bytes,
        choices: {},
        originals: [{ path: name, key, sizeBytes: bytes }],
      })),
      changes: files.map((file) => ({ kind: "import", fileId: file.id, mode: "replace", at: savedAt })),
      position: files.length,
    };
  },
};

const early = {
  schemaVersion: 0,
  id: "p1",
  title: "试排",
  park: "zhengyang",
  savedAt: "2026-06-30T06:03:00.000Z",
  files: [{ id: "f1", name: "地块.geojson", key: "k1", bytes: 3 }],
};

describe("a stored project", () => {
  it("of the present version is read as it is", () => {
    expect(migrateProject(project)).toEqual({ kind: "readable", project });
  });

  it("of an earlier version is brought up", () => {
    expect(migrateProject(early, STEPS)).toMatchObject({
      kind: "readable",
      project: { schemaVersion: 1, name: "试排", position: 1, files: [{ originals: [{ key: "k1" }] }] },
    });
  });

  it("of an earlier version with the wrong shape is damaged, and says in which version", () => {
    const reading = migrateProject({ ...early, files: null }, STEPS);
    expect(reading).toMatchObject({ kind: "damaged" });
    expect(JSON.stringify(reading)).toContain("version 0");
  });

  it("of a version nobody knows a way up from is damaged", () => {
    expect(migrateProject(early)).toMatchObject({ kind: "damaged", detail: "no way up from version 0" });
  });

  it("of a newer version is newer, whatever else is in it", () => {
    expect(migrateProject({ schemaVersion: 2 })).toEqual({ kind: "newer", version: 2 });
  });

  it.each([
    ["that applies more changes than there are", { ...project, position: 3 }, "Position after"],
    ["with a change of a file that is not there", { ...project, files: project.files.slice(1) }, "not there"],
    ["with two files of one id", { ...project, files: [...project.files, ...project.files] }, "one id"],
    ["with a path for a key", { ...project, files: [makeFile("f1", "../k1")] }, "/files/0/originals/0/key"],
    ["with no time", { ...project, savedAt: "yesterday" }, "/savedAt"],
  ])("%s is damaged", (_name, record, reason) => {
    const reading = migrateProject(record);
    expect(reading.kind).toBe("damaged");
    expect(JSON.stringify(reading)).toContain(reason);
  });

  it("is never a crash, whatever was stored", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (record) => {
        expect(migrateProject(record).kind).toBe("damaged");
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it("is never a crash, whatever a part of it was replaced by", () => {
    const paths = listPaths(project);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const reading = migrateProject(replaceAt(project, path, value));
        expect(["readable", "newer", "damaged"]).toContain(reading.kind);
      }),
      { seed: 2, numRuns: 150 },
    );
  });
});

type Path = readonly (string | number)[];

/** Every way into a plain value. */
function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) => listPaths(child, [...path, key]));
  return [path, ...inner];
}

function replaceAt(whole: unknown, path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(whole);
  const last = path.at(-1);
  if (last === undefined) return value;
  let holder = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  holder[last] = value;
  return copy;
}
