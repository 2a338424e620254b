/** A datum a web portal may have shifted its coordinates into. */
export const SHIFTED_DATUMS = ["gcj-02", "bd-09"] as const;
export type ShiftedDatum = (typeof SHIFTED_DATUMS)[number];

/** What portals and their tools leave in names, fields and texts, by the datum they serve. */
const MARKS: readonly { readonly datum: ShiftedDatum; readonly pattern: RegExp }[] = [
  { datum: "bd-09", pattern: /(?<![a-z])(bd[-_ ]?0?9(?:ll|mc)?|baidu(?:map)?|bmap)(?![a-z\d])|百度/i },
  {
    datum: "gcj-02",
    pattern:
      /(?<![a-z])(gcj[-_ ]?0?2(?:ll)?|amap|autonavi|gaode(?:map)?|tencent(?:map)?|qqmap|datav)(?![a-z\d])|高德|腾讯地图|火星坐标/i,
  },
];

/** The longest text looked at; a mark stands at the front or in a short name. */
const MAX_CHARACTERS = 2000;

/**
 * The first portal named in `texts` (file name, field names, a few values, what the file says of its system), and
 * the word it was told by; null where none is.
 */
export function findPortalMark(
  texts: Iterable<string>,
): { readonly datum: ShiftedDatum; readonly mark: string } | null {
  for (const text of texts) {
    const head = text.slice(0, MAX_CHARACTERS);
    for (const { datum, pattern } of MARKS) {
      const mark = pattern.exec(head)?.[0];
      if (mark !== undefined) return { datum, mark };
    }
  }
  return null;
}
