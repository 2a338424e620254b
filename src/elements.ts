import { ContextProvider } from "@lit/context";
import { effect } from "@preact/signals-core";
import { createElementLook } from "./components/page/element-look.ts";
import { getPageTheme } from "./components/page/page-theme.ts";
import { parseParkAddress } from "./components/page/park-address.ts";
import { PUBLIC_ELEMENTS } from "./components/page/public-elements.ts";
import { type App, appContext } from "./components/shared/app-context.ts";
import { ReaderClient } from "./data/reader-client.ts";
import { MANIFEST_FILE } from "./data/park-files.ts";
import { saveFile } from "./data/save-file.ts";
import { createStorageKey } from "./data/storage/storage-key.ts";
import type { Locale } from "./i18n/locale.ts";
import { failPark } from "./state/actions/park.ts";
import { setLocale } from "./state/actions/view.ts";
import { keepAdjoining } from "./state/adjoining-keeper.ts";
import { createCommands } from "./state/commands.ts";
import { createDerived, createOuterSignals } from "./state/derived.ts";
import { createFileReadings } from "./state/file-readings.ts";
import { chooseLocale, createInitialState } from "./state/initial-state.ts";
import type { ProjectKeeper } from "./state/project-keeper.ts";
import { createStore } from "./state/store.ts";
import type { ThemeName } from "./theme/theme-name.ts";

/**
 * The elements in a page of somebody else's: one park, one need, one selection and one shortlist for all elements of
 * the page. The page keeps its title, its address, its storage and its own styles.
 */
const pageRoot = document.documentElement;
const darkQuery = matchMedia("(prefers-color-scheme: dark)");

function readLocale(): Locale {
  return chooseLocale(pageRoot.lang === "" ? navigator.languages : [pageRoot.lang, "en"]);
}

/** A page says which schemes it can by a style, or else by a meta element. */
function readTheme(): ThemeName {
  const { colorScheme } = getComputedStyle(pageRoot);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  return getPageTheme(
    colorScheme === "normal" && meta !== null ? meta.content : colorScheme,
    darkQuery.matches,
  );
}

/** What a page asks of the elements is for as long as it is open. */
const NOTHING_KEPT: ProjectKeeper = {
  open: () => Promise.resolve(),
  keepOriginals: () => Promise.resolve(),
  touch: () => undefined,
  saveTemplate: () => Promise.resolve(),
};

// The filter is in force on the map as it is in the app's view of sites.
const initial = createInitialState(readLocale(), "auto");
const store = createStore({ ...initial, parkId: "", park: { kind: "none" }, view: "sites" });
const outer = createOuterSignals(readTheme(), null);
const derived = createDerived(store, outer);
const reader = new ReaderClient();
const readings = createFileReadings(store, reader);
/** Where the park of this page lies; null until an element names one. */
let parksUrl: string | null = null;

const commands = createCommands(store, {
  readings,
  reader,
  derived,
  getFilteredIds: (layer) => derived.filteredIds.value[layer] ?? null,
  keeper: Promise.resolve(NOTHING_KEPT),
  get parksUrl() {
    return parksUrl ?? document.baseURI;
  },
  now: () => new Date(),
  createId: createStorageKey,
  saveFile,
  copyText: (text) => navigator.clipboard.writeText(text),
  getLink: () => location.href,
  setPanelWidth: () => undefined,
});
const app: App = {
  store,
  derived,
  commands,
  getTile: (token, z, x, y, signal) => reader.getTile(token, z, x, y, signal),
  getShapes: (token) => reader.getShapes(token),
  now: () => new Date(),
};
keepAdjoining(store, derived, reader);

/** Opens the park an element names; the first that names one speaks for the page. */
function openParkOf(element: Element): void {
  const address = element.getAttribute("park");
  if (address === null || parksUrl !== null) return;
  lateAddresses.disconnect();
  try {
    const place = parseParkAddress(address, document.baseURI);
    parksUrl = place.parksUrl;
    void commands.loadPark(place.parkId);
  } catch (error) {
    parksUrl = document.baseURI;
    store.update(failPark(address, MANIFEST_FILE, error instanceof Error ? error.message : String(error)));
  }
}

/** Elements whose park is named after they were put into the page. */
const lateAddresses = new MutationObserver((records) => {
  for (const { target } of records) if (target instanceof Element) openParkOf(target);
});

const dress = createElementLook(derived.themeName);
const publicNames: ReadonlySet<string> = new Set(PUBLIC_ELEMENTS);
// Every element asks for the app when it is put into the page: before it is given, it is told the park's address from.
pageRoot.addEventListener("context-request", (event) => {
  const [element] = event.composedPath();
  if (!(element instanceof HTMLElement) || !publicNames.has(element.localName)) return;
  const root = element.getRootNode();
  if (root instanceof Document || root instanceof ShadowRoot) dress(root);
  openParkOf(element);
  if (parksUrl === null) lateAddresses.observe(element, { attributes: true, attributeFilter: ["park"] });
});
new ContextProvider(pageRoot, { context: appContext, initialValue: app });

function followPage(): void {
  const locale = readLocale();
  if (locale !== store.state.value.locale) store.update(setLocale(locale));
  outer.systemTheme.value = readTheme();
}
darkQuery.addEventListener("change", followPage);
// The scheme of a page hangs on its attributes: class, style, data-theme and the like.
new MutationObserver(followPage).observe(pageRoot, { attributes: true });

/** Defines `park-map`. It is called for a map in the page; for one in a shadow root the page calls it. */
export async function defineMap(): Promise<void> {
  await import("./components/app/park-map.ts");
}

/** What an element is asked to print lies over the page while it is looked at. */
let isSheetThere = false;
const sheet = store.derive((state) => state.sheet);
effect(() => {
  if (sheet.value === null || isSheetThere) return;
  isSheetThere = true;
  dress(document);
  document.body.append(document.createElement("park-proof-sheet"));
  void import("./components/proof/park-proof-sheet.ts");
});

const maps = document.getElementsByTagName("park-map");

function findMap(): boolean {
  if (maps.length === 0) return false;
  void defineMap();
  return true;
}

// Not before the app is provided: an element asks for it once.
void import("./components/page/define-elements.ts");
if (!findMap()) {
  const waiting = new MutationObserver(() => {
    if (findMap()) waiting.disconnect();
  });
  waiting.observe(document, { childList: true, subtree: true });
}
