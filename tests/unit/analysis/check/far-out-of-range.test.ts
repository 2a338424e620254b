import { describe, expect, it } from "vitest";
import { findFarOutOfRange } from "../../../../src/analysis/check/far-out-of-range.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { makePlant, makePlot } from "../sample-park.ts";
import { runCheck } from "./run-check.ts";

const plot = makePlot({ id: "a", stage: "completed", floorAreaM2: 10_000, farMin: 0.8, farMax: 2 }, 10_000);
const find = (change: Partial<Plot>, plants: Plant[] = []) =>
  runCheck(findFarOutOfRange, { plots: [{ ...plot, ...change }], plants }).map(({ figures }) => figures);

describe("findFarOutOfRange", () => {
  it("takes the limits themselves as in range", () => {
    expect(find({ floorAreaM2: 8_000 })).toEqual([]);
    expect(find({ floorAreaM2: 20_000 })).toEqual([]);
    expect(find({ floorAreaM2: 7_999 })).toEqual([{ far: 0.7999, range: "0.8–2" }]);
    expect(find({ floorAreaM2: 20_001 })).toEqual([{ far: 2.0001, range: "0.8–2" }]);
  });

  it("divides by the registered area before the computed one", () => {
    expect(find({ areaRegisteredM2: 4_000 })).toEqual([{ far: 2.5, range: "0.8–2" }]);
  });

  it("writes a limit on one side", () => {
    const { farMin: _, ...open } = plot;
    const { farMax: __, ...least } = plot;
    const run = (row: Plot) =>
      runCheck(findFarOutOfRange, { plots: [row] }).map(({ figures }) => figures["range"]);
    expect(run({ ...open, floorAreaM2: 21_000 })).toEqual(["≤ 2"]);
    expect(run({ ...least, floorAreaM2: 1_000 })).toEqual(["≥ 0.8"]);
  });

  it("asks no minimum of a plot still being built, but a maximum", () => {
    expect(find({ stage: "started", floorAreaM2: 100 })).toEqual([]);
    expect(find({ completedOn: "2026-07-01", floorAreaM2: 100 })).toEqual([]);
    expect(find({ stage: "started", floorAreaM2: 30_000 })).toHaveLength(1);
  });

  it("adds up the floors of the plants where the plot states none, and only if all are known", () => {
    const { floorAreaM2: _, ...bare } = plot;
    const run = (plants: Plant[]) => runCheck(findFarOutOfRange, { plots: [bare], plants });
    const hall = makePlant({ id: "h", plot: "a", floorAreaM2: 15_000 });
    expect(run([hall, { ...hall, id: "i" }])[0]?.figures).toEqual({ far: 3, range: "0.8–2" });
    const shed = makePlant({ id: "i", plot: "a", floorAreaM2: 1_000 });
    expect(run([shed])).toHaveLength(1);
    expect(run([shed, makePlant({ id: "j", plot: "a" })])).toEqual([]);
    expect(run([])).toEqual([]);
  });
});
