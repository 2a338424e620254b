import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TOKENS } from "../../../src/theme/tokens.ts";
import { PUBLIC_ELEMENTS } from "../../../src/components/page/public-elements.ts";
import { expect, test } from "../drivers/test.ts";

const APP_PAGE = join(import.meta.dirname, "../../../index.html");

/** The map in software, with all of the park in it. */
const MAP_TIMEOUT_MS = 45_000;

const NO_DATA = /no park|没有园区|园区没有打开/i;

async function waitForMap(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset["map"] === "idle", undefined, {
    timeout: MAP_TIMEOUT_MS,
  });
}

/** What the page's elements told of, by the name of the event. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    for (const type of ["need-changed", "site-chosen", "selection-changed", "compare-changed"]) {
      document.addEventListener(type, () => told.push(type));
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
}

test("in a plain page all elements draw one park and follow one another", async ({ page, watch: _watch }) => {
  test.slow();
  await page.goto("./elements/example.html");
  await waitForMap(page);
  for (const name of PUBLIC_ELEMENTS) {
    const element = page.locator(name).first();
    await expect(element, name).toContainText(name === "park-balance-notes" ? "" : /\S/);
    await expect(element, name).not.toContainText(NO_DATA);
  }

  const getTold = await listen(page);
  await page.locator("park-plot-list [data-key^='plants:']").first().click();
  const name = await page.locator("park-plant-card h2").textContent();
  await expect(page.locator("park-plot-list [data-key][aria-selected=true]")).toContainText(name ?? "?");
  expect(await getTold()).toEqual(expect.arrayContaining(["site-chosen", "selection-changed"]));

  await page
    .locator("park-plant-card")
    .getByRole("button", { name: /对比|比较/ })
    .click();
  await expect(page.locator("park-compare")).toContainText(name ?? "?");
  expect(await getTold()).toContain("compare-changed");
  await page.locator("park-compare").getByRole("button", { name: /打印/ }).click();
  const sheet = page.getByRole("dialog").filter({ hasText: name ?? "?" });
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  await page.locator("select").first().selectOption("en");
  await expect(page.locator("park-allocation-sentence")).toContainText("planned");
  await expect(page).toHaveTitle("正阳园区图 · 组件示例 / Elements");
});

test("the page keeps its own styles, and may change those of an element", async ({ page, watch: _watch }) => {
  await page.goto("./elements/example.html");
  await page.addStyleTag({ content: "park-zone-list { --accent: rgb(1, 2, 3) }" });
  await expect(page.locator("park-zone-list tbody tr").first()).toBeVisible();
  const accents = await page.evaluate(() =>
    ["html", "body", "park-zone-list", "park-plot-list"].map((name) => {
      const element = document.querySelector(name);
      return element === null ? null : getComputedStyle(element).getPropertyValue("--accent");
    }),
  );
  expect(accents).toEqual(["", "", "rgb(1, 2, 3)", TOKENS.light.accent]);
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe("1440px");
});

test("without data each element says so, and nothing is fetched but scripts", async ({
  page,
  watch: _watch,
}) => {
  const messages: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("./elements/empty.html");
  for (const name of PUBLIC_ELEMENTS) await expect(page.locator(name), name).toContainText(NO_DATA);
  expect(messages).toEqual([]);
  expect(asked.filter((path) => !/\.(html|js|svg)$/.test(path))).toEqual([]);
});

test("a park named later is opened, and a page without a map asks for none", async ({
  page,
  watch: _watch,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.route("**/elements/later.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><link rel="icon" href="../icon.svg"><title>Later</title>
        <script type="module" src="./park-atlas-elements.js"></script><park-zone-list></park-zone-list>`,
    }),
  );
  await page.goto("./elements/later.html");
  const list = page.locator("park-zone-list");
  await expect(list).toContainText(NO_DATA);
  await list.evaluate((element) => element.setAttribute("park", "../geodata/zhengyang"));
  await expect(list.locator("tbody tr").first()).toBeVisible();
  expect(asked.filter((url) => url.includes("maplibre"))).toEqual([]);
});

test("the elements run under the app's own policy, Trusted Types with it", async ({
  page,
  watch: _watch,
}) => {
  const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/.exec(
    readFileSync(APP_PAGE, "utf8"),
  )?.[0];
  expect(policy).toContain("require-trusted-types-for");
  await page.route("**/elements/strict.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en">${policy ?? ""}<link rel="icon" href="../icon.svg"><title>Strict</title>
        <script type="module" src="./trusted-types.js"></script>
        <script type="module" src="./park-atlas-elements.js"></script>
        <park-map park="../geodata/zhengyang/"></park-map><park-filter></park-filter>
        <park-plot-list></park-plot-list><park-vacant-plant-list></park-vacant-plant-list>`,
    }),
  );
  await page.goto("./elements/strict.html");
  await waitForMap(page);
  await expect(page.locator("park-plot-list [data-key]").first()).toBeVisible();

  const map = page.locator("park-map");
  await map.evaluate((element) => {
    document.body.append(element);
  });
  await waitForMap(page);
  await expect(map.locator("canvas")).toHaveCount(1);
});
