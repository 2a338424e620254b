import { describe, expect, it } from "vitest";
import { groupFiles } from "../../../src/data/file-groups.ts";

function makeFile(path: string): File {
  const name = path.split("/").at(-1) ?? path;
  const file = new File(["x"], name);
  Object.defineProperty(file, "webkitRelativePath", { value: path.includes("/") ? path : "" });
  return file;
}

function getGroups(...paths: string[]) {
  return groupFiles(paths.map((path) => makeFile(path))).map(({ name, entries }) => [name, entries.length]);
}

describe("groupFiles", () => {
  it("reads every file that was chosen by itself, whatever its name", () => {
    expect(getGroups("plots.geojson", "notes.txt")).toEqual([
      ["plots.geojson", 1],
      ["notes.txt", 1],
    ]);
  });

  it("reads a folder with a manifest as one park, named by the folder", () => {
    expect(getGroups("east/park.json", "east/plots.geojson", "east/read-me.txt")).toEqual([["east", 3]]);
  });

  it("takes a manifest chosen together with its layers for a park", () => {
    expect(getGroups("plots.geojson", "park.json")).toEqual([["park.json", 2]]);
  });

  it("takes the manifest nearest to the top where a folder holds several parks", () => {
    expect(getGroups("geodata/a/b/park.json", "geodata/a/park.json")).toEqual([["a", 2]]);
  });

  it("leaves out what is no data file in a folder without a manifest", () => {
    expect(getGroups("layers/a.geojson", "layers/b.JSON", "layers/.DS_Store")).toEqual([
      ["a.geojson", 1],
      ["b.JSON", 1],
    ]);
  });

  it("keeps the parts of a shapefile together, whatever the case of their names", () => {
    const [group] = groupFiles([makeFile("Plots.dbf"), makeFile("plots.SHP"), makeFile("plots.prj")]);
    expect(group?.name).toBe("plots.SHP");
    expect(group?.entries.map(({ path }) => path)).toEqual(["plots.SHP", "Plots.dbf", "plots.prj"]);
  });
});
