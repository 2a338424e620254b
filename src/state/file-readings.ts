import type { ImportChoices } from "../data/importing/import-choices.ts";
import type { ReaderClient } from "../data/reader-client.ts";
import type { UserFileEntry } from "../data/reading-protocol.ts";
import type { StoredOriginal } from "../data/storage/project.ts";
import { failFile, openFile, refuseFile, reportReading, startReadingFile } from "./actions/files.ts";
import { focusOn } from "./actions/view.ts";
import { getContentBounds } from "./content-bounds.ts";
import { nextTask } from "./next-task.ts";
import { getReadingOptions } from "./reading-options.ts";
import type { Store } from "./store.ts";

/** A file to be read, with its bytes at hand. */
export interface ReadableFile {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly UserFileEntry[];
  readonly choices: ImportChoices;
  readonly originals: readonly StoredOriginal[];
}

interface OpenReading {
  readonly entries: readonly UserFileEntry[];
  readonly abort: AbortController;
  token?: string;
}

/** The readings of the user's files: begun, begun again under other choices, ended. */
export interface FileReadings {
  /** Reads; `isShown` lets the map go there. Resolves when the reading has ended, however it ended. */
  readonly read: (file: ReadableFile, isShown: boolean) => Promise<void>;
  /** Reads a file again as `choices` say. */
  readonly readAgain: (fileId: string, choices: ImportChoices) => Promise<void>;
  /** The files that are read as one; none once it is let go. */
  readonly getEntries: (fileId: string) => readonly UserFileEntry[];
  /** Ends a reading under way and lets go of what a worker keeps of it. */
  readonly release: (fileId: string) => void;
}

export function createFileReadings(store: Store, reader: ReaderClient): FileReadings {
  const readings = new Map<string, OpenReading>();

  const release = (fileId: string): void => {
    const reading = readings.get(fileId);
    reading?.abort.abort();
    if (reading?.token !== undefined) reader.releaseFile(reading.token);
    readings.delete(fileId);
  };

  const read = async (file: ReadableFile, isShown: boolean): Promise<void> => {
    const { id, name, entries, choices, originals } = file;
    const reading: OpenReading = { entries, abort: new AbortController() };
    readings.set(id, reading);
    const sizeBytes = entries.reduce((sum, entry) => sum + entry.file.size, 0);
    store.update(startReadingFile({ id, name, sizeBytes, choices, originals }));
    try {
      const { reading: result, token } = await reader.readUserFile(
        entries,
        getReadingOptions(store.state.value, id, choices),
        (progress) => store.update(reportReading(id, progress)),
        reading.abort.signal,
      );
      if (token !== undefined) reading.token = token;
      if (result.kind === "refused") {
        store.update(refuseFile(id, result.summary));
        return;
      }
      store.update(openFile(id, result.content));
      if (!isShown) return;
      await nextTask();
      const bounds = getContentBounds(result.content);
      if (bounds !== null) store.update(focusOn(bounds));
    } catch (error) {
      if (reading.abort.signal.aborted) return;
      store.update(failFile(id, error instanceof Error ? error.message : String(error)));
    }
  };

  return {
    read,
    readAgain: async (fileId, choices) => {
      const reading = readings.get(fileId);
      const file = store.state.value.files.find(({ id }) => id === fileId);
      if (reading === undefined || file === undefined) return;
      release(fileId);
      const { id, name, originals } = file;
      await read({ id, name, originals, entries: reading.entries, choices }, true);
    },
    getEntries: (fileId) => readings.get(fileId)?.entries ?? [],
    release,
  };
}
