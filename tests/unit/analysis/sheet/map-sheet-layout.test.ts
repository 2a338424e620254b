import { describe, expect, it } from "vitest";
import { flowIntoColumns, wrapText } from "../../../../src/analysis/sheet/flow-columns.ts";
import { getMapSheetLayout } from "../../../../src/analysis/sheet/map-sheet-layout.ts";
import { getTextWidthMm } from "../../../../src/analysis/sheet/paper-shapes.ts";
import { ORIENTATIONS, type PaperRect, PAPERS } from "../../../../src/domain/paper.ts";

const SHEETS = PAPERS.flatMap((paper) => ORIENTATIONS.map((orientation) => ({ paper, orientation })));

const doOverlap = (a: PaperRect, b: PaperRect): boolean =>
  a.xMm < b.xMm + b.widthMm - 1e-9 &&
  b.xMm < a.xMm + a.widthMm - 1e-9 &&
  a.yMm < b.yMm + b.heightMm - 1e-9 &&
  b.yMm < a.yMm + a.heightMm - 1e-9;

describe("the layout of a map sheet", () => {
  it.each(SHEETS)(
    "of $paper $orientation keeps its parts on the page and apart",
    ({ paper, orientation }) => {
      const { page, title, map, info, strip, foot } = getMapSheetLayout(paper, orientation);
      const parts = [title, map, info, strip, foot];
      for (const { xMm, yMm, widthMm, heightMm } of parts) {
        expect(xMm).toBeGreaterThanOrEqual(10);
        expect(yMm).toBeGreaterThanOrEqual(10);
        expect(xMm + widthMm).toBeLessThanOrEqual(page.widthMm - 10 + 1e-9);
        expect(yMm + heightMm).toBeLessThanOrEqual(page.heightMm - 10 + 1e-9);
      }
      for (const [index, part] of parts.entries()) {
        for (const other of parts.slice(index + 1)) expect(doOverlap(part, other)).toBe(false);
      }
    },
  );

  it("is ISO paper with most of it map", () => {
    const { page, map } = getMapSheetLayout("A3", "landscape");
    expect(page).toEqual({ widthMm: 420, heightMm: 297 });
    expect(map.widthMm * map.heightMm).toBeGreaterThan(0.6 * page.widthMm * page.heightMm);
  });
});

describe("text in columns", () => {
  const rect: PaperRect = { xMm: 10, yMm: 20, widthMm: 105, heightMm: 20 };
  const line = (content: string, keepsWithNext = false) => ({ content, heightMm: 8, keepsWithNext });

  it("goes to the next column where one is full, a heading with the line after it", () => {
    const { places, leftOut } = flowIntoColumns([line("a"), line("heading", true), line("b")], rect, 2);
    expect(places).toEqual([
      { content: "a", xMm: 10, yMm: 20 },
      { content: "heading", xMm: 65, yMm: 20 },
      { content: "b", xMm: 65, yMm: 28 },
    ]);
    expect(leftOut).toBe(0);
  });

  it("says how much is left out where the last column is full", () => {
    const { places, leftOut } = flowIntoColumns(
      ["a", "b", "c", "d", "e"].map((text) => line(text)),
      rect,
      2,
    );
    expect(places).toHaveLength(4);
    expect(leftOut).toBe(1);
  });

  it("is wrapped to its width and loses no letter", () => {
    const text =
      "规划面积、建成面积：黔江府发〔2021〕51号 https://ourairports.com/a-very-long-address-without-a-break end";
    const lines = wrapText(text, 2, 40);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    for (const each of lines) expect(getTextWidthMm(each, 2)).toBeLessThanOrEqual(42);
    expect(lines.length).toBeGreaterThan(2);
  });

  it("begins no line with a mark that ends a sentence", () => {
    for (const each of wrapText("一二三四五，六七八九十，一二三四五。", 2, 10))
      expect(each).not.toMatch(/^[，。]/u);
  });
});
