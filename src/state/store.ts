import { computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { AppState } from "./app-state.ts";

/** A change of the state: pure, from one immutable state to the next. */
export type Action = (state: AppState) => AppState;

/** The one place where state lives. Everything else reads signals or sends actions. */
export interface Store {
  readonly state: ReadonlySignal<AppState>;
  readonly update: (action: Action) => void;
  /** A derived value that changes only when what it reads changes. */
  readonly derive: <Value>(read: (state: AppState) => Value) => ReadonlySignal<Value>;
}

export function createStore(initial: AppState): Store {
  const state = signal(initial);
  return {
    state,
    update: (action) => {
      state.value = action(state.value);
    },
    derive: (read) => computed(() => read(state.value)),
  };
}
