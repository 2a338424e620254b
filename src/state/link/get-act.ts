import type { Need } from "../../domain/need.ts";
import type { Shortlist } from "../../domain/shortlist.ts";
import type { AppState } from "../app-state.ts";
import { formatNeed } from "./need-parts.ts";

/** What of the state a link carries. */
const CARRIED = [
  "parkId",
  "park",
  "view",
  "need",
  "shortlist",
  "isCompareOpen",
  "camera",
  "selection",
  "visible",
  "landUseStyle",
  "isTableOpen",
  "locale",
  "theme",
  "asOf",
  "tolerance",
  "openFindingKey",
] as const satisfies readonly (keyof AppState)[];

/** True where the link of `b` may be another than that of `a`. */
export function mayDifferInLink(a: AppState, b: AppState): boolean {
  return CARRIED.some((field) => a[field] !== b[field]);
}

/**
 * What the user did between two states that Back should undo, as a word that is the same for the same thing done
 * again (`area`: the bounds of the area were moved); null where it was nothing of the kind. What comes with another park
 * is no act.
 */
export function getAct(a: AppState, b: AppState): string | null {
  if (a.parkId !== b.parkId || a.park.kind !== b.park.kind) return null;
  if (a.view !== b.view) return "view";
  if (a.need !== b.need) {
    const words = getChangedWords(a.need, b.need);
    if (words.length > 0) return words.join(",");
  }
  const isSameList = a.shortlist === b.shortlist || getListText(a.shortlist) === getListText(b.shortlist);
  return isSameList && a.isCompareOpen === b.isCompareOpen ? null : "list";
}

/** Words of a link that say another thing, a must and a wish of one criterion by the same word. */
function getChangedWords(a: Need, b: Need): readonly string[] {
  const before = new Map(formatNeed(a));
  const after = new Map(formatNeed(b));
  const words = [...new Set([...before.keys(), ...after.keys()])].filter(
    (word) => before.get(word) !== after.get(word),
  );
  return [...new Set(words.map((word) => word.replace(/^wish\./, "")))].sort();
}

/** Which sites and in which order; a note is nothing that Back takes away. */
function getListText({ items, compared }: Shortlist): string {
  return [...items.map(({ key }) => key), "", ...compared].join(" ");
}
