import type { ThemeName } from "../../theme/theme-name.ts";

/**
 * The theme elements take among the page's own text: dark where the page says that it can be dark and the system is,
 * or that it is nothing else. `colorScheme` is the computed `color-scheme` of the page.
 */
export function getPageTheme(colorScheme: string, isSystemDark: boolean): ThemeName {
  const schemes = colorScheme.split(/\s+/);
  if (!schemes.includes("dark")) return "light";
  return isSystemDark || !schemes.includes("light") ? "dark" : "light";
}
