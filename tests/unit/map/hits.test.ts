import { expect, test } from "vitest";
import { toSceneRefs } from "../../../src/map/hits.ts";

test("drawn features become scene features, each once, the topmost first, ours left out", () => {
  const refs = toSceneRefs([
    { source: "plants", id: 3 },
    { source: "plots", id: 7 },
    { source: "plots", id: 7 },
    { source: "plots-labels", id: 7 },
    { source: "graticule", id: 1 },
    { source: "plots" },
    { source: "file:a", id: 0 },
    { source: "clusters", id: 0 },
  ]);
  expect(refs).toEqual([
    { source: "plants", index: 3 },
    { source: "plots", index: 7 },
    { source: "file:a", index: 0 },
    { source: "clusters", index: 0 },
  ]);
});
