import type { FileContent, FileSummary, ReadingProgress } from "../../data/file-content.ts";
import type { ImportChoices } from "../../data/importing/import-choices.ts";
import type { StoredOriginal } from "../../data/storage/project.ts";
import type { AppState, FileStatus, ReadStatus, UserFile } from "../app-state.ts";
import type { Action } from "../store.ts";
import { NOTHING_SELECTED } from "./selection.ts";

/** A file is being read: nothing of the park changes until it is taken in. Reading again keeps its place. */
export function startReadingFile(file: Omit<UserFile, "status">): Action {
  return (state) => {
    const known = state.files.find(({ id }) => id === file.id);
    const former = known === undefined ? undefined : getReadStatus(known.status);
    const reading: UserFile = {
      ...file,
      status: {
        kind: "reading",
        progress: { step: "reading", done: 0, total: file.sizeBytes },
        ...(former === undefined ? {} : { former }),
      },
    };
    return {
      ...state,
      files:
        known === undefined
          ? [...state.files, reading]
          : state.files.map((other) => (other.id === file.id ? reading : other)),
    };
  };
}

export function reportReading(id: string, progress: ReadingProgress): Action {
  return (state) =>
    mapFile(state, id, (file) =>
      file.status.kind === "reading" ? { ...file, status: { ...file.status, progress } } : file,
    );
}

export function openFile(id: string, content: FileContent): Action {
  return (state) => ({
    ...withStatus(state, id, { kind: "open", content }),
    selection: NOTHING_SELECTED,
    hovered: null,
  });
}

/** Nothing of the file can be taken; the park stays as it was and the findings say why. */
export function refuseFile(id: string, summary: FileSummary): Action {
  return (state) => withStatus(state, id, { kind: "refused", summary });
}

export function failFile(id: string, reason: string): Action {
  return (state) => withStatus(state, id, { kind: "failed", reason });
}

/** The file's bytes are kept on this machine. */
export function keepFile(id: string, originals: readonly StoredOriginal[]): Action {
  return (state) => mapFile(state, id, (file) => ({ ...file, originals }));
}

/** Settles how a file is read, without reading it again: what it was read with is what is settled. */
export function settleChoices(id: string, choices: ImportChoices): Action {
  return (state) => mapFile(state, id, (file) => ({ ...file, choices }));
}

/** Takes files away; what they had replaced is there again. */
export function dropFiles(ids: ReadonlySet<string>): Action {
  return (state) => ({
    ...state,
    files: state.files.filter(({ id }) => !ids.has(id)),
    selection: NOTHING_SELECTED,
    hovered: null,
    pinnedFinding: null,
  });
}

/** What is shown of a file: how its last reading ended. */
export function getReadStatus(status: FileStatus): ReadStatus | undefined {
  switch (status.kind) {
    case "open":
    case "refused":
      return status;
    case "reading":
      return status.former;
    case "failed":
      return undefined;
  }
}

function withStatus(state: AppState, id: string, status: FileStatus): AppState {
  return mapFile(state, id, (file) => ({ ...file, status }));
}

function mapFile(state: AppState, id: string, change: (file: UserFile) => UserFile): AppState {
  return { ...state, files: state.files.map((file) => (file.id === id ? change(file) : file)) };
}
