import { describe, expect, test } from "vitest";
import { createDroppedFiles, type DroppedFile } from "../../../src/data/sources/dropped-files.ts";

function toFiles(...paths: string[]): DroppedFile[] {
  return paths.map((path) => ({ path, file: new Blob([path]) }));
}

async function readText(files: DroppedFile[], path: string): Promise<string> {
  const bytes = await createDroppedFiles(files)?.readBytes(path);
  return new TextDecoder().decode(bytes);
}

describe("a dropped folder", () => {
  test("is read relative to its park.json", async () => {
    expect(await readText(toFiles("mine/park.json", "mine/plots.geojson"), "plots.geojson")).toBe(
      "mine/plots.geojson",
    );
  });

  test("is no park without a park.json", () => {
    expect(createDroppedFiles(toFiles("mine/plots.geojson"))).toBeUndefined();
  });

  test("with several counts the one nearest to the top", async () => {
    const files = toFiles("all/old/park.json", "all/park.json", "all/old/x.geojson", "all/x.geojson");
    expect(await readText(files, "x.geojson")).toBe("all/x.geojson");
  });

  test("finds what lies further up by its bare name", async () => {
    expect(await readText(toFiles("mine/park.json", "mine/plan.json"), "../../seeds/plan.json")).toBe(
      "mine/plan.json",
    );
    expect(await readText(toFiles("a/mine/park.json", "a/plan.json"), "../plan.json")).toBe("a/plan.json");
  });

  test("says which file is not there", async () => {
    await expect(readText(toFiles("mine/park.json"), "plots.geojson")).rejects.toMatchObject({
      file: "plots.geojson",
    });
  });
});
