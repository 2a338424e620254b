import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { loadSiteShapes } from "../../../../src/components/proof/site-shapes.ts";
import type { App } from "../../../../src/components/shared/app-context.ts";
import type { ParkData } from "../../../../src/data/park-data.ts";
import { createParkIndex } from "../../../../src/state/park-index.ts";
import { createParkData } from "../../state/park-fixture.ts";

const SIZE = { widthMm: 30, heightMm: 20 };

function squareAt(lon: number, degrees: number): Polygon {
  const [east, north] = [lon + degrees, 29.4 + degrees];
  return {
    type: "Polygon",
    coordinates: [
      [
        [lon, 29.4],
        [east, 29.4],
        [east, north],
        [lon, north],
        [lon, 29.4],
      ],
    ],
  };
}

/** Plot 0 of about 100 m, plot 1 of about 400 m, plot 2 and the plants without a shape. */
function createApp(): Pick<App, "derived" | "getShapes"> {
  const plots = [squareAt(108.7, 0.001), squareAt(108.71, 0.004)].map((geometry, id) => ({
    type: "Feature" as const,
    id,
    properties: {},
    geometry,
  }));
  const data: ParkData = {
    ...createParkData(),
    shapes: { plots: { kind: "features", collection: { type: "FeatureCollection", features: plots } } },
  };
  const derived = { park: { value: data }, index: { value: createParkIndex(data.park) } };
  return { derived, getShapes: () => ({}) } as unknown as Pick<App, "derived" | "getShapes">;
}

const plot = (id: string) => ({ key: `plots:${id}`, refs: [{ layer: "plots" as const, id }] });
const plant = (id: string) => ({ key: `plants:${id}`, refs: [{ layer: "plants" as const, id }] });

describe("the shapes of sites on paper", () => {
  it("are all at the scale of the greatest, and inside their boxes", async () => {
    const shapes = await loadSiteShapes(createApp(), [plot("N-1"), plot("N-2")], SIZE);
    const widths = ["plots:N-1", "plots:N-2"].map((key) => {
      const shape = shapes?.byKey.get(key);
      const xs = (shape?.lands ?? []).flatMap((land) =>
        (land as Polygon).coordinates.flat().map((position) => shape?.frame.toPaper(position)[0] ?? NaN),
      );
      expect(Math.min(...xs)).toBeGreaterThan(0);
      expect(Math.max(...xs)).toBeLessThan(SIZE.widthMm);
      return Math.max(...xs) - Math.min(...xs);
    });
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(4, 2);
  });

  it("are those of the plot for a plant without a footprint", async () => {
    const shapes = await loadSiteShapes(createApp(), [plant("P-1")], SIZE);
    expect(shapes?.byKey.get("plants:P-1")?.lands).toEqual([squareAt(108.7, 0.001)]);
  });

  it("are none where nothing has a shape", async () => {
    expect(await loadSiteShapes(createApp(), [plot("S-1"), plot("gone")], SIZE)).toBeNull();
  });
});
