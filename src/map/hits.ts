import { type ParkLayer, PARK_LAYERS } from "../domain/layer.ts";
import { isFileSource } from "./layers/files.ts";
import type { SceneRef, SceneSource } from "./scene.ts";

/** What MapLibre tells of a drawn feature, as far as it is needed. */
export interface DrawnFeature {
  readonly source: string;
  readonly id?: number | string | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

/** Every scene feature among the drawn ones, each once, in the order given (the topmost first). */
export function toSceneRefs(drawn: readonly DrawnFeature[]): SceneRef[] {
  const refs = new Map<string, SceneRef>();
  for (const { source, id } of drawn) {
    if (!isSceneSource(source) || typeof id !== "number") continue;
    // a key set again keeps its first place
    refs.set(`${source}#${id}`, { source, index: id });
  }
  return [...refs.values()];
}

/** What drawn pins of sites stand for, in the order given. */
export function toPinnedRefs(drawn: readonly DrawnFeature[]): SceneRef[] {
  return drawn.flatMap(({ properties }) => {
    const { source, index } = properties ?? {};
    return typeof source === "string" && isSceneSource(source) && typeof index === "number"
      ? [{ source, index }]
      : [];
  });
}

function isSceneSource(source: string): source is SceneSource {
  return isFileSource(source) || PARK_LAYERS.includes(source as ParkLayer);
}
