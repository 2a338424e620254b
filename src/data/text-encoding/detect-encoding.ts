import { analyse } from "chardet";
import type { EncodingReading } from "../formats/source-dataset.ts";
import { collectNonAscii } from "./collect-non-ascii.ts";
import { countBadCharacters, createTextReader, dropCutCharacter } from "./decode-text.ts";
import { findByteOrderMark } from "./find-byte-order-mark.ts";
import { findEncoding } from "./find-encoding.ts";
import { CHINESE_ENCODINGS, scoreChinese, type ChineseScore } from "./score-chinese.ts";
import { checkUtf8, type Utf8Check } from "./utf8-check.ts";

/** Valid UTF-8 with characters beyond ASCII is hardly ever anything else. */
const UTF8_CONFIDENCE = 0.97;

/** From here a guess among the others would count as settled: somebody has to look at all of them. */
const MAX_GUESS_CONFIDENCE = 0.89;

/** A text of this worth is Chinese: three of four characters are everyday ones. */
const CHINESE_SCORE = 0.55;

/** Share of characters that may be broken in a text that was cut and pasted together. */
const BAD_SHARE = 0.02;

/** Characters after which more of them make a guess no surer. */
const ENOUGH_CHARACTERS = 20;

/** What chardet says in percent: above this, and so much above what it says of GB 18030, its word counts. */
const EAST_ASIAN_PERCENT = 50;
const EAST_ASIAN_LEAD_PERCENT = 20;
const EAST_ASIAN_ENCODINGS = ["EUC-KR", "EUC-JP", "SHIFT_JIS"];

/** Below this chardet says of a text in one byte a character no more than that it is possible. */
const SINGLE_BYTE_PERCENT = 20;

/** So many syllables and no other sign are Korean, where they would make poor Chinese. */
const KOREAN_SYLLABLES = 6;
const POOR_CHINESE_SCORE = 0.8;

/** Read where nothing else fits: every byte means something in it. */
const LAST_RESORT = "WINDOWS-1252";

/** Always offered: what a file from this country or of an old program may be in. */
const USUAL_ENCODINGS = [
  ...["UTF-8", "GB18030", "BIG5", LAST_RESORT],
  ...["SHIFT_JIS", "EUC-KR", "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1256"],
];

interface Guess {
  readonly name: string;
  readonly confidence: number;
}

const LAST_RESORT_GUESS: Guess = { name: LAST_RESORT, confidence: 0.1 };
const DAMAGED_UTF8_GUESS: Guess = { name: "UTF-8", confidence: 0.85 };
const KOREAN_GUESS: Guess = { name: "EUC-KR", confidence: 0.6 };

/**
 * The encoding of texts, told from their bytes. Samples are whole texts or fields of one file; the last character
 * of each may be cut. Sure (0.9 and more) only by a byte-order mark, in plain ASCII and in UTF-8.
 */
export function detectEncoding(samples: readonly Uint8Array[]): EncodingReading {
  const mark = findByteOrderMark(samples[0]);
  if (mark !== undefined) return { name: mark, how: "bom", confidence: 1 };
  const words = collectNonAscii(samples);
  if (words.length === 0) return { name: "UTF-8", how: "ascii", confidence: 1 };
  const [best] = rankGuesses(words, checkUtf8(samples));
  return { ...(best ?? LAST_RESORT_GUESS), how: "detected" };
}

/** Names of the encodings in which the samples can be decoded without a fault, the likeliest first. */
export function listEncodingCandidates(samples: readonly Uint8Array[]): readonly string[] {
  const mark = findByteOrderMark(samples[0]);
  if (mark !== undefined) return [mark];
  const words = collectNonAscii(samples);
  if (words.length === 0) return ["UTF-8"];
  const utf8 = checkUtf8(samples);
  const names = [...rankGuesses(words, utf8).map(({ name }) => name), ...USUAL_ENCODINGS];
  return [...new Set(names)].filter((name) =>
    name === "UTF-8" ? utf8.badCount === 0 : countBadWords(words, name) === 0,
  );
}

/** Samples that hold something `encoding` has no character for; a last character that is cut does not count. */
export function countBadWords(samples: readonly Uint8Array[], encoding: string): number {
  const read = createTextReader(encoding);
  return samples.filter((sample) => countBadCharacters(dropCutCharacter(read(sample))) > 0).length;
}

/** What the words may be in, the likeliest first. */
function rankGuesses(words: readonly Uint8Array[], utf8: Utf8Check): readonly Guess[] {
  const scores = CHINESE_ENCODINGS.map((encoding) => scoreChinese(words, encoding))
    .filter(isReadable)
    // A draw goes to the first, the encoding of this country.
    .sort((a, b) => b.score - a.score);
  const chinese = scores.map((score, index) => toGuess(score, scores[index === 0 ? 1 : 0]));
  const chineseScore = scores[0]?.score ?? 0;
  const isChinese = chineseScore >= CHINESE_SCORE;
  const { eastAsian, singleByte } = guessOthers(words, isChinese);
  const korean = chineseScore < POOR_CHINESE_SCORE && isKorean(words) ? [KOREAN_GUESS] : [];
  const guesses = isChinese
    ? [...korean, ...eastAsian, ...chinese, ...singleByte]
    : [...korean, ...eastAsian, ...singleByte, LAST_RESORT_GUESS, ...chinese];
  if (utf8.badCount > 0) return isDamagedUtf8(utf8) ? [DAMAGED_UTF8_GUESS, ...guesses] : guesses;
  const unicode = { name: "UTF-8", confidence: UTF8_CONFIDENCE };
  return isUtf8ByChance(utf8, scores[0]) ? [...guesses, unicode] : [unicode, ...guesses];
}

function isKorean(words: readonly Uint8Array[]): boolean {
  const read = createTextReader(KOREAN_GUESS.name);
  const text = words.map((word) => dropCutCharacter(read(word))).join("");
  const letters = text.replace(/[\0-\x7F]/g, "").length;
  const syllables = letters - text.replace(/[\0-\x7F\uAC00-\uD7A3]/g, "").length;
  return letters >= KOREAN_SYLLABLES && syllables === letters;
}

function isReadable({ badCount, characters }: ChineseScore): boolean {
  return badCount <= characters * BAD_SHARE;
}

function toGuess({ encoding, score, characters }: ChineseScore, rival: ChineseScore | undefined): Guess {
  const lead = Math.min(1, Math.max(0, score - (rival?.score ?? 0)) * 2);
  const amount = Math.min(1, characters / ENOUGH_CHARACTERS);
  const confidence = 0.4 * Math.max(0, score) + 0.25 * lead + 0.25 * amount;
  return { name: encoding, confidence: Math.min(MAX_GUESS_CONFIDENCE, confidence) };
}

/** UTF-8 in which something was cut or pasted in. */
function isDamagedUtf8({ badCount, longCount }: Utf8Check): boolean {
  return longCount >= ENOUGH_CHARACTERS && badCount <= longCount * BAD_SHARE;
}

/**
 * Short words in GBK whose bytes happen to be UTF-8: everyday Chinese in the one; in the other letters of two bytes
 * that go with no script, or a single character beside one that is cut.
 */
function isUtf8ByChance(
  { shortCount, longCount, cutCount }: Utf8Check,
  best: ChineseScore | undefined,
): boolean {
  if (best?.encoding !== "GB18030") return false;
  if (longCount === 0 && shortCount > 1) return best.score > 0.9;
  return cutCount > 0 && shortCount + longCount <= 1 && best.score > 0.7;
}

/** What chardet makes of the words, without the Chinese encodings and Unicode. */
function guessOthers(
  words: readonly Uint8Array[],
  isChinese: boolean,
): { readonly eastAsian: readonly Guess[]; readonly singleByte: readonly Guess[] } {
  const joined = joinWords(words);
  const plain = createTextReader(LAST_RESORT)(joined);
  const matches = analyse(joined).map(({ name, confidence }) => ({
    name: findEncoding(name)?.name ?? "",
    percent: confidence,
  }));
  const chinesePercent = isChinese ? (matches.find(({ name }) => name === "GB18030")?.percent ?? 0) : 0;
  const eastAsianPercent = Math.max(EAST_ASIAN_PERCENT, chinesePercent + EAST_ASIAN_LEAD_PERCENT);
  const eastAsian: Guess[] = [];
  const singleByte: Guess[] = [];
  for (const { name, percent } of matches) {
    if (name === "" || name.startsWith("UTF-") || CHINESE_ENCODINGS.some((chinese) => chinese === name))
      continue;
    const isEastAsian = EAST_ASIAN_ENCODINGS.includes(name);
    if (percent < (isEastAsian ? eastAsianPercent : SINGLE_BYTE_PERCENT)) continue;
    if (countBadWords(words, name) > words.length * BAD_SHARE) continue;
    // Of those that say the same the most usual.
    const isPlain = !isEastAsian && createTextReader(name)(joined) === plain;
    const guess = {
      name: isPlain ? LAST_RESORT : name,
      confidence: (percent / 100) * MAX_GUESS_CONFIDENCE,
    };
    (isEastAsian ? eastAsian : singleByte).push(guess);
  }
  return { eastAsian, singleByte };
}

function joinWords(words: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(words.reduce((sum, { length }) => sum + length + 1, 0)).fill(0x20);
  let at = 0;
  for (const word of words) {
    joined.set(word, at);
    at += word.length + 1;
  }
  return joined;
}
