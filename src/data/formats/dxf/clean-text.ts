import { decodeText } from "../../text-encoding/decode-text.ts";

/** Code pages of `\M+nXXXX`, by n. */
const MULTIBYTE_ENCODINGS: Readonly<Record<string, string>> = {
  "1": "SHIFT_JIS",
  "2": "BIG5",
  "3": "EUC-KR",
  "5": "GB18030",
};

/** Degree, plus-minus and diameter signs as TEXT writes them; the other letters switch lines on and off. */
const PERCENT_SIGNS: Readonly<Record<string, string>> = { d: "°", p: "±", c: "⌀", u: "", o: "", k: "" };

/** `\U+6B63`, `\M+5D5FD` in any text of a drawing. */
export function decodeEscapes(text: string): string {
  if (!text.includes("\\")) return text;
  return text
    .replace(/\\U\+([0-9A-F]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\M\+([1-5])([0-9A-F]{2})([0-9A-F]{2})/gi, decodeMultibyte);
}

/** The words of a TEXT or ATTRIB entity. */
export function cleanText(text: string): string {
  const plain = text
    .replace(/%%(\d{3})/g, (whole, code: string) => toCharacter(Number(code), whole))
    .replace(/%%([dpcuok%])/gi, (_, sign: string) => PERCENT_SIGNS[sign.toLowerCase()] ?? "%");
  return squeeze(decodeEscapes(plain));
}

/** The words of an MTEXT entity, its formatting taken off: fonts, heights, colours, stacked fractions, braces. */
export function cleanFormattedText(text: string): string {
  const plain = text
    // Kept from the rules below: an escaped backslash or brace.
    .replace(/\\([\\{}])/g, (_, kept: string) => `\u0000${kept.charCodeAt(0)};`)
    .replace(/\\U\+[0-9A-F]{4}|\\M\+[1-5][0-9A-F]{4}/gi, (escape) => decodeEscapes(escape))
    .replace(/\\S([^;]{0,200});/g, (_, stack: string) => stack.replace(/[#^]\s*/, "/").replace(/\/$/, ""))
    .replace(/\\[fFHCcATQWp][^;\\{}]{0,200};/g, "")
    .replace(/\\P|\\N|\\X|\^J|\^M/g, " ")
    .replace(/\\~|\^I/g, " ")
    .replace(/\\[LlOoKk]/g, "")
    .replace(/[{}]/g, "")
    // eslint-disable-next-line no-control-regex -- the mark set above
    .replace(/\u0000(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  return cleanPercents(plain);
}

function cleanPercents(text: string): string {
  return text.includes("%%") ? cleanText(text) : squeeze(text);
}

function decodeMultibyte(whole: string, page: string, high: string, low: string): string {
  const encoding = MULTIBYTE_ENCODINGS[page];
  if (encoding === undefined) return whole;
  return decodeText(Uint8Array.of(Number.parseInt(high, 16), Number.parseInt(low, 16)), encoding).text;
}

function toCharacter(code: number, whole: string): string {
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : whole;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
