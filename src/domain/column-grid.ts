import { normaliseText } from "./normalise-text.ts";

const COLUMN_GRID = /^(?:柱距|柱网)?(\d+(?:\.\d+)?)(?:m|米)?[×x*✕/](\d+(?:\.\d+)?)(?:m|米)?$/;

/** Bay × span in metres as records have it ("8×24"), of "8*24", "8m x 24m", "柱距8米×24米"; else undefined. */
export function readColumnGrid(text: string): string | undefined {
  const [, bay, span] = COLUMN_GRID.exec(normaliseText(text)) ?? [];
  return bay === undefined || span === undefined ? undefined : `${bay}×${span}`;
}
