import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature, Geometry, Polygon } from "geojson";
import { findOverlaps } from "../../../src/geo/overlay/find-overlaps.ts";
import { formatNumber } from "../../../src/i18n/format.ts";
import { MESSAGES } from "../../../src/i18n/messages.ts";
import { writeSubdividedPark } from "../../fixtures/large-files.ts";
import { findAxeViolations } from "../drivers/axe.ts";
import { CheckPanel } from "../drivers/check-panel.ts";
import { DataPanel, makeGeoJson } from "../drivers/data-panel.ts";
import { ImportWizard } from "../drivers/import-wizard.ts";
import { FROZEN_MS, forgetLongScripts, getLongScripts, watchLongScripts } from "../drivers/long-tasks.ts";
import { auditTest, expect, test } from "../drivers/test.ts";

const PLOTS = join(import.meta.dirname, "../../../geodata/zhengyang/plots.geojson");

/** The plots of the embedded park with one moved onto its neighbours: what an officer's own file may look like. */
function makeOfficersPlots() {
  const { features } = JSON.parse(readFileSync(PLOTS, "utf8")) as { features: Feature<Polygon>[] };
  const moved = features.find(({ properties }) => properties?.["id"] === "FJ-16-01");
  if (moved === undefined) throw new Error("the embedded park has no FJ-16-01");
  moved.geometry.coordinates = moved.geometry.coordinates.map((ring) =>
    ring.map(([lon = 0, lat = 0]) => [lon + 0.0003, lat + 0.0002]),
  );
  const overlaps = findOverlaps(features.map(({ geometry }) => geometry));
  const largest = overlaps.reduce((most, each) => (each.areaM2 > most.areaM2 ? each : most));
  const getId = (index: number): string => String(features[index]?.properties?.["id"]);
  return {
    file: makeGeoJson("officer-plots.geojson", features),
    overlapCount: overlaps.length,
    largest: { pair: `${getId(largest.a)} × ${getId(largest.b)}`, areaM2: largest.areaM2 },
  };
}

for (const language of ["zh-CN", "en"] as const) {
  const messages = MESSAGES[language];

  test(`an officer's morning in ${language}: own file, day and tolerance, three findings, one accepted, out on paper`, async ({
    atlas,
    page,
  }) => {
    test.setTimeout(120_000);
    const { file, overlapCount, largest } = makeOfficersPlots();
    await page.goto(`./#v=1&view=data&lang=${language}`);
    await page.locator("park-data-panel .kept").waitFor();
    const wizard = new ImportWizard(atlas, "officer-plots.geojson", language);
    await wizard.choose(file);
    await wizard.goTo("commit");
    await wizard.file.getByRole("radio", { name: messages["import.mode.replace"] }).check();
    await wizard.takeIn();

    const check = new CheckPanel(atlas, language);
    await check.show();
    await check.setToleranceM2(0.5);
    await expect(check.getCode("plots-overlap")).toContainText(String(overlapCount));
    await check.setDay("2026-09-30");
    await check.checkAgain();
    await expect.poll(() => atlas.getHash()).toContain("asof=2026-09-30");

    await check.openCode("plots-overlap");
    await check.read(largest.pair);
    await expect(check.card).toContainText(formatNumber(largest.areaM2, 2));
    await expect(check.card).toContainText("0.01 mm");
    await check.readLargest("cluster-gap");
    await expect(check.card).toContainText(messages["finding.cluster-gap.title"]);
    await check.openCode("area-mismatch");
    await check.read("QG-37-02");
    await expect(check.card).toContainText("56\u00A0277.40");

    await check.read(largest.pair);
    await check.accept("两宗合并登记中", "officer");
    await expect(check.getFinding(largest.pair)).toHaveClass(/accepted/);
    await expect(check.card).toContainText("两宗合并登记中");

    const csv = await readFile(await (await check.export("CSV")).path(), "utf8");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).toContain("两宗合并登记中");
    const geojson = JSON.parse(await readFile(await (await check.export("GeoJSON")).path(), "utf8")) as {
      features: Feature<Geometry | null>[];
    };
    expect(geojson.features.filter(({ geometry }) => geometry !== null).length).toBeGreaterThan(overlapCount);

    await check.previewReport();
    await expect(check.sheet).toContainText(largest.pair);
    await expect(check.sheet).toContainText("两宗合并登记中");
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("park-rail")).toBeHidden();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 4).toString()).toBe("%PDF");
    await page.emulateMedia({ media: "screen" });
    await page.keyboard.press("Escape");
    await expect(check.sheet.getByRole("dialog")).toBeHidden();

    await page.keyboard.press("Control+z");
    await expect(check.getFinding(largest.pair)).not.toHaveClass(/accepted/);
  });
}

test("a finding is opened, accepted and mended by keyboard alone", async ({ atlas, page }) => {
  await atlas.openWithMap();
  const { keyboard } = page;
  const check = new CheckPanel(atlas);
  await page.getByRole("button", { name: "用地核查", exact: true }).focus();
  await keyboard.press("Enter");
  await check.settle();

  // One stop for the whole list; the arrows move in it.
  await check.getCode("area-mismatch").focus();
  await keyboard.press("ArrowDown");
  await expect(check.getFinding("QG-37-02")).toBeFocused();
  await keyboard.press("Enter");
  await expect(check.card).toContainText("QG-37-02");

  await check.card.getByRole("button", { name: "接受并说明" }).focus();
  await keyboard.press("Enter");
  await keyboard.type("复测在即");
  await keyboard.press("Tab");
  await keyboard.type("officer");
  await keyboard.press("Enter");
  await expect(check.getFinding("QG-37-02")).toHaveClass(/accepted/);

  await keyboard.press("Escape");
  await expect(check.card).toBeHidden();
});

test("a figure of the balance selects the land it is the sum of", async ({ atlas, page }) => {
  await atlas.openWithMap("#v=1&view=check");
  const check = new CheckPanel(atlas);
  await check.settle();
  await check.balance.getByRole("button", { name: "km²", exact: true }).click();
  const figure = check.balance.getByRole("row").filter({ hasText: "07" }).getByRole("button").first();
  // The pane redraws in a task of its own.
  await expect(figure).toHaveText(/^\s*\d\.\d\d\s*$/);
  const text = (await figure.innerText()).trim();
  await figure.click();
  await expect(page.locator("park-selection-bar")).toContainText(`合计 ${text} km²`);
});

auditTest("axe finds nothing on the check, its card and its report", async ({ atlas, page }) => {
  auditTest.setTimeout(180_000);
  for (const [lang, theme] of [
    ["zh-CN", "light"],
    ["en", "dark"],
  ] as const) {
    await atlas.openWithMap(`#v=1&view=check&lang=${lang}&theme=${theme}`);
    const check = new CheckPanel(atlas, lang);
    await check.settle();
    expect(await findAxeViolations(page), "the panel").toEqual([]);
    await check.read("QG-37-02");
    expect(await findAxeViolations(page), "the card").toEqual([]);
    await check.previewReport();
    expect(await findAxeViolations(page), "the report").toEqual([]);
    await atlas.openWithMap(`#v=1&view=sheet&lang=${lang}&theme=${theme}`);
    await page.locator("park-sheet-panel form, park-sheet-panel select").first().waitFor();
    expect(await findAxeViolations(page), "the map sheet").toEqual([]);
  }
});

/** More than 20,000, so that the shapes stay in the worker that read them. */
const MANY_PLOTS = 25_000;

const CANCEL_MS = 200;

test.describe("a park of 25,000 plots", () => {
  let folder = "";

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "park-atlas-"));
    await writeSubdividedPark(join(folder, "large"), MANY_PLOTS);
  });

  test.afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test("is checked while the page keeps answering, and the check is cancelled at once", async ({
    atlas,
    page,
  }) => {
    test.setTimeout(120_000);
    await watchLongScripts(page);
    await atlas.openWithMap("#v=1&view=data");
    const data = new DataPanel(atlas);
    await data.chooseFolder(join(folder, "large"));
    await data.takeIn("large");
    await page.getByRole("button", { name: "用地核查", exact: true }).click();
    const check = new CheckPanel(atlas);
    await expect(check.panel).toContainText("由您开始");
    await forgetLongScripts(page);

    await check.start();
    await expect(check.progress).toBeVisible();
    expect(await check.cancel()).toBeLessThan(CANCEL_MS);
    await expect(check.panel).toContainText("由您开始");

    await check.start();
    await expect(check.progress).toBeVisible();
    await check.settle();
    await expect(check.getCode("plots-overlap")).toBeVisible();
    await expect(check.balance).toContainText("10");
    const ours = (await getLongScripts(page)).filter(({ source }) => !source.startsWith("maplibre"));
    test.info().annotations.push({ type: "long scripts", description: JSON.stringify(ours.slice(0, 5)) });
    expect(ours[0]?.durationMs ?? 0).toBeLessThan(FROZEN_MS);
  });
});
