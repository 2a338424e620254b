import { describe, expect, it } from "vitest";
import type { FileContent } from "../../../src/data/file-content.ts";
import type { LayerShapes } from "../../../src/domain/layer-shapes.ts";
import { dropFiles, openFile, refuseFile, startReadingFile } from "../../../src/state/actions/files.ts";
import { openPark } from "../../../src/state/actions/park.ts";
import type { AppState } from "../../../src/state/app-state.ts";
import { getEffectivePark as getPark } from "../../../src/state/effective-park.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import type { Action } from "../../../src/state/store.ts";
import { createParkData, siteAt } from "./park-fixture.ts";

const SUMMARY = { featureCount: 1, totalAreaM2: 5000, findings: [], findingCounts: {}, rejectedRows: [] };
const NO_SHAPES: LayerShapes = { kind: "features", collection: { type: "FeatureCollection", features: [] } };

const PLOTS_FILE: FileContent = {
  ...SUMMARY,
  kind: "layer",
  part: { layer: "plots", records: [{ id: "X-1", site: siteAt(0, 5000), other: {} }] },
  shapes: NO_SHAPES,
};

function getEffectivePark({ park, files }: AppState) {
  return getPark(
    park,
    files.flatMap(({ status }) =>
      status.kind === "open" ? [{ content: status.content, mode: "replace" as const }] : [],
    ),
  );
}

function run(...actions: readonly Action[]): AppState {
  return actions.reduce((state, action) => action(state), createInitialState("zh-CN", "auto"));
}

const begin = (id: string): Action =>
  startReadingFile({ id, name: `${id}.geojson`, sizeBytes: 10, choices: {}, originals: [] });

describe("the park everything is asked of", () => {
  it("is none until one is loaded", () => {
    expect(getEffectivePark(run())).toBeNull();
  });

  it("has the plots of the user's file in place of its own", () => {
    const state = run(openPark(createParkData()), begin("a"), openFile("a", PLOTS_FILE));
    expect(getEffectivePark(state)?.park.plots.map(({ id }) => id)).toEqual(["X-1"]);
    expect(getEffectivePark(state)?.park.clusters).toHaveLength(2);
  });

  it("is the former one again when the file is removed", () => {
    const data = createParkData();
    const state = run(openPark(data), begin("a"), openFile("a", PLOTS_FILE), dropFiles(new Set(["a"])));
    expect(getEffectivePark(state)).toBe(data);
  });

  it("does not change while a file is read, nor by one that is refused", () => {
    const data = createParkData();
    expect(getEffectivePark(run(openPark(data), begin("a")))).toBe(data);
    expect(getEffectivePark(run(openPark(data), begin("a"), refuseFile("a", SUMMARY)))).toBe(data);
  });

  it("is the user's whole park when a park folder is open, and layers laid on it later count", () => {
    const own = createParkData();
    const park: FileContent = { ...SUMMARY, kind: "park", data: own };
    const state = run(
      openPark(createParkData()),
      begin("a"),
      openFile("a", park),
      begin("b"),
      openFile("b", PLOTS_FILE),
    );
    expect(getEffectivePark(state)?.park.clusters).toBe(own.park.clusters);
    expect(getEffectivePark(state)?.park.plots).toHaveLength(1);
  });
});
