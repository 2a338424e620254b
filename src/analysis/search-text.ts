/** Codes, mostly: nothing to join, fold or trim but case. */
const PRINTABLE_ASCII = /^[\x21-\x7e]*$/;

/**
 * Text as it is compared: compatibility forms joined (NFKC: full-width ＡＢ－１ is AB-1), case folded,
 * every dash a hyphen, white space as single spaces.
 */
export function toSearchText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}
