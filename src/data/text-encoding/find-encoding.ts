/** An encoding this program can decode. */
export interface TextEncoding {
  /** Label for `TextDecoder`. */
  readonly decoder: string;
  /** The same as users know it, in upper case. */
  readonly name: string;
}

/** A label is short; a web page saved as .cpg is not. */
const MAX_LABEL_LENGTH = 40;

/** Windows, ISO, DOS and Macintosh code pages by number, where the Encoding Standard has them. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  "65001": "utf-8",
  "1200": "utf-16le",
  "1201": "utf-16be",
  "936": "gb18030",
  "54936": "gb18030",
  "20936": "gb18030",
  "52936": "gb18030",
  "950": "big5",
  "951": "big5",
  "932": "shift_jis",
  "51932": "euc-jp",
  "949": "euc-kr",
  "51949": "euc-kr",
  "866": "ibm866",
  "874": "windows-874",
  "20866": "koi8-r",
  "21866": "koi8-u",
  "10000": "macintosh",
  "10007": "x-mac-cyrillic",
};

/** Windows' number of ISO 8859-n is this and n. */
const ISO_CODE_PAGE = 28_590;

/** What people write where the Encoding Standard has no such label. */
const NICKNAMES: Readonly<Record<string, string>> = {
  utf: "utf-8",
  unicode: "utf-16le",
  gb: "gb18030",
  gb180302000: "gb18030",
  gb180302005: "gb18030",
  gb180302022: "gb18030",
  euccn: "gb18030",
  eucgb2312: "gb18030",
  simplifiedchinese: "gb18030",
  traditionalchinese: "big5",
  big5eten: "big5",
  latin1: "windows-1252",
  uhc: "euc-kr",
  johab: "euc-kr",
  sjis: "shift_jis",
};

/** Words that only say a code page number follows. */
const NUMBER_PREFIX = /^(?:ansi|oem|ldid|cp|codepage|windows|win|ms|ibm|dos|x)?(\d{3,5})$/;

/**
 * The encoding a label means: a label of the Encoding Standard, or what a `.cpg` file, a DXF header or a user
 * writes ("936", "ANSI 936", "cp936", "UTF8", "ISO 88591", "8859_1"). Undefined for anything else.
 * GBK and GB 2312 are parts of GB 18030 and are read as that.
 */
export function findEncoding(label: string): TextEncoding | undefined {
  const trimmed = label
    // A byte-order mark, and the NUL and Ctrl-Z old programs end a file with.
    .replace("\uFEFF", "")
    .replaceAll("\0", "")
    .replaceAll("\x1A", "")
    .trim()
    .toLowerCase();
  if (trimmed === "" || trimmed.length > MAX_LABEL_LENGTH || /[^a-z0-9 ._:/()-]/.test(trimmed))
    return undefined;
  const packed = trimmed.replace(/[^a-z0-9]/g, "");
  const decoder =
    findIsoLabel(packed) ?? findByNumber(packed) ?? NICKNAMES[packed] ?? findStandardLabel(trimmed, packed);
  return decoder === undefined ? undefined : toEncoding(decoder);
}

/** "iso88591", "88591", "iso885915", "28591", "28605" -> iso-8859-n. */
function findIsoLabel(packed: string): string | undefined {
  const part = /^(?:iso)?8859(\d{1,2})$/.exec(packed)?.[1];
  if (part !== undefined) return findStandardLabel(`iso-8859-${part}`);
  const number = Number(/^(?:cp|windows)?(28[56]\d\d)$/.exec(packed)?.[1]);
  return number > ISO_CODE_PAGE && number < ISO_CODE_PAGE + 17
    ? findStandardLabel(`iso-8859-${number - ISO_CODE_PAGE}`)
    : undefined;
}

function findByNumber(packed: string): string | undefined {
  const number = NUMBER_PREFIX.exec(packed)?.[1];
  if (number === undefined) return undefined;
  return CODE_PAGES[number] ?? (/^125[0-8]$/.test(number) ? `windows-${number}` : undefined);
}

function findStandardLabel(...labels: readonly string[]): string | undefined {
  for (const label of labels) {
    try {
      return new TextDecoder(label).encoding;
    } catch {
      continue;
    }
  }
  return undefined;
}

function toEncoding(decoder: string): TextEncoding {
  // The decoder of gbk is that of gb18030 (Encoding Standard §10.1.1), but not every program keeps to it.
  const label = decoder === "gbk" ? "gb18030" : decoder === "iso-8859-1" ? "windows-1252" : decoder;
  return { decoder: label, name: label.toUpperCase() };
}
