import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LonLat } from "../../../../src/domain/site.ts";
import { toBd09 } from "../../../../src/geo/crs/bd-09.ts";
import { toGcj02 } from "../../../../src/geo/crs/gcj-02.ts";
import { createRandom } from "../../../fixtures/random.ts";
import { suspectOffset, type OffsetAnchor } from "../../../../src/geo/crs/suspect-offset.ts";

/** Places all over the park, some 4 a km², the same for a seed. */
function createPlots(count: number, seed: number): OffsetAnchor[] {
  const next = createRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `P${index}`,
    at: [108.72 + next() * 0.12, 29.36 + next() * 0.12],
  }));
}

function shift(anchors: readonly OffsetAnchor[], move: (at: LonLat) => LonLat): OffsetAnchor[] {
  return anchors.map(({ id, at }) => ({ ...(id === undefined ? {} : { id }), at: move(at) }));
}

function withoutIds(anchors: readonly OffsetAnchor[]): OffsetAnchor[] {
  return anchors.map(({ at }) => ({ at }));
}

/** Some metres to and fro, as centroids of shapes drawn twice differ. */
function redraw(at: LonLat): LonLat {
  return [at[0] + 0.00005 * Math.sin(at[0] * 1e6), at[1] + 0.00004 * Math.cos(at[1] * 1e6)];
}

const SEED = 7;
const PLOTS = createPlots(400, SEED);

describe("a shifted layer", () => {
  it.each([
    ["with its ids", (anchors: readonly OffsetAnchor[]) => [...anchors]],
    ["without ids", withoutIds],
  ])("of the same plots in GCJ-02 is suspected, %s", (_, strip) => {
    const suspicion = suspectOffset(strip(shift(PLOTS, (at) => toGcj02(redraw(at)))), PLOTS);
    expect(suspicion).toMatchObject({ datum: "gcj-02", matched: 400, looked: 400 });
    expect(suspicion?.distanceM).toBeGreaterThan(512);
    expect(suspicion?.distanceM).toBeLessThan(532);
    expect(suspicion?.azimuthDeg).toBeCloseTo(126, -1);
    expect(suspicion?.confidence).toBeLessThan(0.9);
  });

  it("in BD-09 is suspected of that", () => {
    expect(suspectOffset(shift(PLOTS, toBd09), PLOTS)?.datum).toBe("bd-09");
  });

  it("is suspected where only most of it is there already", () => {
    const others = createPlots(100, 99).map(({ at }) => ({ at }));
    const layer = [...shift(PLOTS.slice(0, 200), toGcj02), ...shift(others, toGcj02)];
    expect(suspectOffset(withoutIds(layer), PLOTS)?.datum).toBe("gcj-02");
  });

  it("is judged by 1,000 anchors at most", () => {
    const many = createPlots(5000, 3);
    expect(suspectOffset(shift(many, toGcj02), many)?.looked).toBeLessThanOrEqual(1000);
  });
});

describe("a layer that is not shifted", () => {
  it("is not suspected", () => {
    expect(suspectOffset(PLOTS, PLOTS)).toBeNull();
    expect(suspectOffset(shift(PLOTS, redraw), PLOTS)).toBeNull();
  });

  it("is not suspected for another shift", () => {
    expect(
      suspectOffset(
        shift(PLOTS, ([lon, lat]) => [lon + 0.004, lat + 0.003]),
        PLOTS,
      ),
    ).toBeNull();
  });

  it("is not suspected where it fits as well as it is", () => {
    const layer = withoutIds(shift(PLOTS, toGcj02));
    expect(suspectOffset(layer, [...withoutIds(PLOTS), ...layer])).toBeNull();
  });

  it("of other features is not suspected", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: SEED + 1, max: 1e6 }),
        fc.integer({ min: 0, max: 300 }),
        (seed, count) => {
          const other = createPlots(count, seed);
          return suspectOffset(withoutIds(shift(other, toGcj02)), PLOTS) === null;
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is not suspected where there is nothing to compare", () => {
    expect(suspectOffset([], PLOTS)).toBeNull();
    expect(suspectOffset(shift(PLOTS, toGcj02), [])).toBeNull();
    expect(
      suspectOffset([{ at: [Number.NaN, 1] }, { at: [1, Number.NaN] }, { at: [1, 1] }], PLOTS),
    ).toBeNull();
    expect(suspectOffset(shift(PLOTS.slice(0, 2), toGcj02), PLOTS)).toBeNull();
  });
});
