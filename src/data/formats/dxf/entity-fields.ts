import type { DxfEntity } from "./read-drawing.ts";

/** A number of a group; missing or no number: undefined. */
export function getNumber(entity: DxfEntity, code: number): number | undefined {
  const text = getText(entity, code);
  if (text === undefined) return undefined;
  const number = Number.parseFloat(text);
  return Number.isFinite(number) ? number : undefined;
}

/** The bits of a flag group, 0 where it is missing. */
export function getFlags(entity: DxfEntity, code: number): number {
  return Math.trunc(getNumber(entity, code) ?? 0);
}

/** The first value under `code`, as it stands. */
export function getText(entity: DxfEntity, code: number): string | undefined {
  return entity.groups.find((group) => group.code === code)?.value;
}

/** All values under `code` before extended data begin, in their order. */
export function listTexts({ groups }: DxfEntity, code: number): readonly string[] {
  return groups.filter((group) => group.code === code).map(({ value }) => value);
}

/** x and y of the point whose x is under `code` (and y under `code` + 10); undefined unless both are numbers. */
export function getPoint(entity: DxfEntity, code: number): [x: number, y: number] | undefined {
  const x = getNumber(entity, code);
  const y = getNumber(entity, code + 10);
  return x === undefined || y === undefined ? undefined : [x, y];
}

/**
 * How an entity's own plane lies in the world's: flat ones are seen from above or from below (x then runs the other
 * way: the arbitrary axis algorithm of the DXF reference for the normal (0, 0, −1)), or they are tilted.
 */
export function getSide(entity: DxfEntity): "above" | "below" | "tilted" {
  const x = getNumber(entity, 210) ?? 0;
  const y = getNumber(entity, 220) ?? 0;
  const z = getNumber(entity, 230) ?? 1;
  if (Math.hypot(x, y) > MAX_TILT * Math.abs(z)) return "tilted";
  return z < 0 ? "below" : "above";
}

/** Normals are written with rounding errors; up to here a plane counts as flat (a millimetre in a kilometre). */
const MAX_TILT = 1e-6;
