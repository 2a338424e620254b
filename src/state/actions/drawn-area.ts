import type { LonLat } from "../../domain/site.ts";
import type { AppState, Measuring } from "../app-state.ts";
import type { Action } from "../store.ts";
import { setMust } from "./need.ts";
import { stopMeasuring } from "./measuring.ts";

/** A pointer is no surer than 0.1 m, and a link carries every digit. */
const CORNER_DECIMALS = 6;

/** Fewer corners enclose nothing. */
const LEAST_CORNERS = 3;

/** The corners of a finished area (lon, lat in degrees), null while there is none. */
export function getDrawnRing(measuring: Measuring | null): readonly LonLat[] | null {
  if (measuring?.kind !== "area" || !measuring.isFinished) return null;
  if (measuring.points.length < LEAST_CORNERS) return null;
  return measuring.points.map(([lon, lat]): LonLat => [roundCorner(lon), roundCorner(lat)]);
}

/** Asks for sites within the area that was drawn, and ends drawing; without one nothing changes. */
export function takeDrawnArea(): Action {
  return (state): AppState => {
    const ring = getDrawnRing(state.measuring);
    return ring === null ? state : stopMeasuring()(setMust("within", { ring })(state));
  };
}

function roundCorner(degrees: number): number {
  return Number(degrees.toFixed(CORNER_DECIMALS));
}
