import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEATURE_FLAGS, type FeatureFlag } from "../../../src/map/feature-flags.ts";
import { collectFlags, diffFlags, type FlaggedFeatures } from "../../../src/map/feature-states.ts";
import type { SceneSource } from "../../../src/map/scene.ts";
import { makeScene } from "./scene-fixture.ts";

const anyIndices = fc.uniqueArray(fc.nat({ max: 12 })).map((indices) => new Set(indices));
const anyFlags: fc.Arbitrary<FlaggedFeatures> = fc
  .array(
    fc.tuple(
      fc.constantFrom<SceneSource>("plots", "plants", "file:1"),
      fc.constantFrom<FeatureFlag>(...FEATURE_FLAGS),
      anyIndices,
    ),
  )
  .map((entries) => {
    const flags = new Map<SceneSource, Map<FeatureFlag, ReadonlySet<number>>>();
    for (const [source, flag, indices] of entries) {
      const known = flags.get(source) ?? new Map<FeatureFlag, ReadonlySet<number>>();
      flags.set(source, known.set(flag, indices));
    }
    return flags;
  });

function list(flags: FlaggedFeatures): string[] {
  return [...flags]
    .flatMap(([source, byFlag]) =>
      [...byFlag].flatMap(([flag, indices]) => [...indices].map((index) => `${source} ${flag} ${index}`)),
    )
    .sort();
}

describe("flags of features", () => {
  test("the changes lead from any flags to any others, and no change is idle", () => {
    fc.assert(
      fc.property(anyFlags, anyFlags, (previous, next) => {
        const shown = new Set(list(previous));
        for (const { source, index, flag, isOn } of diffFlags(previous, next)) {
          const entry = `${source} ${flag} ${index}`;
          expect(shown.has(entry)).toBe(!isOn);
          if (isOn) shown.add(entry);
          else shown.delete(entry);
        }
        expect([...shown].sort()).toEqual(list(next));
      }),
    );
  });

  test("a scene asks for what is selected, hovered and matched", () => {
    const flags = collectFlags(
      makeScene({
        selected: [
          { source: "plots", index: 1 },
          { source: "plots", index: 2 },
        ],
        hovered: { source: "plants", index: 5 },
        matched: { plots: new Set([2]) },
      }),
    );
    expect(list(flags)).toEqual([
      "plants hovered 5",
      "plots matched 2",
      "plots selected 1",
      "plots selected 2",
    ]);
  });
});
