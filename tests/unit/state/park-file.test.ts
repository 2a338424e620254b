import { describe, expect, it } from "vitest";
import type { FileContent } from "../../../src/data/file-content.ts";
import type { ParkData } from "../../../src/data/park-data.ts";
import { openFile, startReadingFile } from "../../../src/state/actions/files.ts";
import { openPark, startLoadingPark } from "../../../src/state/actions/park.ts";
import { setProject } from "../../../src/state/actions/project.ts";
import type { AppState } from "../../../src/state/app-state.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { findParkFile, type WantedFile } from "../../../src/state/park-file.ts";
import { createProject, importFile } from "../../../src/state/project.ts";
import type { Action } from "../../../src/state/store.ts";
import { createParkData, siteAt } from "./park-fixture.ts";

const PARKS = "https://atlas.example/geodata/";
const PHOTO = new Blob(["photo"]);
const ENTRIES = [
  { path: "my/park.json", file: new Blob() },
  { path: "my/photos/a.jpg", file: PHOTO },
  { path: "photos/b.jpg", file: new Blob() },
];
const NO_ENTRIES = { parksUrl: PARKS, getEntries: () => [] };
const WANTED: WantedFile = { layer: "plants", id: "P-1", text: "photos/a.jpg", path: "photos/a.jpg" };

function createData(): ParkData {
  const data = createParkData();
  const plants = [{ id: "P-1", photos: ["photos/a.jpg"], site: siteAt(0, 100), other: {} }];
  return { ...data, park: { ...data.park, manifest: { ...data.park.manifest }, plants } };
}

function run(...actions: readonly Action[]): AppState {
  return actions.reduce((state, action) => action(state), createInitialState("zh-CN", "auto"));
}

function openFolder(data: ParkData): readonly Action[] {
  const content: FileContent = {
    kind: "park",
    data,
    featureCount: 1,
    totalAreaM2: 1,
    findings: [],
    findingCounts: {},
    rejectedRows: [],
  };
  const file = { id: "f", name: "my", sizeBytes: 1, choices: {}, originals: [] };
  const at = "2026-06-30T00:00:00Z";
  const project = createProject({ id: "p", name: "p", parkId: "north", at });
  return [
    startReadingFile(file),
    openFile("f", content),
    setProject(importFile(project, file, { mode: "replace", at })),
  ];
}

describe("the file a record names", () => {
  const loaded = createData();
  const start = [startLoadingPark("north"), openPark(loaded)];

  it("is served from the folder of the loaded park", () => {
    expect(findParkFile(run(...start), loaded, WANTED, NO_ENTRIES)).toEqual({
      kind: "served",
      url: `${PARKS}north/photos/a.jpg`,
    });
  });

  it("is not asked of that folder where only an imported layer names it", () => {
    const wanted = { ...WANTED, text: "photos/new.jpg", path: "photos/new.jpg" };
    expect(findParkFile(run(...start), loaded, wanted, NO_ENTRIES)).toEqual({ kind: "not-opened" });
    expect(findParkFile(run(...start), loaded, { ...WANTED, id: "P-2" }, NO_ENTRIES)).toEqual({
      kind: "not-opened",
    });
  });

  it("is not asked of that folder while a park of the user's is in force", () => {
    const own = createData();
    const state = run(...start, ...openFolder(own));
    expect(findParkFile(state, own, WANTED, NO_ENTRIES)).toEqual({ kind: "not-opened" });
    const folders = { parksUrl: PARKS, getEntries: (id: string) => (id === "f" ? ENTRIES : []) };
    expect(findParkFile(state, own, WANTED, folders)).toEqual({ kind: "opened", file: PHOTO });
    const outside = { ...WANTED, text: "b.jpg", path: "b.jpg" };
    expect(findParkFile(state, own, outside, folders)).toEqual({ kind: "not-opened" });
  });
});
