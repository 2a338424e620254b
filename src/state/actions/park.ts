import type { ParkData } from "../../data/park-data.ts";
import { EMPTY_SHORTLIST } from "../../domain/shortlist.ts";
import type { AppState } from "../app-state.ts";
import type { Action } from "../store.ts";
import { NOTHING_SELECTED } from "./selection.ts";

/** Sites are of one park. */
const NO_SITES = { shortlist: EMPTY_SHORTLIST, formerShortlist: null, isCompareOpen: false };

export function startLoadingPark(parkId: string): Action {
  return (state) => ({
    ...withoutPark(state),
    ...(parkId !== state.parkId && NO_SITES),
    parkId,
    park: { kind: "loading" },
  });
}

export function openPark(data: ParkData): Action {
  return (state) => ({ ...state, park: { kind: "ready", data } });
}

export function failPark(parkId: string, file: string, reason: string): Action {
  return (state) => ({ ...withoutPark(state), park: { kind: "failed", parkId, file, reason } });
}

export function setParkIds(parkIds: readonly string[]): Action {
  return (state) => ({ ...state, parkIds });
}

function withoutPark(state: AppState): AppState {
  return {
    ...state,
    selection: NOTHING_SELECTED,
    hovered: null,
    camera: null,
    asOf: null,
    check: { kind: "none" },
    openFindingKey: null,
    sheet: null,
  };
}
