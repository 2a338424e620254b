import type { LonLat } from "../../domain/site.ts";
import type { Measuring } from "../app-state.ts";
import type { Action } from "../store.ts";

export function startMeasuring(kind: Measuring["kind"]): Action {
  return (state) => ({ ...state, measuring: { kind, points: [], isFinished: false } });
}

/** Adds a point; after a finished measure it begins the next one. */
export function addMeasuringPoint(point: LonLat): Action {
  return (state) => {
    if (state.measuring === null) return state;
    const { kind, points, isFinished } = state.measuring;
    return {
      ...state,
      measuring: { kind, points: isFinished ? [point] : [...points, point], isFinished: false },
    };
  };
}

export function removeLastMeasuringPoint(): Action {
  return (state) =>
    state.measuring === null
      ? state
      : { ...state, measuring: { ...state.measuring, points: state.measuring.points.slice(0, -1) } };
}

export function finishMeasuring(): Action {
  return (state) =>
    state.measuring === null ? state : { ...state, measuring: { ...state.measuring, isFinished: true } };
}

export function stopMeasuring(): Action {
  return (state) => ({ ...state, measuring: null });
}
