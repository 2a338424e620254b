import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Finding } from "../../domain/finding.ts";
import type { AppState, FileRef, Selection } from "../app-state.ts";
import type { Action } from "../store.ts";

export const NOTHING_SELECTED: Selection = { refs: [], fileRefs: [], pieces: [] };

/** Selects exactly these features of the park. */
export function selectFeatures(refs: readonly FeatureRef[]): Action {
  return (state) => withSelection(state, { refs, fileRefs: [], pieces: [] });
}

/** Adds a feature to the selection, or takes it out when it is in. */
export function toggleFeature(ref: FeatureRef): Action {
  return (state) => {
    const { refs } = state.selection;
    const rest = refs.filter((other) => !isSameFeature(other, ref));
    return withSelection(state, {
      ...state.selection,
      refs: rest.length === refs.length ? [...refs, ref] : rest,
    });
  };
}

/** Selects exactly this land: whole features of the park and pieces cut out by a check. */
export function selectLand(refs: readonly FeatureRef[], pieces: readonly CutPiece[]): Action {
  return (state) => withSelection(state, { refs, fileRefs: [], pieces });
}

export function selectFileFeatures(fileRefs: readonly FileRef[]): Action {
  return (state) => withSelection(state, { refs: [], fileRefs, pieces: [] });
}

export function clearSelection(): Action {
  return (state) => withSelection(state, NOTHING_SELECTED);
}

export function hoverFeature(ref: FeatureRef | null): Action {
  return (state) => {
    const { hovered } = state;
    const isSame = hovered === ref || (hovered !== null && ref !== null && isSameFeature(hovered, ref));
    return isSame ? state : { ...state, hovered: ref };
  };
}

/** Marks the place of a finding on the map, or takes the mark away. */
export function pinFinding(pinnedFinding: Finding | null): Action {
  return (state) => ({ ...state, pinnedFinding });
}

export function isSameFeature(a: FeatureRef, b: FeatureRef): boolean {
  return a.layer === b.layer && a.id === b.id;
}

/** Another selection closes the finding that was looked at. */
function withSelection(state: AppState, selection: Selection): AppState {
  return { ...state, selection, pinnedFinding: null, openFindingKey: null };
}
