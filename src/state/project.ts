import {
  type Change,
  type PlotMend,
  PROJECT_SCHEMA_VERSION,
  type StoredFile,
  type StoredProject,
} from "../data/storage/project.ts";
import type { ImportMode } from "../domain/import-mode.ts";
import type { FindingCode } from "../domain/finding.ts";
import { readFindingKey } from "../domain/finding-key.ts";

/** The changes of a project, and how many of them are applied. A project is one. */
export interface ChangeHistory {
  readonly changes: readonly Change[];
  readonly position: number;
}

/** An import that counts at this position. */
export interface AppliedImport {
  readonly fileId: string;
  readonly mode: ImportMode;
}

/**
 * What a change is called on a button: message `project.change.<code>` with the name of the file, the subjects of the
 * finding or the id of the plot.
 */
export interface ChangeLabel {
  readonly code: Change["kind"];
  readonly name: string;
  /** Of what is accepted or counts again. */
  readonly finding?: FindingCode;
}

/** A project with nothing done yet; `at` is an ISO time. */
export function createProject(base: {
  readonly id: string;
  readonly name: string;
  readonly parkId: string;
  readonly at: string;
}): StoredProject {
  const { id, name, parkId, at } = base;
  return {
    schemaVersion: PROJECT_SCHEMA_VERSION,
    id,
    name,
    parkId,
    createdAt: at,
    savedAt: at,
    files: [],
    changes: [],
    position: 0,
  };
}

/** Puts a change after those that are applied; what had been undone can no longer be done again. */
export function applyChange<History extends ChangeHistory>(history: History, change: Change): History {
  const changes = [...history.changes.slice(0, history.position), change];
  return { ...history, changes, position: changes.length };
}

/** Takes the last applied change back; the same history where there is none. */
export function undo<History extends ChangeHistory>(history: History): History {
  return history.position === 0 ? history : { ...history, position: history.position - 1 };
}

/** Does the change again that was undone last; the same history where there is none. */
export function redo<History extends ChangeHistory>(history: History): History {
  return history.position >= history.changes.length
    ? history
    : { ...history, position: history.position + 1 };
}

/**
 * The imports to lay over the base park, in order, without the removed ones. A file that is imported again
 * counts once, where it came last.
 */
export function getAppliedImports(changes: readonly Change[], position: number): readonly AppliedImport[] {
  const imports = new Map<string, AppliedImport>();
  for (const change of changes.slice(0, position)) {
    if (!("fileId" in change)) continue;
    imports.delete(change.fileId);
    if (change.kind === "import") {
      imports.set(change.fileId, { fileId: change.fileId, mode: change.mode });
    }
  }
  return [...imports.values()];
}

/** What undo would take back, or null. */
export function getUndoLabel(project: StoredProject): ChangeLabel | null {
  return getLabel(project, project.position - 1);
}

/** What redo would do again, or null. */
export function getRedoLabel(project: StoredProject): ChangeLabel | null {
  return getLabel(project, project.position);
}

/**
 * Imports a file whose originals are kept, as one change. Files that only undone changes named are dropped.
 * A file read with other choices is a new file: give it a new id; the originals' keys may be the same.
 */
export function importFile(
  project: StoredProject,
  file: StoredFile,
  step: { readonly mode: ImportMode; readonly label?: string; readonly at: string },
): StoredProject {
  const files = [...project.files.filter(({ id }) => id !== file.id), file];
  return dropUnusedFiles(applyChange({ ...project, files }, { kind: "import", fileId: file.id, ...step }));
}

/** Takes an imported file out of the park, as one change. */
export function removeImport(project: StoredProject, fileId: string, at: string): StoredProject {
  return dropUnusedFiles(applyChange(project, { kind: "remove", fileId, at }));
}

/** Accepts a finding, named by its key: what is known, by whom and why. Accepting again replaces the reason. */
export function acceptFinding(
  project: StoredProject,
  acceptance: { readonly finding: string; readonly reason: string; readonly by: string; readonly at: string },
): StoredProject {
  return dropUnusedFiles(applyChange(project, { kind: "accept", ...acceptance }));
}

/** A finding that was accepted counts again. */
export function reopenFinding(project: StoredProject, finding: string, at: string): StoredProject {
  return dropUnusedFiles(applyChange(project, { kind: "reopen", finding, at }));
}

/** Puts the record of a plot right, field by field, as one change. */
export function mendPlot(project: StoredProject, plot: string, values: PlotMend, at: string): StoredProject {
  return dropUnusedFiles(applyChange(project, { kind: "mend", plot, values, at }));
}

/** Keys of every original the project can still need, undone changes included. */
export function getKeysInUse(project: StoredProject): readonly string[] {
  return project.files.flatMap((file) => file.originals.map(({ key }) => key));
}

/** Ids of the files that a change names, undone changes included. */
export function getNamedFiles({ changes }: ChangeHistory): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => ("fileId" in change ? change.fileId : [])));
}

function dropUnusedFiles(project: StoredProject): StoredProject {
  const named = getNamedFiles(project);
  return { ...project, files: project.files.filter(({ id }) => named.has(id)) };
}

function getLabel({ changes, files }: StoredProject, index: number): ChangeLabel | null {
  const change = changes[index];
  if (change === undefined) return null;
  switch (change.kind) {
    case "import":
    case "remove": {
      const label = change.kind === "import" ? change.label : undefined;
      return { code: change.kind, name: label ?? files.find(({ id }) => id === change.fileId)?.name ?? "" };
    }
    case "accept":
    case "reopen": {
      const { code, subjects } = readFindingKey(change.finding);
      return { code: change.kind, name: subjects.join(" · "), ...(code === null ? {} : { finding: code }) };
    }
    case "mend":
      return { code: "mend", name: change.plot };
  }
}
