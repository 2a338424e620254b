import type { FileRole } from "../data/file-content.ts";
import { groupFiles } from "../data/file-groups.ts";
import type { ReaderClient } from "../data/reader-client.ts";
import {
  failFile,
  openFile,
  refuseFile,
  removeFile,
  reportReading,
  startReadingFile,
} from "./actions/files.ts";
import { addNotice } from "./actions/notices.ts";
import { failPark, openPark, startLoadingPark } from "./actions/park.ts";
import { focusOn } from "./actions/view.ts";
import { getEffectivePark, getOpenContents } from "./effective-park.ts";
import { loadPark } from "./load-park.ts";
import { nextTask } from "./next-task.ts";
import { getRecordBounds, getParkBounds } from "./park-index.ts";
import type { Store } from "./store.ts";

/** What the user can have done beyond a change of state: everything that reads, loads or copies. */
export interface Commands {
  /** Loads a park of `geodata/`; the user's files stay laid over it. */
  readonly loadPark: (parkId: string) => Promise<void>;
  /** Reads the user's files off the main thread; several with a park.json among them are one park. */
  readonly openFiles: (files: readonly File[]) => void;
  readonly cancelReading: (fileId: string) => void;
  readonly removeFile: (fileId: string) => void;
  /** Reads a file again as something else. */
  readonly setFileRole: (fileId: string, role: FileRole) => void;
  /** Puts a link to what is on the screen on the clipboard. */
  readonly copyLink: () => Promise<void>;
  /** Width of the panel on a desk, remembered on this machine. */
  readonly setPanelWidth: (widthPx: number) => void;
}

/** What the commands need from the browser, handed in so that they run without one. */
export interface CommandTools {
  readonly reader: ReaderClient;
  /** Address of the folder that holds the parks, ending in a slash. */
  readonly parksUrl: string;
  readonly copyText: (text: string) => Promise<void>;
  readonly getLink: () => string;
  readonly setPanelWidth: (widthPx: number) => void;
}

interface OpenReading {
  readonly files: readonly File[];
  readonly abort: AbortController;
  token?: string;
}

export function createCommands(store: Store, tools: CommandTools): Commands {
  const readings = new Map<string, OpenReading>();
  let fileCount = 0;

  const release = (fileId: string): void => {
    const reading = readings.get(fileId);
    reading?.abort.abort();
    if (reading?.token !== undefined) tools.reader.releaseFile(reading.token);
    readings.delete(fileId);
  };

  const read = async (
    fileId: string,
    name: string,
    files: readonly File[],
    role?: FileRole,
  ): Promise<void> => {
    const reading: OpenReading = { files, abort: new AbortController() };
    readings.set(fileId, reading);
    const sizeBytes = files.reduce((sum, file) => sum + file.size, 0);
    store.update(startReadingFile({ id: fileId, name, sizeBytes }));
    const { park, files: allFiles } = store.state.value;
    const data = getEffectivePark(park, getOpenContents(allFiles.filter(({ id }) => id !== fileId)));
    try {
      const { reading: result, token } = await tools.reader.readUserFile(
        files,
        {
          asOf: data?.park.manifest.asOf ?? "",
          plan: data?.plan ?? null,
          parkIds:
            data === null
              ? {}
              : {
                  clusters: data.park.clusters.map(({ id }) => id),
                  plots: data.park.plots.map(({ id }) => id),
                },
          ...(role === undefined ? {} : { role }),
        },
        (progress) => store.update(reportReading(fileId, progress)),
        reading.abort.signal,
      );
      if (token !== undefined) reading.token = token;
      if (result.kind === "refused") {
        store.update(refuseFile(fileId, result.summary));
        return;
      }
      store.update(openFile(fileId, result.content));
      await nextTask();
      const bounds = getContentBounds(result.content);
      if (bounds !== null) store.update(focusOn(bounds));
    } catch (error) {
      if (reading.abort.signal.aborted) return;
      store.update(failFile(fileId, error instanceof Error ? error.message : String(error)));
    }
  };

  return {
    loadPark: async (parkId) => {
      store.update(startLoadingPark(parkId));
      const result = await loadPark(tools.parksUrl, parkId);
      if (store.state.value.parkId !== parkId) return;
      store.update(
        result.kind === "loaded" ? openPark(result.data) : failPark(parkId, result.file, result.reason),
      );
    },
    openFiles: (files) => {
      for (const group of groupFiles(files)) {
        fileCount += 1;
        void read(`f${fileCount}`, group.name, group.files);
      }
    },
    cancelReading: (fileId) => {
      release(fileId);
      store.update(removeFile(fileId));
    },
    removeFile: (fileId) => {
      release(fileId);
      store.update(removeFile(fileId));
    },
    setFileRole: (fileId, role) => {
      const reading = readings.get(fileId);
      const name = store.state.value.files.find(({ id }) => id === fileId)?.name;
      if (reading === undefined || name === undefined) return;
      release(fileId);
      void read(fileId, name, reading.files, role);
    },
    copyLink: async () => {
      try {
        await tools.copyText(tools.getLink());
        store.update(addNotice("link-copied"));
      } catch {
        store.update(addNotice("link-not-copied", { link: tools.getLink() }));
      }
    },
    setPanelWidth: tools.setPanelWidth,
  };
}

function getContentBounds(content: Parameters<typeof openFile>[1]) {
  switch (content.kind) {
    case "park":
      return getParkBounds(content.data.park);
    case "layer":
      return getRecordBounds(content.part.records);
    case "other":
      return getRecordBounds(content.features);
  }
}
