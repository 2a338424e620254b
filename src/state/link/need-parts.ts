import {
  COMBINE_COUNTS,
  CRITERIA,
  type CombineCount,
  type Criterion,
  EMPTY_NEED,
  getMusts,
  getWishes,
  NEED_CRITERIA,
  type Need,
  type NeedCriterion,
  SITE_KINDS,
  type SiteKind,
  type Wants,
} from "../../domain/need.ts";
import { type LinkPart, parseAmount } from "./link-part.ts";
import { formatWant, parseWant } from "./want-text.ts";

/** What the criteria are called in a link. */
const WORDS: Readonly<Record<Criterion, string>> = {
  areaM2: "area",
  clearHeightM: "height",
  floorLoadTPerM2: "load",
  craneT: "crane",
  powerKva: "power",
  landUse: "use",
  industry: "industry",
  cluster: "cluster",
  availableBy: "by",
  rentYuanPerM2Month: "rent",
  priceWanPerMu: "price",
  placeWithinKm: "near",
  supplyMode: "supply",
  within: "in",
  verifiedWithinDays: "age",
  text: "q",
};

const WISH = "wish.";

/** A wish that counts more than this against another is a must. */
const MAX_WEIGHT = 100;

/** The need as parts of a link, in the order asked; what a link may not say is not in it. */
export function formatNeed(need: Need): LinkPart[] {
  const parts: LinkPart[] = [];
  if (need.kinds.length > 0) parts.push(["kind", need.kinds.join(",")]);
  if (need.combine !== EMPTY_NEED.combine) parts.push(["combine", String(need.combine)]);
  for (const criterion of getMusts(need)) {
    const value = formatWant(criterion, need.must);
    if (value !== undefined) parts.push([WORDS[criterion], value]);
  }
  for (const criterion of getWishes(need)) {
    const wish = need.wish[criterion];
    if (wish === undefined || !isWeight(wish.weight)) continue;
    const value = formatWant(criterion, { [criterion]: wish.value });
    if (value !== undefined) parts.push([WISH + WORDS[criterion], `${value}*${wish.weight}`]);
  }
  if (need.includesUnknown.length > 0) {
    parts.push(["unknown", need.includesUnknown.map((criterion) => WORDS[criterion]).join(",")]);
  }
  return parts;
}

/** A need that is read part by part. */
export class NeedReader {
  #need = EMPTY_NEED;
  #isAsked = false;

  /** What has been read; undefined where nothing was said. */
  get need(): Need | undefined {
    return this.#isAsked ? this.#need : undefined;
  }

  /** Takes a part in; false where it is none of a need, or not understood. */
  read([key, value]: LinkPart): boolean {
    const change = parsePart(this.#need, key, value);
    if (change === undefined) return false;
    this.#need = { ...this.#need, ...change };
    this.#isAsked = true;
    return true;
  }
}

function parsePart(need: Need, key: string, value: string): Partial<Need> | undefined {
  switch (key) {
    case "kind": {
      const kinds = value.split(",");
      return kinds.every(isSiteKind) ? { kinds: [...new Set(kinds)] } : undefined;
    }
    case "combine": {
      const combine = COMBINE_COUNTS.find((count) => String(count) === value);
      return combine === undefined ? undefined : { combine: combine satisfies CombineCount };
    }
    case "unknown":
      return parseUnknown(value);
  }
  if (key.startsWith(WISH)) return parseWish(need, key.slice(WISH.length), value);
  const criterion = getCriterion(key);
  const want = criterion === undefined ? undefined : parseWant(criterion, value);
  if (criterion === undefined || want === undefined) return undefined;
  return { must: { ...need.must, [criterion]: want } satisfies Wants };
}

function parseWish({ wish }: Need, word: string, value: string): Partial<Need> | undefined {
  const criterion = getCriterion(word);
  if (criterion === undefined || !isNeedCriterion(criterion)) return undefined;
  const [text = "", weightText = "1", ...rest] = value.split("*");
  const weight = parseAmount(weightText);
  const want = parseWant(criterion, text);
  if (want === undefined || weight === undefined || !isWeight(weight) || rest.length > 0) return undefined;
  return { wish: { ...wish, [criterion]: { value: want, weight } } };
}

/** `1`, as links once said it, is the area; `0` nothing. */
function parseUnknown(value: string): Partial<Need> | undefined {
  if (value === "1") return { includesUnknown: ["areaM2"] };
  if (value === "0") return { includesUnknown: [] };
  const criteria = value.split(",").map(getCriterion);
  const known = criteria.filter((criterion) => criterion !== undefined);
  return known.length === criteria.length ? { includesUnknown: [...new Set(known)] } : undefined;
}

function isWeight(weight: number): boolean {
  return weight > 0 && weight <= MAX_WEIGHT;
}

function getCriterion(word: string): Criterion | undefined {
  return CRITERIA.find((criterion) => WORDS[criterion] === word);
}

function isSiteKind(text: string): text is SiteKind {
  return (SITE_KINDS as readonly string[]).includes(text);
}

function isNeedCriterion(criterion: Criterion): criterion is NeedCriterion {
  return (NEED_CRITERIA as readonly Criterion[]).includes(criterion);
}
