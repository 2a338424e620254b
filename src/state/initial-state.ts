import { EMPTY_NEED } from "../domain/need.ts";
import { EMPTY_SHORTLIST } from "../domain/shortlist.ts";
import { DEFAULT_TOLERANCE } from "../domain/tolerance.ts";
import { type Locale, LOCALES } from "../i18n/locale.ts";
import type { ThemeChoice } from "../theme/theme-name.ts";
import type { AppState } from "./app-state.ts";
import { NOTHING_SELECTED } from "./actions/selection.ts";
import { INITIAL_FINDING_VIEW } from "./finding-view.ts";
import { INITIAL_MAP_SHEET } from "./map-sheet.ts";
import { createProject } from "./project.ts";

/** The park that opens when the link names none. */
export const DEFAULT_PARK_ID = "zhengyang";

/** Nothing was done yet; the first change sets the time. */
const NEVER = new Date(0).toISOString();

/** The state before anything is loaded; language and theme are remembered or the defaults. */
export function createInitialState(locale: Locale, theme: ThemeChoice): AppState {
  return {
    parkId: DEFAULT_PARK_ID,
    parkIds: [],
    park: { kind: "loading" },
    files: [],
    project: createProject({ id: DEFAULT_PARK_ID, name: "", parkId: DEFAULT_PARK_ID, at: NEVER }),
    saveStatus: { kind: "saved", atMs: null },
    isReadOnly: false,
    mappingTemplates: [],
    view: "overview",
    isTableOpen: false,
    selection: NOTHING_SELECTED,
    hovered: null,
    need: EMPTY_NEED,
    adjoining: { kind: "none" },
    shortlist: EMPTY_SHORTLIST,
    formerShortlist: null,
    isCompareOpen: false,
    isFilterInView: false,
    visible: { clusters: true, zones: false, plots: true, plants: true, places: true },
    landUseStyle: "textured",
    locale,
    theme,
    camera: null,
    viewBounds: null,
    focus: null,
    measuring: null,
    pinnedFinding: null,
    asOf: null,
    tolerance: DEFAULT_TOLERANCE,
    check: { kind: "none" },
    openFindingKey: null,
    findingView: INITIAL_FINDING_VIEW,
    sheet: null,
    mapSheet: INITIAL_MAP_SHEET,
    notices: [],
  };
}

/** Chinese, unless the browser asks for English before Chinese. */
export function chooseLocale(preferred: readonly string[]): Locale {
  for (const language of preferred) {
    const known = LOCALES.find((locale) => locale.slice(0, 2) === language.slice(0, 2).toLowerCase());
    if (known !== undefined) return known;
  }
  return "zh-CN";
}
