import type { LonLat } from "../domain/site.ts";
import type { AppState } from "../state/app-state.ts";
import type { SceneSketch } from "./scene.ts";

const sketches = new WeakMap<readonly LonLat[], SceneSketch>();

/** The drawn area in which sites are asked for, while they are looked for; the same value for the same area. */
export function getAskedArea({ view, need }: Pick<AppState, "view" | "need">): SceneSketch | null {
  const { within } = need.must;
  if (view !== "sites" || within === undefined || !("ring" in within)) return null;
  const { ring } = within;
  const known = sketches.get(ring);
  if (known !== undefined) return known;
  const sketch: SceneSketch = { kind: "area", points: ring, isFinished: true };
  sketches.set(ring, sketch);
  return sketch;
}
