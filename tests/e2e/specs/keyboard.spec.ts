import { MapStage } from "../drivers/map-stage.ts";
import { SitesPanel } from "../drivers/sites-panel.ts";
import { expect, test } from "../drivers/test.ts";

test("a vacant plant is found, read and put on the map by keyboard alone", async ({ atlas }) => {
  await atlas.openWithMap();
  const { keyboard } = atlas.page;
  const map = new MapStage(atlas);

  // The first Tab offers the way past the bar.
  await keyboard.press("Tab");
  await expect(atlas.page.getByText("跳到面板")).toBeFocused();
  await keyboard.press("Enter");
  await expect(atlas.page.locator("park-panel-frame")).toBeFocused();

  // Search: a plot by its code.
  await keyboard.press("Control+k");
  await keyboard.type("FJ-");
  await expect(atlas.page.locator("park-search").getByRole("option").first()).toContainText("FJ-");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(map.card).toBeVisible();

  // To the list of sites, down two rows, open the card.
  await atlas.page.getByRole("button", { name: "找地找房" }).focus();
  await keyboard.press("Enter");
  const { rows } = new SitesPanel(atlas);
  await rows.first().focus();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(rows.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(map.card).toContainText("直线距离");

  // F6 goes through the regions until the map has the focus; I reads what lies in its middle.
  for (let i = 0; i < 6; i += 1) {
    const region = await atlas.page.evaluate(() =>
      document
        .querySelector("park-app")
        ?.shadowRoot?.activeElement?.closest("[data-region]")
        ?.getAttribute("data-region"),
    );
    if (region === "map") break;
    await keyboard.press("F6");
  }
  await keyboard.press("Escape");
  await expect(map.card).toBeHidden();
  await keyboard.press("ArrowRight");
  await expect(atlas.page.getByText("地图中心：")).toHaveCount(1);
  await keyboard.press("i");
  await expect(map.card).toBeVisible();
  await keyboard.press("Escape");
  await expect(map.card).toBeHidden();
});

test("every key is told in one place", async ({ atlas }) => {
  await atlas.openWithMap();
  await atlas.page.keyboard.press("?");
  const dialog = atlas.page.getByRole("dialog", { name: "快捷键" });
  await expect(dialog).toContainText("Ctrl K");
  await atlas.page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
