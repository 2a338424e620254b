/**
 * Code pages by the language driver of a .dbf (byte 29 of its header), those the Encoding Standard has. 0x57 says
 * "whatever the machine was set to" and tells nothing.
 */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [0x03, "1252"],
  [0x13, "932"],
  [0x26, "866"],
  [0x4d, "936"],
  [0x4e, "949"],
  [0x4f, "950"],
  [0x50, "874"],
  [0x58, "1252"],
  [0x59, "1252"],
  [0x65, "866"],
  [0x78, "950"],
  [0x79, "949"],
  [0x7a, "936"],
  [0x7b, "932"],
  [0x7c, "874"],
  [0x7d, "1255"],
  [0x7e, "1256"],
  [0xc8, "1250"],
  [0xc9, "1251"],
  [0xca, "1254"],
  [0xcb, "1253"],
  [0xcc, "1257"],
]);

/** Label of the code page a language driver stands for, or undefined. */
export function getDbfCodePage(languageId: number): string | undefined {
  return CODE_PAGES.get(languageId);
}
