/** Bytes 3 and 4 of a code of four bytes, and 2 of them before: how many codes lie behind one value of byte 1, 2, 3. */
const BEHIND_FIRST = 12_600;
const BEHIND_SECOND = 1_260;
const BEHIND_THIRD = 10;

/** First code point beyond the basic plane, and its place among the codes of four bytes (GB 18030-2005). */
const SUPPLEMENT = 0x1_0000;
const SUPPLEMENT_PLACE = 189_000;

/** Codes of four bytes for the basic plane come before this place. */
const BASIC_PLACES = 39_420;

const LINE_END = 0x0a;

/** UTF-16 unit → bytes as one number, first byte highest; 0 where there are none. */
export type CodeTable = Uint32Array;

let gbk: CodeTable | undefined;
let gb18030: CodeTable | undefined;

/** The codes of GBK, of what the decoder makes of every pair of bytes. Made when first asked for. */
export function getGbkTable(): CodeTable {
  gbk ??= createTable("gbk", listPairs());
  return gbk;
}

/** The codes of GB 18030 for the basic plane: pairs, and codes of four bytes. Made when first asked for. */
export function getGb18030Table(): CodeTable {
  if (gb18030 !== undefined) return gb18030;
  const fours = Array.from({ length: BASIC_PLACES }, (_, place) => toFourBytes(place));
  gb18030 = createTable("gb18030", [...listPairs(), ...fours]);
  return gb18030;
}

function listPairs(): [lead: number, trail: number][] {
  const pairs: [number, number][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) pairs.push([lead, trail]);
  }
  return pairs;
}

/** What each of `codes` is decoded to, all at once with a line end between them, which no code swallows. */
function createTable(label: string, codes: readonly (readonly number[])[]): CodeTable {
  const table = new Uint32Array(SUPPLEMENT);
  for (let unit = 0; unit < 0x80; unit += 1) table[unit] = unit;
  const bytes = Uint8Array.from(codes.flatMap((code) => [...code, LINE_END]));
  const lines = new TextDecoder(label).decode(bytes).split("\n");
  codes.forEach((code, index) => {
    const text = lines[index] ?? "";
    const unit = text.charCodeAt(0);
    const isCode = text.length === 1 && unit !== 0xfffd && unit >= 0x80;
    if (isCode && table[unit] === 0) table[unit] = joinBytes(code);
  });
  return table;
}

/** The four bytes, as one number, of a code point beyond the basic plane. */
export function getSupplementCode(codePoint: number): number {
  return joinBytes(toFourBytes(codePoint - SUPPLEMENT + SUPPLEMENT_PLACE));
}

function toFourBytes(place: number): [number, number, number, number] {
  return [
    0x81 + Math.floor(place / BEHIND_FIRST),
    0x30 + (Math.floor(place / BEHIND_SECOND) % 10),
    0x81 + (Math.floor(place / BEHIND_THIRD) % 126),
    0x30 + (place % BEHIND_THIRD),
  ];
}

function joinBytes(bytes: readonly number[]): number {
  return bytes.reduce((code, byte) => code * 0x100 + byte, 0);
}
