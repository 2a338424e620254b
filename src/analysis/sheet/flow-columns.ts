import type { PaperRect } from "../../domain/paper.ts";
import { getTextWidthMm } from "./paper-shapes.ts";

/** Something that takes a line's height of a column. */
export interface FlowItem<Content> {
  readonly content: Content;
  readonly heightMm: number;
  /** A heading does not stand last in a column. */
  readonly keepsWithNext?: boolean;
}

export interface FlowPlace<Content> {
  readonly content: Content;
  readonly xMm: number;
  readonly yMm: number;
}

/** Room between columns, mm. */
const COLUMN_GAP_MM = 5;

export function getColumnWidthMm({ widthMm }: PaperRect, columnCount: number): number {
  return (widthMm - (columnCount - 1) * COLUMN_GAP_MM) / columnCount;
}

/**
 * Puts items one below the other, column by column. What no longer fits into the last column is not placed: its number
 * is `leftOut`.
 */
export function flowIntoColumns<Content>(
  items: readonly FlowItem<Content>[],
  rect: PaperRect,
  columnCount: number,
): { readonly places: readonly FlowPlace<Content>[]; readonly leftOut: number } {
  const columnWidthMm = getColumnWidthMm(rect, columnCount);
  const places: FlowPlace<Content>[] = [];
  let column = 0;
  let usedMm = 0;
  for (const [index, { content, heightMm, keepsWithNext }] of items.entries()) {
    const neededMm = heightMm + (keepsWithNext === true ? (items[index + 1]?.heightMm ?? 0) : 0);
    if (usedMm + neededMm > rect.heightMm) {
      column += 1;
      usedMm = 0;
    }
    if (column >= columnCount) return { places, leftOut: items.length - index };
    places.push({
      content,
      xMm: rect.xMm + column * (columnWidthMm + COLUMN_GAP_MM),
      yMm: rect.yMm + usedMm,
    });
    usedMm += heightMm;
  }
  return { places, leftOut: 0 };
}

/** Characters that may not begin a line of Chinese. */
const NOT_FIRST = /^[，。；：、！？）」』》”’…·]/u;

/** Cuts a text into lines no wider than `widthMm`: between Chinese characters, else at spaces, else anywhere. */
export function wrapText(text: string, sizeMm: number, widthMm: number): readonly string[] {
  const words = text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words.flatMap((each) => cutWord(each, sizeMm, widthMm))) {
    if (getTextWidthMm(line + word, sizeMm) <= widthMm || line === "" || NOT_FIRST.test(word)) line += word;
    else {
      lines.push(line.trim());
      line = word.trimStart();
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/** A word wider than a line, an address or a checksum, in pieces that fit. */
function cutWord(word: string, sizeMm: number, widthMm: number): readonly string[] {
  if (getTextWidthMm(word, sizeMm) <= widthMm) return [word];
  const length = Math.max(1, Math.floor(widthMm / (0.6 * sizeMm)));
  return word.match(new RegExp(`.{1,${length}}`, "gu")) ?? [word];
}
