import { MapStage } from "../drivers/map-stage.ts";
import { expect, test } from "../drivers/test.ts";

/** Part of the map's width that an open card covers. */
const CARD_SHARE = 0.36;

/** Close on a block of 正阳: plots fill the view. */
const CLOSE = "#c=108.79,29.46,16";

test("a click on the map opens the plot there, Shift adds another, Esc drops both", async ({ atlas }) => {
  await atlas.openWithMap(CLOSE);
  const map = new MapStage(atlas);
  await map.clickAt(0.5, 0.5);
  await expect(map.card).toBeVisible();
  await atlas.page.keyboard.down("Shift");
  await map.clickAt(0.1, 0.15);
  await atlas.page.keyboard.up("Shift");
  await expect(map.selectionBar).toContainText("已选 2 个");
  await atlas.page.keyboard.press("Escape");
  await expect(map.card).toBeHidden();
  await expect(atlas.page).not.toHaveURL(/sel=/);
});

test("what lies one over the other is offered as a list", async ({ atlas }) => {
  await atlas.openWithMap("#view=sites&kind=plant");
  const map = new MapStage(atlas);
  await atlas.page.locator("park-site-list [data-key]").first().click();
  const chooser = atlas.page.locator("park-feature-chooser");
  // The chosen plant is flown to: it comes to lie in the middle of what the card leaves free.
  await expect(async () => {
    await map.clickAt(0.5 - CARD_SHARE / 2, 0.5);
    await expect(chooser.getByRole("button", { name: "厂房" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await chooser.getByRole("button", { name: "地块" }).click();
  await expect(map.card).toContainText("用地性质");
});

test("measuring gives length and area, the area by the rule of the plots", async ({ atlas }) => {
  await atlas.openWithMap(CLOSE);
  const map = new MapStage(atlas);
  await map.press("量距离");
  await map.clickAt(0.3, 0.5);
  await map.doubleClickAt(0.5, 0.5);
  await expect(map.measure).toContainText(/\d+ m|\d\.\d km/);
  await map.press("量面积");
  await map.clickAt(0.3, 0.3);
  await map.clickAt(0.5, 0.3);
  await map.clickAt(0.5, 0.6);
  await atlas.page.locator("park-measure-readout").getByRole("button", { name: "完成" }).click();
  await expect(map.measure).toContainText("m²");
  await expect(map.measure).toContainText("CGCS2000");
  await atlas.page.keyboard.press("Escape");
  await expect(map.measure).toBeHidden();
});

test("the pointer's coordinates are read in degrees and in the 3° zone", async ({ atlas }) => {
  await atlas.openWithMap(CLOSE);
  const map = new MapStage(atlas);
  await map.pointAt(0.5, 0.5);
  const furniture = atlas.page.locator("park-map-furniture");
  await expect(furniture).toContainText(/108\.79\d{3}° E/);
  await expect(furniture).toContainText(/108°E X\s3\s260\s\d{3}\s+Y\s+57\d\s\d{3}/);
});

test("the sketch is called a sketch on the map and in the legend", async ({ atlas }) => {
  await atlas.openWithMap();
  await expect(atlas.page.locator("park-map-furniture")).toContainText("示意");
  await expect(new MapStage(atlas).legend).toContainText("示意");
});

test("layers are switched in the legend, and the link keeps it", async ({ atlas }) => {
  await atlas.openWithMap();
  const { legend } = new MapStage(atlas);
  await legend.getByRole("checkbox", { name: "厂房" }).uncheck();
  await legend.getByRole("checkbox", { name: "功能区" }).check();
  await expect(atlas.page).toHaveURL(/layers=clusters,zones,plots,places/);
  await atlas.openWithMap(`#${atlas.getHash()}`);
  await expect(legend.getByRole("checkbox", { name: "功能区" })).toBeChecked();
});

test("an entry of the legend selects what it stands for", async ({ atlas }) => {
  await atlas.openWithMap();
  const map = new MapStage(atlas);
  await map.legend.getByRole("button", { name: "可供用地" }).click();
  await expect(map.selectionBar).toContainText(/已选 \d+ 个，合计 \d\.\d\d km²/);
});

test.describe("without WebGL", () => {
  test("the map says so, and list and figures go on", async ({ atlas }) => {
    await atlas.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await atlas.open("#view=sites");
    await expect(atlas.page.locator("park-map")).toContainText("WebGL");
    await expect(atlas.page.locator("park-site-list [data-key]").first()).toBeVisible();
    await atlas.page.locator("park-site-list [data-key]").first().click();
    await expect(new MapStage(atlas).card).toBeVisible();
  });
});
