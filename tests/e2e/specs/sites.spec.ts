import { MapStage } from "../drivers/map-stage.ts";
import { SitesPanel } from "../drivers/sites-panel.ts";
import { expect, test } from "../drivers/test.ts";

test("vacant plants stand before available plots", async ({ atlas }) => {
  await atlas.open("#view=sites");
  const sites = new SitesPanel(atlas);
  await expect(sites.rows.first()).toHaveAttribute("data-key", /^plants:/);
  const kinds = await sites.rows.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute("data-key")?.split(":")[0]),
  );
  expect(kinds.lastIndexOf("plants")).toBeLessThan(kinds.indexOf("plots"));
});

test("a filter narrows the list, shows as a chip, and Back undoes it", async ({ atlas }) => {
  await atlas.openWithMap("#view=sites");
  const sites = new SitesPanel(atlas);
  const all = await sites.rows.count();
  await sites.choose("冯家组团");
  await expect.poll(() => sites.rows.count()).toBeLessThan(all);
  await expect(atlas.page).toHaveURL(/cluster=fengjia/);
  for (const row of await sites.rows.all()) await expect(row).toContainText("冯家组团");
  await sites.filter.getByRole("button", { name: "清除", exact: true }).first().click();
  await expect(sites.rows).toHaveCount(all);
});

test("an impossible wish says which filter to drop", async ({ atlas }) => {
  await atlas.open("#view=sites&area=99999999..&kind=plant");
  await expect(new SitesPanel(atlas).panel).toContainText(/去掉“.+”可得 \d+ 处/);
});

test("a row opens the card: headline figures, straight-line distances, what is unknown said so", async ({
  atlas,
}) => {
  await atlas.openWithMap("#view=sites");
  const sites = new SitesPanel(atlas);
  const { card } = new MapStage(atlas);
  await sites.rows.first().click();
  await expect(card).toContainText("直线距离");
  await expect(card).toContainText("黔江站");
  await expect(card).toContainText("≈");
  await expect(card).toContainText("未提供");
  await expect(sites.rows.first()).toHaveAttribute("aria-selected", "true");
  await expect(atlas.page).toHaveURL(/sel=plants:/);
});
