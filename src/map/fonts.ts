import { FONT_FAMILIES } from "../theme/tokens.ts";

/**
 * Without glyph files MapLibre draws letters itself from the fonts of the system: `text-font` is a CSS list,
 * and the weight is read from the word in its first name, which need not exist.
 */
export const TEXT_FONT: string[] = [...FONT_FAMILIES];
export const TEXT_FONT_BOLD: string[] = [`${FONT_FAMILIES[0]} Bold`, ...FONT_FAMILIES];
