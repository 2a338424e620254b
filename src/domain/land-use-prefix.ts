/** A code of the 2023 land-use guide, or the level above that stands for all below it: 2, 4 or 6 digits. */
export const LAND_USE_PREFIX = /^\d{2}(?:\d{2}){0,2}$/;

/** The longest of `prefixes` that `code` is or lies under; undefined where there is none. */
export function findLandUsePrefix(prefixes: readonly string[], code: string): string | undefined {
  let longest: string | undefined;
  for (const prefix of prefixes) {
    if (code.startsWith(prefix) && prefix.length > (longest?.length ?? 0)) longest = prefix;
  }
  return longest;
}
