import { expect, it } from "vitest";
import { createExportCrs } from "../../../../src/data/export/create-export-crs.ts";

it.each([
  [4545, 576_374, 3_260_373],
  [4524, 36_576_374, 3_260_373],
])("EPSG:%i puts Zhengyang where it lies", async (epsg, eastM, northM) => {
  const [x = NaN, y = NaN] = (await createExportCrs(epsg))?.project(108.7873, 29.45873) ?? [];
  expect(Math.abs(x - eastM)).toBeLessThan(1);
  expect(Math.abs(y - northM)).toBeLessThan(1);
});

it.each([4490, 4326])("EPSG:%i leaves degrees as they are", async (epsg) => {
  expect((await createExportCrs(epsg))?.project(108.7812345678912, 29.45)).toEqual([
    108.7812345678912, 29.45,
  ]);
});

it.each([2381, 4479, 999_999])("nothing is written in EPSG:%i", async (epsg) => {
  expect(await createExportCrs(epsg)).toBeUndefined();
});
