const MAX_NUDGES = 8;

const CLASSES = ["0123456789", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((characters) =>
  new TextEncoder().encode(characters),
);

/**
 * A copy with some digits made other digits and some letters other letters: text that is still read as what it
 * was, and says something else. Bytes that are neither stay.
 */
export function nudgeBytes(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  for (let i = 1 + Math.floor(random() * MAX_NUDGES); i > 0; i -= 1) {
    const at = Math.floor(random() * copy.length);
    const characters = CLASSES.find((known) => known.includes(copy[at] ?? 0));
    if (characters !== undefined) copy[at] = characters[Math.floor(random() * characters.length)] ?? 0;
  }
  return copy;
}
