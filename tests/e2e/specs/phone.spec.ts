import { MapStage } from "../drivers/map-stage.ts";
import { OverviewPanel } from "../drivers/overview-panel.ts";
import { SitesPanel } from "../drivers/sites-panel.ts";
import { expect, test } from "../drivers/test.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("the sheet goes through its three stops by button", async ({ atlas }) => {
  await atlas.openWithMap();
  const sheet = atlas.page.locator("park-panel-frame");
  const height = async (): Promise<number> => (await sheet.boundingBox())?.height ?? 0;
  const middle = await height();
  await sheet.getByRole("button", { name: "展开" }).click();
  await expect.poll(height).toBeGreaterThan(middle * 1.5);
  await sheet.getByRole("button", { name: "收起" }).click();
  await expect.poll(height).toBeLessThan(120);
  await sheet.getByRole("button", { name: "展开" }).click();
  await expect.poll(height).toBe(middle);
});

test("the figures, the list and a card are reached with a thumb", async ({ atlas }) => {
  await atlas.openWithMap();
  await expect(new OverviewPanel(atlas).sentence).toContainText("25.00");
  await atlas.page.getByRole("button", { name: "找地找房" }).click();
  await new SitesPanel(atlas).rows.first().click();
  await expect(new MapStage(atlas).card).toContainText("直线距离");
});

for (const view of ["overview", "sites", "data", "about"]) {
  test.describe(`the ${view} view at 320 px`, () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test("does not scroll sideways", async ({ atlas }) => {
      await atlas.openWithMap(`#view=${view}`);
      const overflow = await atlas.page.locator("park-panel-frame").evaluate((frame) => {
        const scroll = frame.shadowRoot?.querySelector(".scroll");
        return scroll === null || scroll === undefined ? -1 : scroll.scrollWidth - scroll.clientWidth;
      });
      expect(overflow).toBe(0);
      expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}
