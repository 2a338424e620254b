import type { AdjoiningStatus } from "../app-state.ts";
import type { Action } from "../store.ts";

/** How far it is known which plots adjoin. */
export function setAdjoining(adjoining: AdjoiningStatus): Action {
  return (state) => ({ ...state, adjoining });
}
