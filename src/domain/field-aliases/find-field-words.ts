import type { SourceUnit } from "../field-mapping.ts";
import type { ParkLayer } from "../layer.ts";
import { readUnit } from "../source-unit.ts";
import type { AliasTable } from "./alias-table.ts";
import { CLUSTER_ALIASES } from "./cluster-aliases.ts";
import { PLACE_ALIASES } from "./place-aliases.ts";
import { PLANT_ALIASES } from "./plant-aliases.ts";
import { PLOT_ALIASES } from "./plot-aliases.ts";
import type { Header } from "./read-header.ts";
import { ZONE_ALIASES } from "./zone-aliases.ts";

/** A field a header may stand for. */
export interface FieldMatch {
  readonly field: string;
  /** 0–1. */
  readonly confidence: number;
  readonly unit: Header["unit"];
}

const TABLES: Readonly<Record<ParkLayer, AliasTable>> = {
  clusters: CLUSTER_ALIASES,
  zones: ZONE_ALIASES,
  plots: PLOT_ALIASES,
  plants: PLANT_ALIASES,
  places: PLACE_ALIASES,
};

const SURE = 0.95;
const LIKELY = 0.75;
/** The alias ends the header: "项目地块编号". In Chinese the head of a name stands last. */
const ENDING = 0.65;
/** A header that was cut off by a .dbf: ten bytes are five characters of GBK or three of UTF-8. */
const CUT = 0.6;
const MIN_ENDING_LENGTH = 3;
const CUT_LENGTHS = [3, 5];
const HAN_ONLY = /^\p{Script=Han}+$/u;

interface Word {
  readonly field: string;
  readonly confidence: number;
  readonly unit: SourceUnit | undefined;
}

const DICTIONARIES = new Map<ParkLayer, ReadonlyMap<string, readonly Word[]>>();

/** The fields of `layer` a header may stand for, surest first. */
export function findFieldWords(layer: ParkLayer, header: Header): readonly FieldMatch[] {
  const dictionary = getDictionary(layer);
  const whole = dictionary.get(header.full);
  if (whole !== undefined) return toMatches(whole, header.base === header.full ? header.unit : undefined);
  const base = dictionary.get(header.base);
  if (base !== undefined) return toMatches(base, header.unit);
  return findNear(dictionary, header);
}

function findNear(dictionary: ReadonlyMap<string, readonly Word[]>, { base, unit }: Header): FieldMatch[] {
  if (!HAN_ONLY.test(base)) return [];
  const found: FieldMatch[] = [];
  const isCut = CUT_LENGTHS.includes(base.length);
  let longest = 0;
  for (const [word, fields] of dictionary) {
    if (!HAN_ONLY.test(word)) continue;
    const isEnding = word.length >= MIN_ENDING_LENGTH && base.endsWith(word);
    if (isEnding && word.length > longest) {
      // The longest ending says most: "…动工时间" is not any 时间.
      longest = word.length;
      found.length = 0;
    }
    if (isEnding && word.length === longest) {
      for (const { field, confidence } of fields) {
        found.push({ field, confidence: (ENDING * confidence) / SURE, unit });
      }
    } else if (longest === 0 && isCut && word.length > base.length && word.startsWith(base)) {
      for (const { field, confidence } of fields) {
        if (confidence === SURE) found.push({ field, confidence: CUT, unit });
      }
    }
  }
  return found;
}

function toMatches(words: readonly Word[], unit: Header["unit"]): FieldMatch[] {
  return words.map((word) => ({ ...word, unit: unit ?? word.unit }));
}

function getDictionary(layer: ParkLayer): ReadonlyMap<string, readonly Word[]> {
  const known = DICTIONARIES.get(layer);
  if (known !== undefined) return known;
  const dictionary = new Map<string, Word[]>();
  for (const [field, { sure, likely }] of Object.entries(TABLES[layer])) {
    for (const [words, confidence] of [
      [sure, SURE],
      [likely, LIKELY],
    ] as const) {
      for (const entry of words) addWord(dictionary, entry, field, confidence);
    }
  }
  DICTIONARIES.set(layer, dictionary);
  return dictionary;
}

function addWord(dictionary: Map<string, Word[]>, entry: string, field: string, confidence: number): void {
  const [text, unitText] = entry.split("=") as [string, string?];
  const unit = unitText === undefined ? undefined : readUnit(unitText);
  const word = text.replaceAll("_", "");
  const words = dictionary.get(word) ?? [];
  words.push({ field, confidence, unit: unit === "other" || unit === null ? undefined : unit });
  dictionary.set(word, words);
}
