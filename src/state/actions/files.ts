import type { FileContent, FileSummary, ReadingProgress } from "../../data/file-content.ts";
import type { AppState, FileStatus, UserFile } from "../app-state.ts";
import type { Action } from "../store.ts";
import { NOTHING_SELECTED } from "./selection.ts";

/** A file is being read: nothing of the park changes until it is open. Reading again keeps its place. */
export function startReadingFile(file: Omit<UserFile, "status">): Action {
  return (state) => {
    const reading: UserFile = {
      ...file,
      status: { kind: "reading", progress: { step: "reading", done: 0, total: file.sizeBytes } },
    };
    const isKnown = state.files.some(({ id }) => id === file.id);
    return {
      ...state,
      files: isKnown
        ? state.files.map((other) => (other.id === file.id ? reading : other))
        : [...state.files, reading],
    };
  };
}

export function reportReading(id: string, progress: ReadingProgress): Action {
  return (state) => withStatus(state, id, { kind: "reading", progress });
}

export function openFile(id: string, content: FileContent): Action {
  return (state) => ({
    ...withStatus(state, id, { kind: "open", content }),
    selection: NOTHING_SELECTED,
    hovered: null,
  });
}

/** The file cannot be taken; the park stays as it was and the findings say why. */
export function refuseFile(id: string, summary: FileSummary): Action {
  return (state) => withStatus(state, id, { kind: "refused", summary });
}

export function failFile(id: string, reason: string): Action {
  return (state) => withStatus(state, id, { kind: "failed", reason });
}

/** Takes a file away; what it had replaced is there again. */
export function removeFile(id: string): Action {
  return (state) => ({
    ...state,
    files: state.files.filter((file) => file.id !== id),
    selection: NOTHING_SELECTED,
    hovered: null,
    pinnedFinding: null,
  });
}

function withStatus(state: AppState, id: string, status: FileStatus): AppState {
  return { ...state, files: state.files.map((file) => (file.id === id ? { ...file, status } : file)) };
}
