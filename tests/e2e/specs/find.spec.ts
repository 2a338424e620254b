import type { Browser, BrowserContextOptions } from "@playwright/test";
import { AtlasPage } from "../drivers/atlas-page.ts";
import { MapStage } from "../drivers/map-stage.ts";
import { SitesPanel } from "../drivers/sites-panel.ts";
import { auditTest, expect, test } from "../drivers/test.ts";
import { findAxeViolations } from "../drivers/axe.ts";

/** What a fresh browser shows of a link: the sites that fit and those that are kept. */
async function readElsewhere(browser: Browser, url: string, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const atlas = new AtlasPage(await context.newPage());
  await atlas.page.goto(url);
  await atlas.waitForMap();
  const sites = new SitesPanel(atlas);
  await expect(sites.tray).toBeVisible();
  const seen = { keys: await sites.listKeys(), tray: await sites.tray.ariaSnapshot() };
  await context.close();
  return seen;
}

for (const { lang, short, drop, fits } of [
  { lang: "zh-CN", short: /差 [\d.]+ m/, drop: /再得 \d+ 处/, fits: /处全部符合/ },
  { lang: "en", short: /[\d.]+ m short/, drop: /\d+ more/, fits: /Everything met by/ },
] as const) {
  test(`an investor at a desk, ${lang}: requirement, near misses, shortlist, comparison, link to a fresh browser`, async ({
    atlas,
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await atlas.openWithMap(`#v=1&view=sites&lang=${lang}&theme=light&kind=plant`);
    const sites = new SitesPanel(atlas);
    const all = await sites.rows.count();
    await sites.askBetween("areaM2", "2000", "12000");
    await sites.askBetween("clearHeightM", "6", "");
    await sites.criterion("cluster").getByRole("checkbox").nth(2).check();
    await sites.toggleWish("cluster");
    await expect(sites.sentence).toContainText(fits);
    const count = await sites.rows.count();
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(all);
    await expect(sites.nearRows.filter({ hasText: short }).first()).toBeVisible();
    await expect(sites.relaxations.first()).toContainText(drop);

    await sites.star(sites.rows.nth(0)).click();
    await sites.star(sites.rows.nth(1)).click();
    await sites.rows.nth(1).click();
    await expect(new MapStage(atlas).card).toContainText(/kN\/m²/);
    await sites.tray.getByRole("button", { pressed: false }).first().click();
    await sites.tray.getByRole("button", { pressed: false }).first().click();
    await sites.tray.getByRole("button").last().click();
    await expect(sites.comparison.locator("thead th")).toHaveCount(3);
    await atlas.page.keyboard.press("Escape");
    await expect(sites.comparison).toHaveCount(0);

    await expect(atlas.page).toHaveURL(/list=plants:.*cmp=plants:/);
    const elsewhere = await readElsewhere(browser, atlas.page.url(), {
      ...(baseURL !== undefined && { baseURL }),
      viewport: { width: 1440, height: 900 },
    });
    expect(elsewhere.keys).toEqual(await sites.listKeys());
    expect(elsewhere.tray).toBe(await sites.tray.ariaSnapshot());
  });
}

test.describe("on a phone", () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  test.use(phone);

  test("an investor asks in the filter step, keeps two, and sends them on", async ({
    atlas,
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await atlas.openWithMap("#v=1&view=sites&lang=zh-CN&kind=plant");
    const sites = new SitesPanel(atlas);
    await sites.filter.getByRole("button", { name: /^筛选/ }).click();
    await sites.askBetween("areaM2", "2000", "");
    await sites.filter.getByRole("button", { name: /^看 \d+ 处$/ }).click();
    await expect(sites.sentence).toContainText("处全部符合");
    await expect(atlas.page.locator("park-map-furniture .sketch")).toBeInViewport();
    await atlas.page.locator("park-panel-frame").getByRole("button", { name: "展开" }).click();
    await sites.star(sites.rows.nth(0)).click();
    await sites.star(sites.rows.nth(1)).click();
    await expect(sites.tray).toContainText("候选 2");
    const star = await sites.star(sites.rows.nth(0)).boundingBox();
    expect(Math.min(star?.width ?? 0, star?.height ?? 0)).toBeGreaterThanOrEqual(44);

    await expect(atlas.page).toHaveURL(/list=plants:/);
    const elsewhere = await readElsewhere(browser, atlas.page.url(), {
      ...phone,
      ...(baseURL !== undefined && { baseURL }),
    });
    expect(elsewhere.keys).toEqual(await sites.listKeys());
  });

  for (const lang of ["zh-CN", "en"]) {
    test(`nothing scrolls sideways at 320 px, ${lang}`, async ({ atlas }) => {
      await atlas.page.setViewportSize({ width: 320, height: 640 });
      await atlas.openWithMap(`#v=1&view=sites&lang=${lang}&area=2000..12000&height=6..&kind=plant`);
      const sites = new SitesPanel(atlas);
      await sites.star(sites.rows.nth(0)).click();
      const getWidth = () => atlas.page.evaluate(() => document.documentElement.scrollWidth);
      expect(await getWidth()).toBeLessThanOrEqual(320);
      await sites.filter.getByRole("button").first().click();
      // A part that hides what overflows is no sideways scroll; one that scrolls or shows it is.
      const overflow = await sites.filter.locator("dialog").evaluate((dialog: HTMLElement) => {
        const parts: Element[] = [dialog, ...dialog.querySelectorAll("*")];
        return parts
          .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
          .filter((part) => ["auto", "scroll"].includes(getComputedStyle(part).overflowX))
          .map((part) => part.tagName);
      });
      expect(overflow).toEqual([]);
    });
  }
});

test("Back undoes a filter, and what was typed at one go is one step", async ({ atlas }) => {
  await atlas.openWithMap("#v=1&view=sites&lang=zh-CN");
  const sites = new SitesPanel(atlas);
  const all = await sites.rows.count();
  await sites.criterion("areaM2").locator("input[type=number]").first().pressSequentially("30000");
  await expect(atlas.page).toHaveURL(/area=30000\.\./);
  const some = await sites.rows.count();
  expect(some).toBeLessThan(all);
  await atlas.page.waitForTimeout(700);
  await sites.choose("冯家组团");
  await expect(atlas.page).toHaveURL(/cluster=fengjia/);
  await atlas.page.goBack();
  await expect(sites.rows).toHaveCount(some);
  await atlas.page.goBack();
  await expect(sites.rows).toHaveCount(all);
  await atlas.page.goForward();
  await expect(sites.rows).toHaveCount(some);
});

test("adjoining plots stand together where none alone is large enough", async ({ atlas }) => {
  await atlas.openWithMap("#v=1&view=sites&lang=zh-CN&kind=plot&area=90000..140000&combine=3");
  const sites = new SitesPanel(atlas);
  await expect(sites.rows.first()).toHaveAttribute("data-key", /^plots:.+\+.+/);
  await sites.rows.first().click();
  await expect(new MapStage(atlas).selectionBar).toContainText("公顷");
});

test("an empty answer says which wish to drop, and dropping it brings as many", async ({ atlas }) => {
  await atlas.openWithMap("#v=1&view=sites&lang=zh-CN&kind=plant&area=2000..&height=99..");
  const sites = new SitesPanel(atlas);
  await expect(sites.rows).toHaveCount(0);
  const [relaxation] = await sites.relaxations.allTextContents();
  const promised = Number(/可得 (\d+) 处/.exec(relaxation ?? "")?.[1]);
  expect(promised).toBeGreaterThan(0);
  await sites.relaxations.first().click();
  await expect(sites.rows).toHaveCount(promised);
});

test("an enquiry is a page and a mail draft, and the app sends nothing", async ({ atlas }) => {
  await atlas.openWithMap(
    "#v=1&view=sites&lang=zh-CN&kind=plant&area=2000..&list=plants:FJ-P004,plots:FJ-46-01",
  );
  const sites = new SitesPanel(atlas);
  await sites.tray.getByRole("button", { name: "询问" }).click();
  await expect(sites.enquiry).toContainText("FJ-46-01");
  await expect(sites.enquiry).toContainText("2 000 m²");
  await expect(sites.enquiry.locator("a[href^='mailto:']")).toHaveCount(1);
  await sites.enquiry.getByRole("button", { name: /打印/ }).click();
  const sheet = atlas.page.locator("park-enquiry-sheet");
  await expect(sheet).toContainText("FJ-46-01");
  await expect(sheet).toContainText("示意");
});

test("a requirement is asked, a site kept and compared by keyboard alone", async ({ atlas }) => {
  test.setTimeout(90_000);
  await atlas.openWithMap("#v=1&view=sites&lang=zh-CN&kind=plant");
  const { keyboard } = atlas.page;
  const sites = new SitesPanel(atlas);
  const all = await sites.rows.count();
  const isFocused = (selector: string) =>
    atlas.page.evaluate((wanted) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.matches(wanted) ?? false;
    }, selector);
  const press = async (key: string, selector: string): Promise<void> => {
    for (let i = 0; i < 60; i += 1) {
      await keyboard.press(key);
      if (await isFocused(selector)) return;
    }
    throw new Error(`${key} does not come to ${selector}`);
  };
  for (let i = 0; i < 6 && !(await isFocused("park-filter, park-filter *")); i += 1)
    await keyboard.press("F6");
  await press("Tab", "input[type=number]");
  await keyboard.type("3000");
  await expect.poll(() => sites.rows.count()).toBeLessThan(all);
  for (let i = 0; i < 8 && !(await isFocused("park-panel-frame")); i += 1) await keyboard.press("F6");
  await press("Tab", "#results [data-key], [role=row]");
  await keyboard.press("ArrowDown");
  await keyboard.press("s");
  await expect(sites.tray).toContainText("候选 1");
  await expect(sites.star(sites.rows.nth(1))).toHaveAttribute("aria-pressed", "true");
  for (let i = 0; i < 60 && !(await isFocused("park-shortlist-tray button[aria-pressed]")); i += 1) {
    await keyboard.press("Tab");
    if (
      (await isFocused("button[aria-pressed=false]")) &&
      (await sites.tray.locator("button:focus").count()) > 0
    )
      break;
  }
  await keyboard.press("Enter");
  await expect(atlas.page).toHaveURL(/cmp=plants:/);
});

const SCREENS = {
  requirement: "kind=plant&area=2000..12000&height=6..&wish.cluster=fengjia*2",
  "nothing fits": "kind=plant&area=2000..&height=99..",
  shortlist: "list=plants:FJ-P004,plots:FJ-46-01,plots:GONE",
  comparison: "list=plants:FJ-P004,plots:FJ-46-01&cmp=plants:FJ-P004,plots:FJ-46-01&compare=1",
};

for (const [lang, theme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
] as const) {
  auditTest(`axe finds nothing while a site is looked for, ${lang}, ${theme}`, async ({ atlas }) => {
    auditTest.setTimeout(180_000);
    for (const [screen, hash] of Object.entries(SCREENS)) {
      const link = `#v=1&view=sites&lang=${lang}&theme=${theme}&${hash}`;
      await (screen === "requirement" ? atlas.openWithMap(link) : atlas.follow(link));
      await expect(new SitesPanel(atlas).sentence).toBeVisible();
      if (hash.includes("list=")) await expect(new SitesPanel(atlas).tray).toBeVisible();
      if (hash.includes("compare=")) await expect(new SitesPanel(atlas).comparison).toBeVisible();
      expect(await findAxeViolations(atlas.page), screen).toEqual([]);
    }
    await new SitesPanel(atlas).comparison.getByRole("button").last().click();
    await new SitesPanel(atlas).tray.getByRole("button", { name: /询问|Enquir|Ask/ }).click();
    await expect(new SitesPanel(atlas).enquiry).toBeVisible();
    expect(await findAxeViolations(atlas.page), "enquiry").toEqual([]);
  });
}
