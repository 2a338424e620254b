/**
 * A text as dictionaries hold it: full-width forms, ligatures and compatibility characters made plain (NFKC: "１２" is
 * "12", "㎡" is "m2", "（" is "("), no blanks, in lower case.
 */
export function normaliseText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, "")
    .toLowerCase();
}
