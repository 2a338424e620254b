import { FEATURE_FLAGS, type FeatureFlag } from "./feature-flags.ts";
import type { MapScene, SceneSource } from "./scene.ts";

/** Which features of each source carry a flag. */
export type FlaggedFeatures = ReadonlyMap<SceneSource, ReadonlyMap<FeatureFlag, ReadonlySet<number>>>;

/** A flag to set or to take away from one feature. */
export interface FlagChange {
  readonly source: SceneSource;
  readonly index: number;
  readonly flag: FeatureFlag;
  readonly isOn: boolean;
}

const NONE: ReadonlySet<number> = new Set();

/** The flags a scene asks for. */
export function collectFlags(scene: MapScene): FlaggedFeatures {
  const flags = new Map<SceneSource, Map<FeatureFlag, ReadonlySet<number>>>();
  const setFlag = (source: SceneSource, flag: FeatureFlag, indices: ReadonlySet<number>): void => {
    const known = flags.get(source);
    if (known === undefined) flags.set(source, new Map([[flag, indices]]));
    else known.set(flag, indices);
  };
  const selected = new Map<SceneSource, Set<number>>();
  for (const { source, index } of scene.selected) {
    const indices = selected.get(source);
    if (indices === undefined) selected.set(source, new Set([index]));
    else indices.add(index);
  }
  for (const [source, indices] of selected) setFlag(source, "selected", indices);
  if (scene.hovered !== null) setFlag(scene.hovered.source, "hovered", new Set([scene.hovered.index]));
  for (const source of Object.keys(scene.matched) as SceneSource[]) {
    setFlag(source, "matched", scene.matched[source] ?? NONE);
  }
  return flags;
}

/** What has to change on the map from one set of flags to the next. */
export function diffFlags(previous: FlaggedFeatures, next: FlaggedFeatures): FlagChange[] {
  const changes: FlagChange[] = [];
  for (const source of new Set([...previous.keys(), ...next.keys()])) {
    for (const flag of FEATURE_FLAGS) {
      const before = previous.get(source)?.get(flag) ?? NONE;
      const after = next.get(source)?.get(flag) ?? NONE;
      if (before === after) continue;
      for (const index of before) if (!after.has(index)) changes.push({ source, index, flag, isOn: false });
      for (const index of after) if (!before.has(index)) changes.push({ source, index, flag, isOn: true });
    }
  }
  return changes;
}
