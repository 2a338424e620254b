import type { AppState } from "../app-state.ts";
import type { Action } from "../store.ts";

/** States that came about by no act of the user. */
const quiet = new WeakSet<AppState>();

/** The same change, but none that Back undoes: what a link or the data bring about by themselves. */
export function quietly(action: Action): Action {
  return (state) => {
    const next = action(state);
    if (next !== state) quiet.add(next);
    return next;
  };
}

export function isQuiet(state: AppState): boolean {
  return quiet.has(state);
}
