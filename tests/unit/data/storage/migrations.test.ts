import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { migrateProject, type MigrationSteps } from "../../../../src/data/storage/migrations.ts";
import { PROJECT_SCHEMA_VERSION, type StoredProject } from "../../../../src/data/storage/project.ts";
import { makeFile, makeProject } from "./project-fixture.ts";

const project = makeProject([makeFile("f1", "k1"), makeFile("f2", "k2")]);

const AT = "2026-06-30T06:03:00.000Z";

/** A project of a park that was checked: a change of every kind, and two runs. */
const checked: StoredProject = {
  ...project,
  changes: [
    ...project.changes,
    { kind: "accept", finding: "plots-overlap/A/B", reason: "共用围墙", by: "经办人", at: AT },
    { kind: "reopen", finding: "plots-overlap/A/B", at: AT },
    {
      kind: "mend",
      plot: "A",
      values: {
        stage: "started",
        landUse: "100101",
        startedOn: "2026-02-28",
        areaRegisteredM2: 12.5,
        industry: null,
      },
      at: AT,
    },
  ],
  runs: {
    last: { asOf: "2026-06-30", at: AT, inputChecksum: "ab", findings: [] },
    former: {
      asOf: "2026-05-31",
      at: AT,
      inputChecksum: "cd",
      findings: [
        { key: "plots-overlap/A/B", code: "plots-overlap", subjects: ["A", "B"], areaM2: 3.5 },
        { key: "idle-soon/A", code: "idle-soon", subjects: ["A"] },
      ],
    },
  },
};

/** The same with the values of its mend, or the heads of its former run, replaced. */
function spoil(part: { readonly values?: object; readonly findings?: unknown }): unknown {
  const copy = structuredClone(checked) as unknown as {
    changes: { values?: object }[];
    runs: { former: { findings: unknown } };
  };
  const mend = copy.changes.at(-1);
  if (mend !== undefined && part.values !== undefined) mend.values = part.values;
  if ("findings" in part) copy.runs.former.findings = part.findings;
  return copy;
}

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

/** All that was new in version 2 may be absent. */
const toVersion2 = (record: unknown): unknown => ({ ...(record as object), schemaVersion: 2 });

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

  it("of version 1, before there were checks, opens as it was", () => {
    expect(migrateProject({ ...project, schemaVersion: 1 })).toEqual({ kind: "readable", project });
  });

  it("keeps what was accepted and mended, and the last checks", () => {
    expect(migrateProject(structuredClone(checked))).toEqual({ kind: "readable", project: checked });
  });

  it("of an earlier version is brought up", () => {
    expect(migrateProject(early, { ...STEPS, 1: toVersion2 })).toMatchObject({
      kind: "readable",
      project: {
        schemaVersion: PROJECT_SCHEMA_VERSION,
        name: "试排",
        position: 1,
        files: [{ originals: [{ key: "k1" }] }],
      },
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
    const version = PROJECT_SCHEMA_VERSION + 1;
    expect(migrateProject({ schemaVersion: version })).toEqual({ kind: "newer", version });
  });

  it.each([
    ["that applies more changes than there are", { ...project, position: 3 }, "Position after"],
    ["with a change of a file that is not there", { ...project, files: project.files.slice(1) }, "not there"],
    ["with two files of one id", { ...project, files: [...project.files, ...project.files] }, "one id"],
    ["with a path for a key", { ...project, files: [makeFile("f1", "../k1")] }, "/files/0/originals/0/key"],
    ["with no time", { ...project, savedAt: "yesterday" }, "/savedAt"],
    ["with a mend to a day there is not", spoil({ values: { startedOn: "2026-02-30" } }), "/values"],
    ["with a mend to no land use", spoil({ values: { landUse: "9999" } }), "/values"],
    ["with a mend to no stage", spoil({ values: { stage: "finished" } }), "/values"],
    ["with a mend to an area below zero", spoil({ values: { areaRegisteredM2: -1 } }), "/values"],
    ["with a mend of what cannot be mended", spoil({ values: { site: null } }), "/values"],
    ["with a run of unknown findings", spoil({ findings: [{ key: "a", code: "b", subjects: [] }] }), "/runs"],
    ["with a run of no findings at all", spoil({ findings: null }), "/runs"],
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
    const paths = listPaths(checked);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const reading = migrateProject(replaceAt(checked, path, value));
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
