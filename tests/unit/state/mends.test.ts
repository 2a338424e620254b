import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toLayerCollection } from "../../../src/analysis/layer-collection.ts";
import type { ParkData } from "../../../src/data/park-data.ts";
import type { PlotMend } from "../../../src/data/storage/project.ts";
import { applyMends, getMends, joinMends, type MendChange } from "../../../src/state/mends.ts";
import { acceptFinding, createProject, mendPlot, undo } from "../../../src/state/project.ts";
import { createParkData } from "./park-fixture.ts";

const AT = "2026-06-30T06:03:00.000Z";
const AS_OF = "2026-06-30";
const EMPTY = createProject({ id: "p1", name: "试排", parkId: "zhengyang", at: AT });

const mend = (plot: string, values: PlotMend): MendChange => ({ kind: "mend", plot, values, at: AT });

/** The small park with a square for every plot. */
function createDrawnPark(): ParkData {
  const data = createParkData();
  const { plots } = data.park;
  const geometries = plots.map(({ site }) => {
    const [west, south, east, north] = site.bounds ?? [0, 0, 0, 0];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { type: "Polygon" as const, coordinates: [ring] };
  });
  const collection = toLayerCollection("plots", plots, geometries, AS_OF);
  return { ...data, shapes: { plots: { kind: "features", collection } } };
}

function getFeatures(data: ParkData) {
  const shapes = data.shapes.plots;
  return shapes?.kind === "features" ? shapes.collection.features : [];
}

describe("the mends that count", () => {
  it("are those up to the position, without what is no mend", () => {
    let project = mendPlot(EMPTY, "N-1", { stage: "started" }, AT);
    project = acceptFinding(project, { finding: "idle-soon/N-1", reason: "已催", by: "经办人", at: AT });
    project = mendPlot(project, "N-2", { stage: "approved" }, AT);
    expect(getMends(project.changes, project.position).map(({ plot }) => plot)).toEqual(["N-1", "N-2"]);
    const undone = undo(project);
    expect(getMends(undone.changes, undone.position).map(({ plot }) => plot)).toEqual(["N-1"]);
  });

  it("of one field have the later word, of another field stay", () => {
    const values = fc.record(
      {
        stage: fc.constantFrom("started" as const, "completed" as const, null),
        industry: fc.constantFrom("材料", null),
        areaRegisteredM2: fc.nat(99),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (list) => {
        const joined = joinMends(list.map((each) => mend("A", each))).get("A") ?? {};
        for (const field of ["stage", "industry", "areaRegisteredM2"] as const) {
          expect(joined[field]).toEqual(list.findLast((each) => Object.hasOwn(each, field))?.[field]);
        }
      }),
    );
  });
});

describe("a mended park", () => {
  it("has the records as they were put right, null taking a value away", () => {
    const mends = [mend("N-2", { stage: "started", startedOn: "2026-05-04", landUse: null })];
    const [first, second] = applyMends(createDrawnPark(), mends, AS_OF).park.plots;
    expect(first).toEqual(createDrawnPark().park.plots[0]);
    expect(second).toMatchObject({ id: "N-2", stage: "started", startedOn: "2026-05-04", cluster: "north" });
    expect(Object.hasOwn(second ?? {}, "landUse")).toBe(false);
  });

  it("draws the mended plot anew and leaves the other features as they are", () => {
    const data = createDrawnPark();
    const drawn = getFeatures(applyMends(data, [mend("N-1", { landUse: "110101" })], AS_OF));
    expect(drawn[0]?.properties).toMatchObject({ landUse: "110101", landUseClass: "11" });
    expect(drawn[0]?.geometry).toBe(getFeatures(data)[0]?.geometry);
    expect(drawn[1]).toBe(getFeatures(data)[1]);
  });

  it("is the same park where nothing of it is mended", () => {
    const data = createDrawnPark();
    expect(applyMends(data, [], AS_OF)).toBe(data);
    expect(applyMends(data, [mend("gone", { stage: "started" })], AS_OF)).toBe(data);
  });

  it("keeps its tiles where the shapes stay in a worker", () => {
    const tiles = { kind: "tiles", token: "reading-1.plots", bounds: [0, 0, 1, 1] } as const;
    const data: ParkData = { ...createParkData(), shapes: { plots: tiles } };
    const mended = applyMends(data, [mend("N-1", { stage: "started" })], AS_OF);
    expect(mended.park.plots[0]?.stage).toBe("started");
    expect(mended.shapes.plots).toBe(tiles);
  });
});
