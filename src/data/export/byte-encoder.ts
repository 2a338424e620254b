import { type CodeTable, getGb18030Table, getGbkTable, getSupplementCode } from "./chinese-table.ts";
import type { ShapefileEncoding } from "./export-format.ts";

/** How much of a text was written. */
export interface EncodedText {
  /** UTF-16 units of the text that found room. */
  readonly read: number;
  readonly written: number;
  /** Characters the encoding has not; each was written as a question mark. */
  readonly replaced: number;
}

/** Writes text as bytes of one encoding. */
export interface ByteEncoder {
  /** As a .cpg file names it. */
  readonly label: string;
  /** Language driver of a .dbf header; 0 where there is none. */
  readonly languageDriver: number;
  /** Writes as many whole characters as `target` has room for. */
  readonly encodeInto: (text: string, target: Uint8Array) => EncodedText;
}

/** Code page 936 in the header of a .dbf. */
const CODE_PAGE_936 = 0x4d;

const utf8Encoder = new TextEncoder();

const ENCODERS: Readonly<Record<ShapefileEncoding, ByteEncoder>> = {
  "utf-8": {
    label: "UTF-8",
    languageDriver: 0,
    encodeInto: (text, target) => ({ ...utf8Encoder.encodeInto(text, target), replaced: 0 }),
  },
  gbk: {
    label: "GBK",
    languageDriver: CODE_PAGE_936,
    encodeInto: (text, target) => encodeChinese(text, target, getGbkTable(), () => 0),
  },
  gb18030: {
    label: "GB18030",
    languageDriver: 0,
    encodeInto: (text, target) => encodeChinese(text, target, getGb18030Table(), getSupplementCode),
  },
};

export function getByteEncoder(encoding: ShapefileEncoding): ByteEncoder {
  return ENCODERS[encoding];
}

const QUESTION_MARK = 0x3f;

function encodeChinese(
  text: string,
  target: Uint8Array,
  table: CodeTable,
  getBeyond: (codePoint: number) => number,
): EncodedText {
  let read = 0;
  let written = 0;
  let replaced = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const found = codePoint < table.length ? (table[codePoint] ?? 0) : getBeyond(codePoint);
    const isKnown = found !== 0 || codePoint === 0;
    const code = isKnown ? found : QUESTION_MARK;
    const size = getSize(code);
    if (written + size > target.length) break;
    for (let byte = 0; byte < size; byte += 1) {
      target[written + byte] = Math.floor(code / 0x100 ** (size - 1 - byte)) & 0xff;
    }
    written += size;
    read += character.length;
    if (!isKnown) replaced += 1;
  }
  return { read, written, replaced };
}

function getSize(code: number): 1 | 2 | 4 {
  if (code > 0xffff) return 4;
  return code > 0xff ? 2 : 1;
}
