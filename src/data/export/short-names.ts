import type { ByteEncoder } from "./byte-encoder.ts";

/** dBase keeps eleven bytes for a name, the last of them zero. */
export const MAX_NAME_BYTES = 10;

/**
 * Names of at most ten bytes, no two the same even where case does not count, in the order of `names`. A name that
 * fits stays as it is; a longer one is cut at a character, then told from others by `_2`, `_3` …
 */
export function shortenNames(names: readonly string[], encoder: ByteEncoder): string[] {
  const taken = new Set<string>();
  const cleaned = names.map((name) => name.replace(CONTROL, "_"));
  const fitting = cleaned.map((name) => cutName(name, MAX_NAME_BYTES, encoder) === name && name !== "");
  const shorts = new Array<string>(names.length);
  const take = (index: number, name: string): void => {
    shorts[index] = name;
    taken.add(name.toLowerCase());
  };
  // Names that fit come first: a longer one never takes theirs.
  cleaned.forEach((name, index) => {
    if (fitting[index] === true && !taken.has(name.toLowerCase())) take(index, name);
  });
  cleaned.forEach((name, index) => {
    if (shorts[index] !== undefined) return;
    let short = cutName(name, MAX_NAME_BYTES, encoder) || "_";
    for (let number = 2; taken.has(short.toLowerCase()); number += 1) {
      const suffix = `_${number}`;
      short = cutName(name, MAX_NAME_BYTES - suffix.length, encoder) + suffix;
    }
    take(index, short);
  });
  return shorts;
}

const CONTROL = /[\u0000-\u001f\u007f]/g; // eslint-disable-line no-control-regex

function cutName(name: string, maxBytes: number, encoder: ByteEncoder): string {
  let bytes = 0;
  let short = "";
  const scratch = new Uint8Array(4);
  for (const character of name) {
    const { written, replaced } = encoder.encodeInto(character, scratch);
    if (bytes + written > maxBytes) break;
    bytes += written;
    short += replaced > 0 ? "_" : character;
  }
  return short;
}
