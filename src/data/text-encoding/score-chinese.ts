import { FREQUENT_CHARACTERS } from "../../domain/frequent-characters.ts";
import { countBadCharacters, createTextReader, dropCutCharacter } from "./decode-text.ts";

export const CHINESE_ENCODINGS = ["GB18030", "BIG5"] as const;
export type ChineseEncoding = (typeof CHINESE_ENCODINGS)[number];

/** How well bytes read as Chinese. */
export interface ChineseScore {
  readonly encoding: ChineseEncoding;
  /** Mean worth of a character, 1 all frequent, 0 all senseless. */
  readonly score: number;
  readonly characters: number;
  readonly badCount: number;
}

/** Worth of a character by what it is: the rarer in real text, the less likely that this is the encoding. */
const FREQUENT = 1;
const ORDINARY = 0.75;
const UNCOMMON = 0.6;
const PUNCTUATION = 0.5;
const RARE = 0.1;
const SENSELESS = -0.5;

/** A block of a standard: first and last lead byte, first and last second byte. */
type Block = readonly [number, number, number, number];

/** Where each standard keeps the characters of everyday text, and where its less common ones. */
const BLOCKS: Readonly<Record<ChineseEncoding, { readonly ordinary: Block; readonly uncommon?: Block }>> = {
  // GB 2312, level 1 (3,755 characters) and level 2 (3,008).
  GB18030: { ordinary: [0xb0, 0xd7, 0xa1, 0xfe], uncommon: [0xd8, 0xf7, 0xa1, 0xfe] },
  // Big5, level 1 (5,401 characters); of its level 2 hardly one is met in names.
  BIG5: { ordinary: [0xa4, 0xc6, 0x40, 0xfe] },
};

const worthsByEncoding = new Map<ChineseEncoding, ReadonlyMap<string, number>>();

/** How the words read in `encoding`. */
export function scoreChinese(words: readonly Uint8Array[], encoding: ChineseEncoding): ChineseScore {
  const worths = getWorths(encoding);
  const read = createTextReader(encoding);
  let sum = 0;
  let characters = 0;
  let badCount = 0;
  for (const word of words) {
    const text = dropCutCharacter(read(word));
    badCount += countBadCharacters(text);
    const letters = Array.from(text);
    for (const [index, character] of letters.entries()) {
      if (character < "\x80") continue;
      characters += 1;
      sum += isWithinWord(letters, index) ? RARE : getWorth(character, worths);
    }
  }
  return { encoding, score: characters === 0 ? 0 : sum / characters, characters, badCount };
}

/** One character alone among small Latin letters is an accented letter read wrongly ("Barthélemy"), not Chinese. */
function isWithinWord(letters: readonly string[], index: number): boolean {
  const before = letters[index - 1] ?? "";
  const after = letters[index + 1] ?? "";
  return before < "\x80" && after < "\x80" && (/[a-z]/.test(before) || /[a-z]/.test(after));
}

function getWorth(character: string, worths: ReadonlyMap<string, number>): number {
  if (FREQUENT_CHARACTERS.has(character)) return FREQUENT;
  // Punctuation, letters and digits of full width, circled and Roman numbers.
  if (/[\u00B7\u2010-\u203B\u2160-\u217F\u2460-\u249B\u3000-\u3017\uFF01-\uFF5E]/.test(character))
    return PUNCTUATION;
  if (/[\uFFFD\uE000-\uF8FF\x80-\x9F]/.test(character)) return SENSELESS;
  return worths.get(character) ?? RARE;
}

/** The worth of every character of the blocks of `encoding`. */
function getWorths(encoding: ChineseEncoding): ReadonlyMap<string, number> {
  const known = worthsByEncoding.get(encoding);
  if (known !== undefined) return known;
  const { ordinary, uncommon } = BLOCKS[encoding];
  const worths = new Map<string, number>();
  if (uncommon !== undefined)
    for (const character of listCharacters(uncommon, encoding)) worths.set(character, UNCOMMON);
  for (const character of listCharacters(ordinary, encoding)) worths.set(character, ORDINARY);
  worthsByEncoding.set(encoding, worths);
  return worths;
}

function listCharacters(
  [firstLead, lastLead, firstTrail, lastTrail]: Block,
  encoding: ChineseEncoding,
): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = firstTrail; trail <= lastTrail; trail += 1) {
      // Big5 leaves 7F–A0 out; a line's end keeps what has no character from swallowing its neighbour.
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail, 0x0a);
    }
  }
  return createTextReader(encoding)(Uint8Array.from(bytes)).replace(/[\n\uFFFD]/g, "");
}
