import { fromOklch, toOklch } from "./colour-space.ts";
import { getLandUseFill } from "./land-use-colours.ts";
import type { LandUseStyle } from "./land-use-style.ts";
import type { PatternName } from "./pattern.ts";
import type { ThemeName } from "./theme-name.ts";

/**
 * Texture per level-1 class. Classes whose colours come close for protan or deutan eyes have different
 * textures (a test measures it); industry, the largest, has none, so that the map stays calm.
 */
export const LAND_USE_PATTERNS: Readonly<Record<string, PatternName>> = {
  "08": "staggered-dashes",
  "09": "upright-lines",
  "11": "level-lines",
  "12": "upright-dashes",
  "13": "crosses",
  "14": "staggered-dots",
  "17": "ripples",
};

/** Streets carry no texture: they are the paper between. */
const PLAIN_CODES = ["1207"] as const;

/** The texture of a code, or null where it has none or the style is without. */
export function getLandUsePattern(code: string, style: LandUseStyle): PatternName | null {
  if (style === "standard" || PLAIN_CODES.some((plain) => code.startsWith(plain))) return null;
  return LAND_USE_PATTERNS[code.slice(0, 2)] ?? null;
}

/** Lightness of a texture relative to the fill it lies on; lighter than the fill on a dark ground. */
const LIGHT_RATIO = 0.55;
const DARK_LIGHTNESS = 0.82;

/** The ink of a class's texture: the fill's own hue, far enough in lightness to be seen. */
export function getLandUsePatternColour(landUseClass: string, theme: ThemeName, style: LandUseStyle): string {
  const { lightness, chroma, hueDeg } = toOklch(getLandUseFill(landUseClass, theme, style).fill);
  const isDarkFill = lightness < 0.45;
  return fromOklch({
    lightness: theme === "dark" || isDarkFill ? DARK_LIGHTNESS : lightness * LIGHT_RATIO,
    chroma: theme === "dark" ? chroma * 0.6 : chroma,
    hueDeg,
  });
}
