import type { SheetRequest } from "../sheet-request.ts";
import type { Action } from "../store.ts";

export function openSheet(sheet: SheetRequest): Action {
  return (state) => ({ ...state, sheet });
}

export function closeSheet(): Action {
  return (state) => (state.sheet === null ? state : { ...state, sheet: null });
}
