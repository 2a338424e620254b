/** What the bytes say about being UTF-8. */
export interface Utf8Check {
  /** Bytes that begin no well-formed character; the last character of a sample may be cut off. */
  readonly badCount: number;
  /** Characters of two bytes. */
  readonly shortCount: number;
  /** Characters of three and four bytes: in no other encoding do these come about by chance often. */
  readonly longCount: number;
  /** Samples whose last character is cut off. */
  readonly cutCount: number;
}

/** Goes through all samples by the table of well-formed sequences (Unicode, table 3-7). */
export function checkUtf8(samples: readonly Uint8Array[]): Utf8Check {
  let badCount = 0;
  let shortCount = 0;
  let longCount = 0;
  let cutCount = 0;
  for (const bytes of samples) {
    for (let i = 0; i < bytes.length; i += 1) {
      const lead = bytes[i] as number;
      if (lead < 0x80) continue;
      const length = getLength(lead);
      if (length === 0 || !hasGoodTrail(bytes, i, length)) {
        badCount += 1;
        continue;
      }
      if (i + length > bytes.length) {
        cutCount += 1;
        break;
      }
      if (length === 2) shortCount += 1;
      else longCount += 1;
      i += length - 1;
    }
  }
  return { badCount, shortCount, longCount, cutCount };
}

/** True when the bytes behind a lead byte, as many as there are, may follow it. */
function hasGoodTrail(bytes: Uint8Array, at: number, length: number): boolean {
  const [low, high] = getSecondByteRange(bytes[at] as number);
  for (let k = 1; k < length && at + k < bytes.length; k += 1) {
    const trail = bytes[at + k] as number;
    if (k === 1 ? trail < low || trail > high : trail < 0x80 || trail > 0xbf) return false;
  }
  return true;
}

/** Bytes of the character a byte begins, 0 where it begins none. */
function getLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Overlong forms, surrogates and what lies beyond U+10FFFF are left out. */
function getSecondByteRange(lead: number): readonly [number, number] {
  switch (lead) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}
