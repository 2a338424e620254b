import { groupFiles } from "../data/file-groups.ts";
import type { ImportChoices } from "../data/importing/import-choices.ts";
import type { LayerMapping } from "../domain/field-mapping.ts";
import type { StoredProject } from "../data/storage/project.ts";
import type { ExportHead } from "../data/export/export-request.ts";
import { mayBeLinkFile } from "../data/link-file-name.ts";
import type { ReaderClient } from "../data/reader-client.ts";
import type { ImportMode } from "../domain/import-mode.ts";
import type { ParkLayer } from "../domain/layer.ts";
import { dropFiles, getReadStatus, settleChoices } from "./actions/files.ts";
import { addNotice } from "./actions/notices.ts";
import { failPark, openPark, startLoadingPark } from "./actions/park.ts";
import { getDraftIds, setProject } from "./actions/project.ts";
import { type CheckCommands, createCheckCommands } from "./check-commands.ts";
import type { CheckTools } from "./check-tools.ts";
import type { OpenExport } from "./exports.ts";
import type { FileReadings } from "./file-readings.ts";
import { formatWholeLink } from "./link/format-link.ts";
import { MAX_LINK_LENGTH } from "./link/link-part.ts";
import { loadPark } from "./load-park.ts";
import { findParkFile, type ParkFile, type WantedFile } from "./park-file.ts";
import { importFile, redo, removeImport, undo } from "./project.ts";
import type { ProjectKeeper } from "./project-keeper.ts";
import { createSiteCommands, type SiteCommands } from "./site-commands.ts";
import type { SiteTools } from "./site-tools.ts";
import { settle } from "./settle-choices.ts";
import type { Store } from "./store.ts";

/** What the user can have done beyond a change of state: everything that reads, loads, keeps or copies. */
export interface Commands extends CheckCommands, SiteCommands {
  /** Loads a park of `geodata/` and the project that is kept for it. */
  readonly loadPark: (parkId: string) => Promise<void>;
  /** Reads the user's files off the main thread, each a draft until it is taken in; a link file is a link. */
  readonly openFiles: (files: readonly File[]) => void;
  /** Ends a reading, or discards a draft; nothing of the park changes. */
  readonly discardFile: (fileId: string) => void;
  /** Reads a draft again under other choices; those named in `forget` are no longer settled. */
  readonly setImportChoices: (
    fileId: string,
    choices: ImportChoices,
    forget?: readonly (keyof ImportChoices)[],
  ) => void;
  readonly useMappingTemplate: (fileId: string, name: string) => void;
  readonly saveMappingTemplate: (name: string, mapping: LayerMapping) => void;
  /** Takes a draft into the park, as one change. */
  readonly commitImport: (fileId: string, mode: ImportMode) => void;
  /** Takes an import out of the park again, as one change. */
  readonly removeFile: (fileId: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Gives the rows that cannot be taken as a list to be mended and opened again. */
  readonly downloadErrors: (fileId: string) => Promise<void>;
  /** Brings a layer, what passes the filter of it, to a writer; the caller ends it. */
  readonly openExport: (layer: ParkLayer, head: Pick<ExportHead, "title" | "notes">) => Promise<OpenExport>;
  /** Gives the whole park with its plan as one file. */
  readonly saveParkFile: () => Promise<void>;
  /** Where the file is that a record of the park names. */
  readonly findParkFile: (wanted: WantedFile) => ParkFile;
  /** Puts a link to what is on the screen on the clipboard, or gives it as a file where it is too long. */
  readonly copyLink: () => Promise<void>;
  /** Gives what is on the screen as a file, with the notes no link carries. */
  readonly saveLinkFile: () => Promise<void>;
  /** Width of the panel on a desk, remembered on this machine. */
  readonly setPanelWidth: (widthPx: number) => void;
}

/** What the commands need from the browser, handed in so that they run without one. */
export interface CommandTools {
  readonly readings: FileReadings;
  readonly reader: Pick<ReaderClient, "getShapes" | "lendShapes">;
  readonly derived: CheckTools["derived"] & SiteTools["derived"];
  /** What of a layer passes the filter; null where no filter is on. */
  readonly getFilteredIds: (layer: ParkLayer) => ReadonlySet<string> | null;
  /** Comes when the first map is drawn: nothing of it is needed before. */
  readonly keeper: Promise<ProjectKeeper>;
  /** Address of the folder that holds the parks, ending in a slash. */
  readonly parksUrl: string;
  readonly now: () => Date;
  readonly createId: () => string;
  readonly copyText: (text: string) => Promise<void>;
  readonly saveFile: (name: string, bytes: Uint8Array) => void;
  readonly getLink: () => string;
  readonly setPanelWidth: (widthPx: number) => void;
}

export function createCommands(store: Store, tools: CommandTools): Commands {
  const { derived, readings } = tools;
  const findFile = (fileId: string) => store.state.value.files.find(({ id }) => id === fileId);
  const touch = (): void => void tools.keeper.then((keeper) => keeper.touch());

  const changeProject = (next: StoredProject): void => {
    const before = new Set(store.state.value.project.files.map(({ id }) => id));
    store.update(setProject(next));
    const after = new Set(next.files.map(({ id }) => id));
    for (const id of before) if (!after.has(id)) readings.release(id);
    touch();
  };

  const setImportChoices: Commands["setImportChoices"] = (fileId, choices, forget = []) => {
    const file = findFile(fileId);
    if (file === undefined) return;
    const forgotten = new Set<string>(forget);
    const former = Object.entries(file.choices).filter(([name]) => !forgotten.has(name));
    void readings.readAgain(fileId, { ...Object.fromEntries(former), ...choices });
    touch();
  };

  const discardFile = (fileId: string): void => {
    readings.release(fileId);
    store.update(dropFiles(new Set([fileId])));
    touch();
  };

  const openParkFolder: Commands["loadPark"] = async (parkId) => {
    if (store.state.value.parkId !== parkId) {
      const ids = new Set(store.state.value.files.map(({ id }) => id));
      for (const id of ids) readings.release(id);
      store.update(dropFiles(ids));
    }
    store.update(startLoadingPark(parkId));
    const result = await loadPark(tools.parksUrl, parkId);
    if (store.state.value.parkId !== parkId) return;
    store.update(
      result.kind === "loaded" ? openPark(result.data) : failPark(parkId, result.file, result.reason),
    );
    const name = result.kind === "loaded" ? result.data.park.manifest.name.zh : parkId;
    await (await tools.keeper).open(parkId, name);
  };

  const readFiles = (files: readonly File[]): void => {
    for (const { name, entries } of groupFiles(files)) {
      const id = tools.createId();
      void readings.read({ id, name, entries, choices: {}, originals: [] }, true);
      void tools.keeper.then((keeper) => keeper.keepOriginals(id, entries));
    }
  };

  const openLinksAndFiles = async (files: readonly File[]): Promise<void> => {
    const { openLinkFiles } = await import("./link-file.ts");
    readFiles(await openLinkFiles(files, { store, derived, loadPark: openParkFolder }));
  };

  /** The name of the file, null where it could not be made, which is told. */
  const saveLink = async (): Promise<string | null> => {
    try {
      const { saveLinkFile } = await import("./link-file.ts");
      return saveLinkFile(store.state.value, tools);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      store.update(addNotice("export-failed", { reason }));
      return null;
    }
  };

  return {
    loadPark: openParkFolder,
    openFiles: (files) => {
      if (files.some(mayBeLinkFile)) void openLinksAndFiles(files);
      else readFiles(files);
    },
    discardFile,
    setImportChoices,
    useMappingTemplate: (fileId, name) => {
      const template = store.state.value.mappingTemplates.find((known) => known.name === name);
      if (template === undefined) return;
      const { layer, fields } = template.mapping;
      setImportChoices(fileId, { role: layer ?? "other", fields });
    },
    saveMappingTemplate: (name, mapping) => {
      void tools.keeper.then((keeper) => keeper.saveTemplate(name, mapping));
    },
    commitImport: (fileId, mode) => {
      const { isReadOnly, project } = store.state.value;
      const file = findFile(fileId);
      if (isReadOnly || file?.status.kind !== "open") return;
      const choices = settle(file.choices, file.status.content);
      store.update(settleChoices(fileId, choices));
      const { id, name, sizeBytes, originals } = file;
      const at = tools.now().toISOString();
      changeProject(importFile(project, { id, name, sizeBytes, originals, choices }, { mode, at }));
      store.update(addNotice("imported", { name }));
    },
    removeFile: (fileId) => {
      if (getDraftIds(store.state.value).has(fileId)) {
        discardFile(fileId);
        return;
      }
      const { isReadOnly, project } = store.state.value;
      if (!isReadOnly) changeProject(removeImport(project, fileId, tools.now().toISOString()));
    },
    undo: () => {
      if (!store.state.value.isReadOnly) changeProject(undo(store.state.value.project));
    },
    redo: () => {
      if (!store.state.value.isReadOnly) changeProject(redo(store.state.value.project));
    },
    downloadErrors: async (fileId) => {
      const file = findFile(fileId);
      const read = file === undefined ? undefined : getReadStatus(file.status);
      if (file === undefined || read === undefined) return;
      const summary = read.kind === "open" ? read.content : read.summary;
      const { makeErrorsFile } = await import("./errors-file.ts");
      const { name, bytes } = makeErrorsFile(file.name, summary, store.state.value.locale);
      tools.saveFile(name, bytes);
    },
    openExport: async (layer, head) => {
      const data = derived.park.value;
      if (data === null) throw new RangeError("no park to export from");
      const { openExport } = await import("./exports.ts");
      return openExport(data, layer, tools.getFilteredIds(layer), head, tools);
    },
    saveParkFile: async () => {
      const data = derived.park.value;
      if (data === null) return;
      try {
        const { saveParkFile } = await import("./exports.ts");
        await saveParkFile(data, tools);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        store.update(addNotice("export-failed", { reason }));
      }
    },
    findParkFile: (wanted) => {
      const { value: data } = derived.park;
      if (data === null) return { kind: "not-opened" };
      // Not watched: who draws it draws again when the park is another one.
      return findParkFile(store.state.peek(), data, wanted, {
        parksUrl: tools.parksUrl,
        getEntries: readings.getEntries,
      });
    },
    copyLink: async () => {
      const [address = ""] = tools.getLink().split("#");
      const link = `${address}#${formatWholeLink(store.state.value)}`;
      if (link.length > MAX_LINK_LENGTH) {
        const name = await saveLink();
        if (name !== null) store.update(addNotice("link-too-long", { name }));
        return;
      }
      try {
        await tools.copyText(link);
        store.update(addNotice("link-copied"));
      } catch {
        store.update(addNotice("link-not-copied", { link }));
      }
    },
    saveLinkFile: async () => {
      await saveLink();
    },
    setPanelWidth: tools.setPanelWidth,
    ...createSiteCommands(store, tools),
    ...createCheckCommands(store, { ...tools, changeProject, touch }),
  };
}
