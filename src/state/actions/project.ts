import type { SaveStatus } from "../../data/storage/autosave.ts";
import type { MappingTemplate } from "../../data/storage/mapping-templates.ts";
import type { StoredProject } from "../../data/storage/project.ts";
import type { AppState } from "../app-state.ts";
import { getAppliedImports } from "../project.ts";
import type { Action } from "../store.ts";

import { NOTHING_SELECTED } from "./selection.ts";

/**
 * The project after a change, an undo or a redo. Files that only undone changes named, and that a new change cut off,
 * go with it. What is marked stays where the features of the park do: after everything but an import.
 */
export function setProject(project: StoredProject): Action {
  return (state) => {
    const named = new Set(project.files.map(({ id }) => id));
    const cutOff = new Set(state.project.files.map(({ id }) => id).filter((id) => !named.has(id)));
    const files = cutOff.size === 0 ? state.files : state.files.filter(({ id }) => !cutOff.has(id));
    if (hasSameImports(state.project, project)) return { ...state, project, files };
    return { ...state, project, files, selection: NOTHING_SELECTED, hovered: null, pinnedFinding: null };
  };
}

function hasSameImports(former: StoredProject, next: StoredProject): boolean {
  const before = getAppliedImports(former.changes, former.position);
  const after = getAppliedImports(next.changes, next.position);
  return (
    before.length === after.length &&
    before.every(({ fileId, mode }, i) => fileId === after[i]?.fileId && mode === after[i].mode)
  );
}

/** Another project takes the place of the one that was open, its files not read yet; drafts stay. */
export function openProject(project: StoredProject): Action {
  return (state) => {
    const drafts = getDraftIds(state);
    return { ...state, project, files: state.files.filter(({ id }) => drafts.has(id)) };
  };
}

export function setSaveStatus(saveStatus: SaveStatus): Action {
  return (state) => ({ ...state, saveStatus });
}

export function setReadOnly(isReadOnly: boolean): Action {
  return (state) => ({ ...state, isReadOnly });
}

export function setMappingTemplates(mappingTemplates: readonly MappingTemplate[]): Action {
  return (state) => ({ ...state, mappingTemplates });
}

/** Files on their way into the park: those no change of the project names. */
export function getDraftIds({ files, project }: AppState): ReadonlySet<string> {
  const named = new Set(project.files.map(({ id }) => id));
  return new Set(files.map(({ id }) => id).filter((id) => !named.has(id)));
}
