import { gzipSync } from "node:zlib";
import { expect, test } from "../drivers/test.ts";

/** Budget of the scripts needed for the first map, MapLibre and its worker included, gzipped. */
const FIRST_MAP_BUDGET_KB = 600;

test("the app opens and draws its map, without an error and without a foreign request", async ({ atlas }) => {
  await atlas.openWithMap();
  await expect(atlas.page).toHaveTitle(/正阳园区图/);
  await expect(atlas.app).toBeVisible();
});

test("the scripts for the first map stay within their budget", async ({ atlas }) => {
  const sizes: Promise<number>[] = [];
  atlas.page.context().on("response", (response) => {
    if (!response.url().endsWith(".js")) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await atlas.openWithMap();
  const totalKb = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  expect(totalKb).toBeGreaterThan(100);
  expect(totalKb).toBeLessThanOrEqual(FIRST_MAP_BUDGET_KB);
});
