import { findEncoding } from "./find-encoding.ts";

export interface DecodedText {
  /** Without its byte-order mark. */
  readonly text: string;
  /** Characters that could not be decoded and stand as U+FFFD. */
  readonly badCount: number;
}

/** Turns the bytes of one text after another into strings. */
export type TextReader = (bytes: Uint8Array) => string;

/** U+0080–U+009F as windows-1252 has them (Encoding Standard); Node's decoder leaves them as they are. */
const WINDOWS_1252_HIGH =
  "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F" +
  "\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";

/**
 * The reader of an encoding, by any label `findEncoding` knows. What cannot be decoded becomes U+FFFD.
 * @throws RangeError for a label that means no encoding.
 */
export function createTextReader(encoding: string): TextReader {
  const found = findEncoding(encoding);
  if (found === undefined) throw new RangeError(`no encoding: ${encoding.slice(0, 40)}`);
  const decoder = new TextDecoder(found.decoder);
  if (found.decoder !== "windows-1252") return (bytes) => decoder.decode(bytes);
  return (bytes) =>
    decoder
      .decode(bytes)
      .replace(/[\x80-\x9F]/g, (character) => WINDOWS_1252_HIGH.charAt(character.charCodeAt(0) - 0x80));
}

/**
 * A whole text in an encoding, by any label `findEncoding` knows.
 * @throws RangeError for a label that means no encoding.
 */
export function decodeText(bytes: Uint8Array, encoding: string): DecodedText {
  const text = createTextReader(encoding)(bytes);
  return { text, badCount: countBadCharacters(text) };
}

/** Characters of `text` that stand for bytes nobody could decode. */
export function countBadCharacters(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", at + 1)) count += 1;
  return count;
}

/** A field may end in the middle of its last character: one lost character there says nothing. */
export function dropCutCharacter(text: string): string {
  return text.endsWith("\uFFFD") ? text.slice(0, -1) : text;
}
