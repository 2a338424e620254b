import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { migrateProject } from "../../../src/data/storage/migrations.ts";
import type { Change, StoredProject } from "../../../src/data/storage/project.ts";
import { IMPORT_MODES } from "../../../src/domain/import-mode.ts";
import {
  acceptFinding,
  applyChange,
  type ChangeHistory,
  createProject,
  getAppliedImports,
  getKeysInUse,
  getRedoLabel,
  getUndoLabel,
  importFile,
  mendPlot,
  redo,
  removeImport,
  reopenFinding,
  undo,
} from "../../../src/state/project.ts";
import { makeFile } from "../data/storage/project-fixture.ts";

const AT = "2026-06-30T06:03:00.000Z";
const EMPTY = createProject({ id: "p1", name: "试排", parkId: "zhengyang", at: AT });

const fileChanges = fc.oneof(
  fc.record({
    kind: fc.constant("import" as const),
    fileId: fc.constantFrom("f1", "f2", "f3"),
    mode: fc.constantFrom(...IMPORT_MODES),
    at: fc.constant(AT),
  }),
  fc.record({
    kind: fc.constant("remove" as const),
    fileId: fc.constantFrom("f1", "f2", "f3"),
    at: fc.constant(AT),
  }),
);

const findingKeys = fc.constantFrom("plots-overlap/A/B", "idle-not-started/A");

const changes: fc.Arbitrary<Change> = fc.oneof(
  fileChanges,
  fc.record({
    kind: fc.constant("accept" as const),
    finding: findingKeys,
    reason: fc.constantFrom("已协调", "测量误差"),
    by: fc.constant("经办人"),
    at: fc.constant(AT),
  }),
  fc.record({ kind: fc.constant("reopen" as const), finding: findingKeys, at: fc.constant(AT) }),
  fc.record({
    kind: fc.constant("mend" as const),
    plot: fc.constantFrom("A", "B"),
    values: fc.constantFrom({ stage: "started" as const }, { startedOn: "2026-01-02" }, { stage: null }),
    at: fc.constant(AT),
  }),
);

/** Any history that can come about, undone changes included. */
const histories: fc.Arbitrary<ChangeHistory> = fc
  .tuple(fc.array(changes, { maxLength: 12 }), fc.nat(12))
  .map(([list, undone]) => ({ changes: list, position: Math.max(0, list.length - undone) }));

describe("undo and redo", () => {
  it("take each other back wherever there is something to undo", () => {
    fc.assert(
      fc.property(histories, (history) => {
        fc.pre(history.position > 0);
        expect(redo(undo(history))).toEqual(history);
      }),
    );
  });

  it("stay within the changes however often they are asked", () => {
    fc.assert(
      fc.property(histories, fc.array(fc.boolean(), { maxLength: 40 }), (history, steps) => {
        const end = steps.reduce((now, isUndo) => (isUndo ? undo(now) : redo(now)), history);
        expect(end.position).toBeGreaterThanOrEqual(0);
        expect(end.position).toBeLessThanOrEqual(history.changes.length);
        expect(end.changes).toEqual(history.changes);
      }),
    );
  });

  it("give the same history where there is nothing to do, so that nothing is drawn again", () => {
    expect(undo(EMPTY)).toBe(EMPTY);
    expect(redo(EMPTY)).toBe(EMPTY);
  });
});

describe("a new change", () => {
  it("comes after what is applied, cuts what was undone, and undo gives the state before it", () => {
    fc.assert(
      fc.property(histories, changes, (history, change) => {
        const after = applyChange(history, change);
        expect(after.changes).toEqual([...history.changes.slice(0, history.position), change]);
        expect(after.position).toBe(after.changes.length);
        expect(redo(after)).toEqual(after);
        const before = undo(after);
        expect(getAppliedImports(before.changes, before.position)).toEqual(
          getAppliedImports(history.changes, history.position),
        );
      }),
    );
  });
});

describe("the imports that count", () => {
  it("are the applied ones in order, each file once, without the removed", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const applied = history.changes.slice(0, history.position);
        const imports = getAppliedImports(history.changes, history.position);
        const ids = imports.map(({ fileId }) => fileId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ["f1", "f2", "f3"]) {
          const last = applied.findLast((change) => "fileId" in change && change.fileId === id);
          expect(ids.includes(id)).toBe(last?.kind === "import");
        }
        const places = ids.map((id) =>
          applied.findLastIndex((change) => "fileId" in change && change.fileId === id),
        );
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it("come back when a removal is undone", () => {
    const imported = importFile(EMPTY, makeFile("f1", "k1"), { mode: "append", at: AT });
    const removed = removeImport(imported, "f1", AT);
    expect(getAppliedImports(removed.changes, removed.position)).toEqual([]);
    const undone = undo(removed);
    expect(getAppliedImports(undone.changes, undone.position)).toEqual([{ fileId: "f1", mode: "append" }]);
  });
});

describe("a project", () => {
  const imported = importFile(EMPTY, makeFile("f1", "k1"), { mode: "replace", at: AT });

  it("keeps a file as long as an undone change may need it, and not longer", () => {
    const undone = undo(imported);
    expect(getKeysInUse(undone)).toEqual(["k1"]);
    const other = importFile(undone, makeFile("f2", "k2"), { mode: "replace", at: AT });
    expect(getKeysInUse(other)).toEqual(["k2"]);
  });

  it("names what undo and redo would do", () => {
    expect(getUndoLabel(EMPTY)).toBeNull();
    expect(getRedoLabel(imported)).toBeNull();
    expect(getUndoLabel(imported)).toEqual({ code: "import", name: "f1.geojson" });
    const removed = removeImport(imported, "f1", AT);
    expect(getUndoLabel(removed)).toEqual({ code: "remove", name: "f1.geojson" });
    expect(getRedoLabel(undo(removed))).toEqual({ code: "remove", name: "f1.geojson" });
    const named = importFile(EMPTY, makeFile("f1", "k1"), { mode: "replace", label: "地块", at: AT });
    expect(getUndoLabel(named)).toEqual({ code: "import", name: "地块" });
  });

  it("names the finding that is accepted by its code and subjects, and the plot that is mended", () => {
    const accepted = acceptFinding(EMPTY, {
      finding: "plots-overlap/ZY-01/ZY-02",
      reason: "共用围墙",
      by: "经办人",
      at: AT,
    });
    const finding = { finding: "plots-overlap", name: "ZY-01 · ZY-02" };
    expect(getUndoLabel(accepted)).toEqual({ code: "accept", ...finding });
    expect(getUndoLabel(reopenFinding(accepted, "plots-overlap/ZY-01/ZY-02", AT))).toEqual({
      code: "reopen",
      ...finding,
    });
    expect(getUndoLabel(mendPlot(EMPTY, "ZY-01", { stage: "started" }, AT))).toEqual({
      code: "mend",
      name: "ZY-01",
    });
  });

  it("drops the files of an import that was undone when something else is changed", () => {
    const mended = mendPlot(undo(imported), "ZY-01", { stage: "started" }, AT);
    expect(mended.files).toEqual([]);
  });

  it("can be kept and read again after any session", () => {
    const moves = fc.constantFrom("import", "import again", "remove", "accept", "mend", "undo", "redo");
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 20 }), (session) => {
        let count = 0;
        let project: StoredProject = EMPTY;
        for (const move of session) project = step(project, move, () => (count += 1));
        expect(migrateProject(structuredClone(project))).toEqual({ kind: "readable", project });
      }),
    );
  });
});

function step(project: StoredProject, move: string, nextNumber: () => number): StoredProject {
  const last: Change | undefined = project.changes[project.position - 1];
  const change = last !== undefined && "fileId" in last ? last : undefined;
  switch (move) {
    case "import": {
      const number = nextNumber();
      return importFile(project, makeFile(`f${number}`, `k${number}`), { mode: "append", at: AT });
    }
    case "import again":
      return change === undefined
        ? project
        : importFile(project, makeFile(change.fileId, "again"), { mode: "update", at: AT });
    case "remove":
      return change === undefined ? project : removeImport(project, change.fileId, AT);
    case "accept":
      return acceptFinding(project, { finding: "idle-soon/A", reason: "已催", by: "经办人", at: AT });
    case "mend":
      return mendPlot(project, "A", { startedOn: "2026-02-28", industry: null }, AT);
    case "undo":
      return undo(project);
    default:
      return redo(project);
  }
}
