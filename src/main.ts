import "./trusted-types.ts";
import { effect } from "@preact/signals-core";
import { keepDocumentLook } from "./components/app/document-look.ts";
import "./components/app/park-app.ts";
import type { App } from "./components/shared/app-context.ts";
import { saveFile } from "./data/save-file.ts";
import { createStorageKey } from "./data/storage/storage-key.ts";
import { readLocalValue, writeLocalValue } from "./data/local-values.ts";
import { ReaderClient } from "./data/reader-client.ts";
import { fetchParkIds } from "./data/sources/park-ids.ts";
import { isLocale } from "./i18n/locale.ts";
import { setParkIds } from "./state/actions/park.ts";
import { createCommands } from "./state/commands.ts";
import { createFileReadings } from "./state/file-readings.ts";
import { keepAdjoining } from "./state/adjoining-keeper.ts";
import { createDerived, createOuterSignals } from "./state/derived.ts";
import { chooseLocale, createInitialState } from "./state/initial-state.ts";
import { createShortlistKeeper } from "./state/shortlist-keeper.ts";
import { createStore } from "./state/store.ts";
import { syncLink } from "./state/sync-link.ts";
import { THEME_CHOICES } from "./theme/theme-name.ts";

const parksUrl = new URL("./geodata/", document.baseURI).href;

const rememberedLocale = readLocalValue("locale") ?? "";
const rememberedTheme = readLocalValue("theme");
const store = createStore(
  createInitialState(
    isLocale(rememberedLocale) ? rememberedLocale : chooseLocale(navigator.languages),
    THEME_CHOICES.find((choice) => choice === rememberedTheme) ?? "auto",
  ),
);

const darkQuery = matchMedia("(prefers-color-scheme: dark)");
const rememberedWidth = Number(readLocalValue("panelWidthPx"));
const outer = createOuterSignals(
  darkQuery.matches ? "dark" : "light",
  rememberedWidth > 0 ? rememberedWidth : null,
);
darkQuery.addEventListener("change", ({ matches }) => {
  outer.systemTheme.value = matches ? "dark" : "light";
});

const derived = createDerived(store, outer);
const reader = new ReaderClient();
const readings = createFileReadings(store, reader);
const commands = createCommands(store, {
  readings,
  reader,
  derived,
  getFilteredIds: (layer) => derived.filteredIds.value[layer] ?? null,
  // What keeps the project is fetched while the park is read: the first map does not wait for it.
  keeper: import("./state/project-keeper.ts").then(({ createProjectKeeper }) =>
    createProjectKeeper(store, { readings, now: () => Date.now() }),
  ),
  parksUrl,
  now: () => new Date(),
  createId: createStorageKey,
  saveFile,
  copyText: (text) => navigator.clipboard.writeText(text),
  getLink: () => location.href,
  setPanelWidth: (widthPx) => {
    outer.panelWidthPx.value = widthPx;
    writeLocalValue("panelWidthPx", String(widthPx));
  },
});
const app: App = {
  store,
  derived,
  commands,
  getTile: (token, z, x, y, signal) => reader.getTile(token, z, x, y, signal),
  getShapes: (token) => reader.getShapes(token),
  now: () => new Date(),
};

effect(() => {
  const { locale, theme } = store.state.value;
  writeLocalValue("locale", locale);
  writeLocalValue("theme", theme);
});
keepAdjoining(store, derived, reader);
createShortlistKeeper(store, { read: readLocalValue, write: writeLocalValue });
syncLink(store, derived, commands, window);
void fetchParkIds(parksUrl).then((ids) => {
  store.update(setParkIds(ids));
});
keepDocumentLook(app, document);

const root = document.createElement("park-app");
root.root = app;
document.body.append(root);
