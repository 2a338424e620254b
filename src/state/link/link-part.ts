/** A link longer than this is cut by some mail programs and chats. Characters. */
export const MAX_LINK_LENGTH = 2000;

/** A longer id is none that anybody gave. Characters. */
const MAX_ID_LENGTH = 100;

/** One word of a link and its value, as yet unescaped. */
export type LinkPart = readonly [key: string, value: string];

/** Signs with a meaning inside a value; control characters and line ends would break a line of text. */
const RESERVED = /[%,:;~*+\p{Cc}\p{Zl}\p{Zp}]/gu;

/** As numbers are written, the smallest and the largest with an exponent. */
const AMOUNT = /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/;

/** An id as one word of a list. Ids of other scripts stay legible. */
export function escapeId(id: string): string {
  return id.replace(RESERVED, (sign) =>
    sign === "~" || sign === "*"
      ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(sign),
  );
}

/** The id of an escaped one; undefined for what cannot be one. */
export function unescapeId(text: string): string | undefined {
  try {
    const id = decodeURIComponent(text);
    return isId(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

export function isId(text: string): boolean {
  return text.length > 0 && text.length <= MAX_ID_LENGTH;
}

/** A finite number from 0, undefined for anything else. */
export function parseAmount(text: string): number | undefined {
  const value = AMOUNT.test(text) ? Number(text) : NaN;
  return isAmount(value) ? value : undefined;
}

export function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

/** Degrees between -`limit` and `limit`, undefined for anything else. */
export function parseDegrees(text: string, limit: number): number | undefined {
  const value = parseAmount(text.replace(/^-/, ""));
  if (value === undefined || value > limit) return undefined;
  return text.startsWith("-") ? -value : value;
}

/** Parts as the text behind `#`. The signs of lists are legal there and read better as themselves. */
export function joinParts(parts: readonly LinkPart[]): string {
  return new URLSearchParams(parts.map(([key, value]) => [key, value]))
    .toString()
    .replace(/%(?:2C|3A|3B|7E)/g, decodeURIComponent);
}

/** The parts of a text, with or without `#`. */
export function splitParts(hash: string): readonly LinkPart[] {
  return [...new URLSearchParams(hash.replace(/^#/, ""))];
}
