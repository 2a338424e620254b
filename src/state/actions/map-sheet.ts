import type { MapSheetSettings } from "../map-sheet.ts";
import type { Action } from "../store.ts";

/** Changes what is settled about a map sheet; what is not named stays. */
export function setMapSheet(change: Partial<MapSheetSettings>): Action {
  return (state) => ({ ...state, mapSheet: { ...state.mapSheet, ...change } });
}
