import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { encodeText } from "../../fixtures/bytes/encode-text.ts";
import { makeDbf, makePartsRecord, makeShp } from "../../fixtures/bytes/make-shapefile.ts";
import { makeZip } from "../../fixtures/bytes/make-zip.ts";
import { findAxeViolations } from "../drivers/axe.ts";
import { DataPanel, makeGeoJson, makeText } from "../drivers/data-panel.ts";
import { ImportWizard } from "../drivers/import-wizard.ts";
import { auditTest, expect, test } from "../drivers/test.ts";
import { MESSAGES } from "../../../src/i18n/messages.ts";

/** 36 576 000 E, 3 259 000 N in zone 36: in the park. */
const [EAST, NORTH] = [36_576_000, 3_259_000];

/** Two plots of 100 × 100 m, named in GBK, with no word about their system or their encoding. */
function makeOfficersZip() {
  const makeSquare = (east: number) => {
    const ring = [
      [east, NORTH],
      [east, NORTH + 100],
      [east + 100, NORTH + 100],
      [east + 100, NORTH],
      [east, NORTH],
    ] as const;
    return makePartsRecord(5, [ring]);
  };
  const dbf = makeDbf({
    encode: (text) => encodeText(text, "gbk"),
    columns: [
      { name: "地块编号", type: "C", bytes: 20 },
      { name: "用地性质", type: "C", bytes: 40 },
    ],
    rows: [
      ["正阳-01", "二类工业用地"],
      ["正阳-02", "一类物流仓储用地"],
    ],
  });
  const bytes = makeZip([
    { name: "plots.shp", data: makeShp(5, [makeSquare(EAST), makeSquare(EAST + 200)]) },
    { name: "plots.dbf", data: dbf },
  ]);
  return { name: "officer.zip", mimeType: "application/zip", buffer: Buffer.from(bytes) };
}

function makeSquare(id: string, west: number, isClosed = true) {
  const [south, size] = [29.44, 0.001];
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    ...(isClosed ? [[west, south]] : []),
  ];
  const properties = { id, cluster: "zhengyang", landUse: "100101", stage: "started" };
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

async function openData(page: Page, language: "zh-CN" | "en" = "zh-CN"): Promise<void> {
  await page.goto(`./#v=1&view=data&lang=${language}`);
  await page.locator("park-data-panel .kept").waitFor();
}

for (const language of ["zh-CN", "en"] as const) {
  const messages = MESSAGES[language];

  test(`an officer's zip, without system or encoding, goes through every step in ${language}`, async ({
    atlas,
    page,
  }) => {
    await openData(page, language);
    const wizard = new ImportWizard(atlas, "officer.zip", language);
    await wizard.choose(makeOfficersZip());

    await wizard.goTo("reading");
    await expect(wizard.file).toContainText("GB18030");
    await expect(wizard.file).toContainText("二类工业用地");
    await expect(wizard.file).toContainText("EPSG:4524");
    await expect(wizard.file).toContainText(messages["import.crs.how.zone-prefix"]);

    await wizard.goTo("fields");
    await expect(wizard.file.locator("park-import-field").nth(0).getByRole("combobox").first()).toHaveValue(
      "id",
    );
    await expect(wizard.file.locator("park-import-field").nth(1).getByRole("combobox").first()).toHaveValue(
      "landUse",
    );

    await wizard.goTo("check");
    await expect(wizard.file).toContainText("19 99"); // 2 × 10,000 m² of the plane are 19,99x m² of the ellipsoid

    await wizard.goTo("commit");
    await wizard.file.getByRole("radio", { name: messages["import.mode.append"] }).check();
    await wizard.commitButton.click();
    await expect(
      page.locator("park-top-bar").getByRole("button", { name: messages["app.undo"] }),
    ).toBeEnabled();

    await page.keyboard.press("Control+z");
    await expect(wizard.file).toHaveCount(0);
    await page.keyboard.press("Control+Shift+z");
    await expect(wizard.file).toHaveCount(1);
  });
}

test("a file is taken in by keyboard alone", async ({ atlas, page }) => {
  await openData(page);
  const wizard = new ImportWizard(atlas, "mine.geojson");
  await wizard.choose(makeGeoJson("mine.geojson", [makeSquare("K-1", 108.78)]));
  await wizard.file.getByRole("navigation").getByRole("button").first().focus();
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
  };
  // Along the steps to the last, then to the first way of taking it in.
  await press("Tab", 3);
  await page.keyboard.press("Enter");
  await press("Tab");
  await expect(wizard.file.getByRole("radio", { name: "替换整个图层" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(wizard.file.getByRole("radio", { name: "追加新的" })).toBeChecked();
  await press("Tab");
  await expect(wizard.commitButton).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(wizard.file.getByRole("button", { name: "移除 mine.geojson" })).toBeVisible();
});

test("what is open is closed at one press, and the rows that stay bad come back mended", async ({
  atlas,
  page,
}) => {
  await openData(page);
  const bowTie = makeSquare("B-2", 108.79);
  const [ring = []] = bowTie.geometry.coordinates;
  [ring[1], ring[2]] = [ring[2] ?? [], ring[1] ?? []];
  const wizard = new ImportWizard(atlas, "bad.geojson");
  await wizard.choose(makeGeoJson("bad.geojson", [makeSquare("B-1", 108.78, false), bowTie]));
  await wizard.goTo("check");
  await wizard.file.getByRole("button", { name: /一键修复/ }).click();
  await expect(wizard.file).toContainText("2 行中 1 行可以采用");
  await expect(wizard.file).toContainText("已修复 1 处");

  const coming = page.waitForEvent("download");
  await wizard.file.getByRole("button", { name: /下载有错误的行/ }).click();
  const errors = await readFile(await (await coming).path(), "utf8");
  expect(errors.startsWith("\uFEFF")).toBe(true);
  expect(errors).toContain("边界与自身相交");
  await wizard.takeIn();

  // Mended as in Excel: the two corners changed back.
  const mended = errors.replace(
    /POLYGON ?\(\(.*?\)\)/,
    toWkt(makeSquare("B-2", 108.79).geometry.coordinates[0] ?? []),
  );
  const second = new ImportWizard(atlas, "mended.csv");
  await second.choose(makeText("mended.csv", mended));
  await second.goTo("reading");
  await second.file.getByLabel("自己填 EPSG 编号").fill("4490");
  await second.file.getByRole("button", { name: "采用" }).click();
  await second.settle();
  await second.goTo("commit");
  await second.file.getByRole("radio", { name: "追加新的" }).check();
  await expect(second.file).toContainText("新增 1");
  await second.commitButton.click();
  await expect(second.file.getByRole("button", { name: "移除 mended.csv" })).toBeVisible();
});

function toWkt(ring: readonly (readonly number[])[]): string {
  return `POLYGON((${ring.map((position) => position.join(" ")).join(", ")}))`;
}

test("an old system is refused with its reason, and a number typed by hand places it", async ({
  atlas,
  page,
}) => {
  await openData(page);
  const wizard = new ImportWizard(atlas, "old.geojson");
  const crs = { type: "name", properties: { name: "EPSG:2381" } };
  const coordinates = [576_374, 3_260_373];
  const feature = { type: "Feature", properties: { id: 1 }, geometry: { type: "Point", coordinates } };
  await wizard.choose(
    makeText("old.geojson", JSON.stringify({ type: "FeatureCollection", crs, features: [feature] })),
  );
  await expect(wizard.file).toContainText("还不知道坐标系");
  await wizard.goTo("check");
  await expect(wizard.file).toContainText("转换参数属国家秘密");
  await wizard.goTo("reading");
  await wizard.file.getByLabel("自己填 EPSG 编号").fill("4545");
  await wizard.file.getByRole("button", { name: "采用" }).click();
  await wizard.settle();
  await expect(wizard.file).toContainText("EPSG:4545");
  await expect(wizard.file).toContainText("由你选定");
});

test("what was taken in is there after a reload, and drafts with their choices too", async ({
  atlas,
  page,
}) => {
  await openData(page);
  const taken = new ImportWizard(atlas, "taken.geojson");
  await taken.choose(makeGeoJson("taken.geojson", [makeSquare("T-1", 108.78)]));
  await taken.takeIn();
  const draft = new ImportWizard(atlas, "draft.geojson");
  await draft.choose(makeGeoJson("draft.geojson", [makeSquare("D-1", 108.79)]));
  await draft.goTo("fields");
  await draft.file.getByLabel("进入园区的图层").selectOption("zones");
  await draft.settle();
  await expect(page.locator("park-data-panel .kept")).toContainText("已保存");
  await page.reload();
  await expect(taken.file.getByRole("button", { name: "移除 taken.geojson" })).toBeVisible();
  await expect(draft.file).toContainText("功能区");
});

test("a second tab only looks", async ({ context, page }) => {
  await openData(page);
  const second = await context.newPage();
  await openData(second);
  await expect(second.locator("park-data-panel .kept")).toContainText("正在另一个标签页里编辑");
  await second.close();
});

test("plots go out as the filter leaves them, and the file says so", async ({ page }) => {
  await page.goto("./#v=1&view=sites&cluster=fengjia&kind=plot");
  await expect(page.locator("park-sites-panel")).toContainText("冯家组团");
  await page.getByRole("button", { name: "数据", exact: true }).click();
  await page.getByRole("button", { name: "导出地块…" }).click();
  const dialog = page.locator("park-export-dialog dialog");
  await expect(dialog).toContainText("只含筛选后的");
  const coming = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  const file = JSON.parse(await readFile(await (await coming).path(), "utf8")) as {
    readonly features: readonly unknown[];
    readonly parkAtlas: { readonly notes: readonly { readonly label: string; readonly value: string }[] };
  };
  const notes = Object.fromEntries(file.parkAtlas.notes.map(({ label, value }) => [label, value]));
  expect(file.features.length).toBeLessThan(1_080);
  expect(notes["数量"]).toBe(`${file.features.length} / 1\u00A0080`);
  expect(notes["筛选"]).toBeTruthy();
  expect(notes["示意"]).toContain("非测绘成果");
});

test("the whole park goes out as one file and comes in again", async ({ atlas, page }) => {
  await openData(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存园区文件" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("zhengyang.park.zip");
  const data = new DataPanel(atlas);
  const buffer = await readFile(await download.path());
  await page
    .locator("park-data-panel #files")
    .setInputFiles({ name: "zhengyang.park.zip", mimeType: "application/zip", buffer });
  const file = data.getFile("zhengyang.park.zip");
  await file.getByRole("button", { name: "打开这个园区" }).click();
  await expect(file.getByRole("row", { name: /组团/ })).toContainText("38.000");
});

for (const [language, theme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
] as const) {
  auditTest(
    `no step of the import has an axe violation in ${language}, ${theme}`,
    async ({ atlas, page }) => {
      await page.goto(`./#v=1&view=data&lang=${language}&theme=${theme}`);
      await page.locator("park-data-panel .kept").waitFor();
      const wizard = new ImportWizard(atlas, "officer.zip", language);
      await wizard.choose(makeOfficersZip());
      for (const step of ["reading", "fields", "check", "commit"] as const) {
        await wizard.goTo(step);
        expect(await findAxeViolations(page), step).toEqual([]);
      }
      await page
        .getByRole("button", {
          name: MESSAGES[language]["data.out.layer"].replace(
            "{layer}",
            MESSAGES[language]["data.role.plots"],
          ),
        })
        .click();
      await page.locator("park-export-dialog dialog[open]").waitFor();
      // With a list of what is lost, long enough to scroll.
      await page.locator("park-export-dialog #format").selectOption("shapefile");
      await page.locator("park-export-dialog .loss li").first().waitFor();
      expect(await findAxeViolations(page), "export").toEqual([]);
    },
  );
}
