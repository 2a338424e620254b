import type { AppState } from "../app-state.ts";
import { formatCheck } from "./check-parts.ts";
import { joinParts, type LinkPart, MAX_LINK_LENGTH } from "./link-part.ts";
import { LINK_VERSION } from "./link-version.ts";
import { formatNeed } from "./need-parts.ts";
import { dropMarks, formatShortlist } from "./shortlist-parts.ts";
import { formatLook, formatPlace, formatSelection } from "./view-parts.ts";

/** What leaves a link that is too long, one after the other until it fits; a value goes as a whole. */
const CUTS: readonly ((part: LinkPart) => LinkPart | null)[] = [
  (part) => (part[0] === "in" && part[1].startsWith("ring:") ? null : part),
  (part) => (part[0] === "sel" ? null : part),
  (part) => (part[0] === "list" ? ["list", dropMarks(part[1])] : part),
  (part) => (["list", "cmp", "compare"].includes(part[0]) ? null : part),
  (part) => (part[0] === "finding" ? null : part),
];

/** Everything that brings `state` back, however long: the text behind `#`. Stable order, ids only, no data. */
export function formatWholeLink(state: AppState): string {
  return joinParts(getParts(state));
}

/** The same in at most 2,000 characters: where it is longer, its longest parts are left out. */
export function formatLink(state: AppState): string {
  let parts = getParts(state);
  for (const cut of CUTS) {
    if (fits(parts)) break;
    parts = parts.map(cut).filter((part) => part !== null);
  }
  const longestFirst = formatNeed(state.need).sort((a, b) => b[1].length - a[1].length);
  for (const [key] of longestFirst) {
    if (fits(parts)) break;
    parts = parts.filter((part) => part[0] !== key);
  }
  return joinParts(parts);
}

function getParts(state: AppState): readonly LinkPart[] {
  return [
    ["v", LINK_VERSION],
    ...formatPlace(state),
    ...formatNeed(state.need),
    ...formatShortlist(state.shortlist),
    ...(state.isCompareOpen ? [["compare", "1"] as const] : []),
    ...(state.isTableOpen ? [["table", "1"] as const] : []),
    ...formatCheck(state),
    ...formatLook(state),
    ...formatSelection(state),
  ];
}

function fits(parts: readonly LinkPart[]): boolean {
  return joinParts(parts).length <= MAX_LINK_LENGTH;
}
