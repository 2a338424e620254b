import { expect, test } from "../drivers/test.ts";

test("a link brings back view, language, theme, filter and selection", async ({ atlas }) => {
  await atlas.openWithMap("#park=zhengyang&view=sites&lang=en&theme=dark&cluster=fengjia&kind=plot");
  await expect(atlas.page.locator("html")).toHaveAttribute("lang", "en");
  await expect(atlas.page.locator("park-sites-panel")).toContainText("Fengjia");
  const ground = await atlas.page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--ground").trim(),
  );
  expect(ground).toBe("#141715");
});

test("Back goes to the view before", async ({ atlas }) => {
  await atlas.openWithMap();
  await expect(atlas.page).toHaveURL(/view=overview/);
  await atlas.page.getByRole("button", { name: "找地找房" }).click();
  await expect(atlas.page).toHaveURL(/view=sites/);
  await atlas.page.goBack();
  await expect(atlas.page.locator("park-overview-panel")).toBeVisible();
});

test("what a link says and nobody understands is named, and the rest is done", async ({ atlas }) => {
  await atlas.openWithMap("#view=sites&wings=two&sel=plots:NO-SUCH-PLOT");
  await expect(atlas.page.locator("park-notices")).toContainText("wings=two");
  await expect(atlas.page.locator("park-notices")).toContainText("NO-SUCH-PLOT");
  await expect(atlas.page.locator("park-sites-panel")).toBeVisible();
});

test("language and theme switch without a reload and are remembered", async ({ atlas }) => {
  await atlas.openWithMap();
  await atlas.page.evaluate(() => {
    (globalThis as unknown as { isSamePage: boolean }).isSamePage = true;
  });
  await atlas.page.getByRole("button", { name: "EN", exact: true }).click();
  await expect(atlas.page.locator("park-overview-panel")).toContainText("planned");
  await expect(atlas.page).toHaveTitle("Zhengyang park atlas");
  await atlas.page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  expect(
    await atlas.page.evaluate(() => (globalThis as unknown as { isSamePage?: boolean }).isSamePage),
  ).toBe(true);
  await atlas.open();
  await expect(atlas.page.locator("park-overview-panel")).toContainText("planned");
});

test.describe("a park that does not exist", () => {
  test.use({ isMissingFileExpected: true });

  test("is told with its file, and the app stays usable", async ({ atlas }) => {
    await atlas.open("#park=atlantis");
    await expect(atlas.page.getByRole("alert")).toContainText("atlantis");
    await expect(atlas.page.getByRole("alert")).toContainText("park.json");
    await atlas.page.getByRole("button", { name: "数据" }).click();
    await expect(atlas.page.locator("park-data-panel")).toBeVisible();
  });
});
