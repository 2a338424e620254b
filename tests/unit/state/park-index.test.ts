import { expect, it } from "vitest";
import { createParkIndex, prepareParkIndex } from "../../../src/state/park-index.ts";
import { createParkData } from "./park-fixture.ts";

it("finds in a prepared index what it finds in any: of an id that comes twice the first record", async () => {
  const { park } = createParkData();
  const [first] = park.plots;
  if (first === undefined) throw new Error("no plot");
  const more = Array.from({ length: 25_000 }, (_, i) => ({ ...first, id: `M-${i}` }));
  const plots = [...park.plots, ...more, { ...first, holder: "another" }];
  const unprepared = createParkIndex({ ...park, plots });
  await prepareParkIndex({ plots });
  const prepared = createParkIndex({ ...park, plots });
  expect(prepared.plots).not.toBe(unprepared.plots);
  expect([...prepared.plots]).toEqual([...unprepared.plots]);
  expect(prepared.plots.get(first.id)).toBe(first);
  expect(createParkIndex({ ...park, plots }).plots).toBe(prepared.plots);
});
