import { describe, expect, it } from "vitest";
import { getAskedArea } from "../../../../src/map/asked-area.ts";
import { takeDrawnArea } from "../../../../src/state/actions/drawn-area.ts";
import {
  addMeasuringPoint,
  finishMeasuring,
  startMeasuring,
} from "../../../../src/state/actions/measuring.ts";
import type { AppState } from "../../../../src/state/app-state.ts";
import { createInitialState } from "../../../../src/state/initial-state.ts";
import type { Action } from "../../../../src/state/store.ts";

const CORNERS = [[108.7, 29.4], [108.8, 29.4], [108.8, 29.5]] as const; // prettier-ignore

function run(...actions: readonly Action[]): AppState {
  return actions.reduce<AppState>((state, action) => action(state), {
    ...createInitialState("en", "auto"),
    view: "sites",
  });
}

const DRAWN = [startMeasuring("area"), ...CORNERS.map(addMeasuringPoint), finishMeasuring()];

describe("an area drawn on the map", () => {
  it("becomes where sites are asked for, and drawing ends", () => {
    const state = run(...DRAWN, takeDrawnArea());
    expect(state.need.must.within).toEqual({ ring: CORNERS });
    expect(state.measuring).toBeNull();
  });

  it("is not taken before it is finished, nor with fewer than three corners, nor from a length", () => {
    for (const actions of [
      DRAWN.slice(0, -1),
      [startMeasuring("area"), ...CORNERS.slice(1).map(addMeasuringPoint), finishMeasuring()],
      [startMeasuring("length"), ...CORNERS.map(addMeasuringPoint), finishMeasuring()],
      [],
    ]) {
      const before = run(...actions);
      expect(takeDrawnArea()(before)).toBe(before);
    }
  });

  it("stays on the map while sites are looked for, the same shape as long as it is the same area", () => {
    const state = run(...DRAWN, takeDrawnArea());
    expect(getAskedArea(state)).toEqual({ kind: "area", points: CORNERS, isFinished: true });
    expect(getAskedArea({ ...state })).toBe(getAskedArea(state));
    expect(getAskedArea({ ...state, view: "overview" })).toBeNull();
    expect(getAskedArea(run())).toBeNull();
  });
});
