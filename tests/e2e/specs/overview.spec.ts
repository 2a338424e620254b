import { OverviewPanel } from "../drivers/overview-panel.ts";
import { MapStage } from "../drivers/map-stage.ts";
import { expect, test } from "../drivers/test.ts";

test("the first line says what is built of the planned 38 km²", async ({ atlas }) => {
  await atlas.open();
  const overview = new OverviewPanel(atlas);
  await expect(overview.sentence).toContainText("25.00");
  await expect(overview.sentence).toContainText("38");
  await expect(overview.sentence).toContainText("65.8%");
});

test("a figure selects the shapes behind it, and they add up to that figure", async ({ atlas }) => {
  await atlas.openWithMap();
  await new OverviewPanel(atlas).pressFigure("25.00");
  const { selectionBar } = new MapStage(atlas);
  await expect(selectionBar).toContainText("25.00 km²");
});

test("the rows of the clusters add up to the total as printed", async ({ atlas }) => {
  await atlas.open();
  const overview = new OverviewPanel(atlas);
  await expect(overview.row("合计")).toContainText("38.00");
  const areas = await overview.panel
    .locator("park-allocation-table tbody tr")
    .evaluateAll((rows) => rows.map((row) => Number(row.querySelectorAll("td")[0]?.innerText.trim())));
  const printed = areas.reduce((sum, area) => sum + Math.round(area * 100), 0);
  expect(areas.length).toBeGreaterThanOrEqual(4);
  expect(printed % 3800).toBe(0);
});

test("the planned area tells the section of the plan it stands in", async ({ atlas }) => {
  await atlas.open();
  expect(await new OverviewPanel(atlas).readSource("来源：规划面积")).toContain("四（一）");
});

test("idle plants come first, and the whole list is one press away", async ({ atlas }) => {
  await atlas.open();
  const overview = new OverviewPanel(atlas);
  await overview.panel.getByRole("button", { name: /全部 \d+ 处/ }).click();
  await expect(atlas.page.locator("park-sites-panel")).toBeVisible();
  await expect(atlas.page).toHaveURL(/view=sites/);
});
