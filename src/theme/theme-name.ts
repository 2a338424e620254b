/** What is drawn. */
export const THEME_NAMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** What the user chose: `auto` follows the system. */
export const THEME_CHOICES = ["auto", ...THEME_NAMES] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
