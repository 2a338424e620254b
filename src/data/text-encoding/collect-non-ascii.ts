/** Text looked at to tell an encoding, in bytes: more of it tells no more. */
const MAX_BYTES = 262_144;

/** Below this byte nothing is the second or later byte of a character in GB 18030, Big5, Shift_JIS or EUC. */
const FIRST_TRAIL_BYTE = 0x30;

const FIRST_NON_ASCII_BYTE = 0x80;

/**
 * Words with bytes that are not ASCII, out of all samples; at most 256 kB of them. A word
 * ends with the byte that parts it from the next, unless it is the last of its sample: only that one may be cut.
 */
export function collectNonAscii(samples: readonly Uint8Array[]): readonly Uint8Array[] {
  const words: Uint8Array[] = [];
  let length = 0;
  for (const sample of samples) {
    let start = 0;
    let isAscii = true;
    for (let i = 0; i <= sample.length; i += 1) {
      const byte = sample[i] ?? 0;
      if (byte >= FIRST_NON_ASCII_BYTE) isAscii = false;
      else if (byte < FIRST_TRAIL_BYTE) {
        if (!isAscii) {
          words.push(sample.subarray(start, i + 1));
          length += i - start;
          if (length >= MAX_BYTES) return words;
        }
        start = i + 1;
        isAscii = true;
      }
    }
  }
  return words;
}
