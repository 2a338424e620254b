import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeManyPlots } from "../../fixtures/large-files.ts";
import { findAxeViolations } from "../drivers/axe.ts";
import { DataPanel, makeGeoJson, makeText } from "../drivers/data-panel.ts";
import { FROZEN_MS, forgetLongScripts, getLongScripts, watchLongScripts } from "../drivers/long-tasks.ts";
import { auditTest, expect, test } from "../drivers/test.ts";

const PARK_FOLDER = join(import.meta.dirname, "../../../geodata/zhengyang");

/** A square of 0.01° near the park: 1.08 km². */
function makeSquare(properties: object, west = 108.78) {
  const [south, size] = [29.44, 0.01];
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

function makeBowTie() {
  const square = makeSquare({ id: "bad" });
  const [ring] = square.geometry.coordinates;
  if (ring !== undefined) [ring[1], ring[2]] = [ring[2] ?? [], ring[1] ?? []];
  return square;
}

test.beforeEach(async ({ page, atlas }) => {
  await watchLongScripts(page);
  await atlas.openWithMap();
});

test("a plots file replaces the plots, and removing it brings the former back", async ({ atlas }) => {
  const data = new DataPanel(atlas);
  await data.show();
  await expect(data.sentence).toContainText("4 个组团");
  const plot = { cluster: "zhengyang", landUse: "100101", stage: "started" };
  await data.chooseFiles(
    makeGeoJson("mine.geojson", [
      makeSquare({ id: "A-1", ...plot }),
      makeSquare({ id: "A-2", ...plot }, 108.79),
    ]),
  );
  await expect(data.getFile("mine.geojson")).toContainText("还没有进入园区");
  await data.takeIn("mine.geojson");
  await expect(data.getFile("mine.geojson")).toContainText("已替换园区的地块");
  await expect(data.sentence).toHaveText(/2 个要素，合计 2\.15\s*km²/);
  await data.getFile("mine.geojson").getByText("要素", { exact: true }).last().click();
  await data.panel.getByRole("button", { name: "选中并缩放到 A-2" }).click();
  await expect.poll(() => atlas.getHash()).toContain("plots:A-2");

  await data.remove("mine.geojson");
  await expect(data.sentence).toContainText("还没有打开自己的文件");
  await expect.poll(() => atlas.getHash()).not.toContain("A-2");
});

test("a clusters file is measured beside the plan", async ({ atlas }) => {
  const data = new DataPanel(atlas);
  await data.show();
  const clusters = await readFile(join(PARK_FOLDER, "clusters.geojson"), "utf8");
  await data.chooseFiles(makeText("clusters.geojson", clusters));
  await data.takeIn("clusters.geojson");
  await expect(data.sentence).toHaveText(/4 个要素，合计 38\.00\s*km²，是规划 38\s*km² 的 100\.0%/);
  await expect(data.getFile("clusters.geojson")).toContainText("已替换园区的组团");
});

test("a bad row changes nothing, is said where it is bad, and shown on the map", async ({ atlas, page }) => {
  const data = new DataPanel(atlas);
  await data.show();
  await data.chooseFiles(makeGeoJson("plots.geojson", [makeSquare({ id: "good" }), makeBowTie()]));
  const file = data.getFile("plots.geojson");
  await data.goToStep("plots.geojson", "检查");
  await expect(file).toContainText("2 行中 1 行可以采用");
  await expect(file).toContainText("边界与自身相交");
  const before = atlas.getHash();
  await file.getByRole("button", { name: "在图上看第 2 行" }).first().click();
  await expect.poll(() => atlas.getHash()).not.toBe(before);

  await page.getByRole("button", { name: "规划总览", exact: true }).click();
  await expect(page.locator("park-overview-panel")).toContainText("25.0");
});

test("any other GeoJSON is shown and measured, and can be taken for something else", async ({ atlas }) => {
  const data = new DataPanel(atlas);
  await data.show();
  await data.chooseFiles(makeGeoJson("trial.geojson", [makeSquare({ id: "T" })]));
  const file = data.getFile("trial.geojson");
  await expect(file).toContainText("只看，不进园区");
  await data.goToStep("trial.geojson", "字段");
  await file.getByRole("combobox", { name: "进入园区的图层" }).selectOption("clusters");
  await expect(file.getByRole("progressbar")).toHaveCount(0);
  await data.takeIn("trial.geojson");
  await expect(file).toContainText("已替换园区的组团");
  await expect(data.sentence).toHaveText(/合计 1\.08\s*km²/);
});

test("a park folder replaces the park; its plan outside the folder is the one in force", async ({
  atlas,
}) => {
  const data = new DataPanel(atlas);
  await data.show();
  await data.chooseFolder(PARK_FOLDER);
  const file = data.getFile("zhengyang");
  await data.takeIn("zhengyang");
  await expect(file).toContainText("已替换整个园区");
  await expect(file.getByRole("row", { name: /组团/ })).toContainText("38.000");
  await expect(file).toContainText("缺少文件");
});

test("several files are read each by itself, and one that is refused harms no other", async ({ atlas }) => {
  const data = new DataPanel(atlas);
  await data.show();
  await data.chooseFiles(
    makeGeoJson("a.geojson", [makeSquare({ id: "a" })]),
    makeText("b.geojson", "{ not json"),
    makeGeoJson("c.geojson", [makeSquare({ id: "c" }, 108.8)]),
  );
  await expect(data.sentence).toHaveText("打开了 2 个文件，共 2 个要素。");
  await expect(data.getFile("b.geojson").getByRole("alert")).toContainText("没有采用");
  await data.takeIn("a.geojson");
});

test.describe("a file of 62 MB", () => {
  let folder = "";
  let path = "";

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "park-atlas-"));
    path = join(folder, "many-plots.geojson");
    await writeManyPlots(path);
  });

  test.afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test("is cancelled at once", async ({ atlas, page }) => {
    const data = new DataPanel(atlas);
    await data.show();
    await data.chooseFiles(path);
    await expect(data.getFile("many-plots.geojson").getByRole("progressbar")).toBeVisible();
    const cancelMs = await data.panel
      .getByRole("button", { name: "取消读取 many-plots.geojson" })
      .evaluate(async (button: HTMLElement) => {
        const start = performance.now();
        button.click();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - start;
      });
    expect(cancelMs).toBeLessThan(200);
    await expect(data.getFile("many-plots.geojson")).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBeLessThanOrEqual(2);
  });

  test("opens while the page keeps answering", async ({ atlas, page }) => {
    test.setTimeout(180_000);
    const data = new DataPanel(atlas);
    await data.show();
    await expect(data.sentence).toBeVisible();
    await forgetLongScripts(page);
    await data.chooseFiles(path);
    const file = data.getFile("many-plots.geojson");
    await expect(file.getByRole("progressbar")).toBeVisible();
    await expect(file).toContainText("检查");
    await expect(file).toContainText("还没有进入园区", { timeout: 120_000 });
    await data.takeIn("many-plots.geojson");
    await expect(file).toContainText("已替换园区的地块");
    await expect(data.sentence).toContainText("100 000 个要素");
    const ours = (await getLongScripts(page)).filter(({ source }) => !source.startsWith("maplibre"));
    test.info().annotations.push({ type: "long scripts", description: JSON.stringify(ours.slice(0, 5)) });
    expect(ours[0]?.durationMs ?? 0).toBeLessThan(FROZEN_MS);
  });
});

for (const [locale, theme] of [
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en", "light"],
  ["en", "dark"],
] as const) {
  auditTest(`the data view has no axe violation in ${locale}, ${theme}`, async ({ atlas, page }) => {
    await atlas.openWithMap(`#v=1&view=data&lang=${locale}&theme=${theme}`);
    const data = new DataPanel(atlas);
    await expect(data.sentence).toBeVisible();
    const input = data.panel.locator("input[type=file]").first();
    await input.setInputFiles([
      makeGeoJson("a.geojson", [makeSquare({ id: "a" })]),
      makeGeoJson("b.geojson", [makeBowTie()]),
    ]);
    await expect(data.getFile("b.geojson").getByRole("navigation")).toBeVisible();
    await expect(data.getFile("a.geojson").getByRole("navigation")).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
  });
}
