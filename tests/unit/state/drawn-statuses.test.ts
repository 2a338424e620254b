import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { getPlotDisplay } from "../../../src/analysis/display-properties.ts";
import type { ParkData } from "../../../src/data/park-data.ts";
import type { Plot } from "../../../src/domain/plot.ts";
import { redrawStatuses } from "../../../src/state/drawn-statuses.ts";
import { createParkData, siteAt } from "./park-fixture.ts";

const LATE: Plot = {
  id: "late",
  stage: "handed-over",
  startDueOn: "2025-08-31",
  site: siteAt(0),
  other: {},
};
const BUILT: Plot = { id: "built", stage: "completed", site: siteAt(1), other: {} };

/** A park drawn on the day of its data. */
function createDrawnPark(): ParkData {
  const data = createParkData();
  const plots = [LATE, BUILT];
  const features = plots.map((plot): Feature => ({
    type: "Feature",
    id: plot.site.index,
    properties: { ...getPlotDisplay(plot, "2026-06-30") },
    geometry: { type: "Point", coordinates: [0, 0] },
  }));
  const collection = { type: "FeatureCollection" as const, features };
  return {
    ...data,
    park: { ...data.park, plots },
    shapes: { plots: { kind: "features", collection } },
  };
}

function getFeatures(data: ParkData): readonly Feature[] {
  const shapes = data.shapes.plots;
  return shapes?.kind === "features" ? shapes.collection.features : [];
}

describe("plots drawn for another day", () => {
  it("are idle once their clock has run out by then", () => {
    const data = createDrawnPark();
    expect(getFeatures(data)[0]?.properties).toMatchObject({ status: "none" });
    const later = redrawStatuses(data, "2026-08-31");
    expect(getFeatures(later)[0]?.properties).toMatchObject({ id: "late", status: "idle" });
  });

  it("keep the feature of every plot that stands as before, and all records", () => {
    const data = createDrawnPark();
    const later = redrawStatuses(data, "2026-08-31");
    expect(getFeatures(later)[1]).toBe(getFeatures(data)[1]);
    expect(later.park).toBe(data.park);
  });

  it("are the same park where no status differs, so that the map loads nothing", () => {
    const data = createDrawnPark();
    expect(redrawStatuses(data, "2026-07-01")).toBe(data);
  });
});
