import type { ThemeName } from "./theme-name.ts";

/** The colours of the screen by what they mean. Names of CSS custom properties are `--` + the name in kebab case. */
export interface Tokens {
  readonly ground: string;
  readonly panel: string;
  readonly sunk: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly line2: string;
  readonly accent: string;
  readonly accentTint: string;
  readonly error: string;
  readonly warning: string;
  readonly available: string;
  readonly vacant: string;
  /** Parts of the bullet chart. */
  readonly built: string;
  readonly inProcess: string;
  readonly availableBar: string;
  readonly rest: string;
  readonly street: string;
  readonly water: string;
  readonly waterText: string;
  /** Lines of the graticule: seen on the ground, never in the way. */
  readonly graticule: string;
  /** Footprint of a plant in use. */
  readonly plant: string;
  /** Second line around what is selected, so that the accent shows on any fill. */
  readonly selectionCasing: string;
}

export const TOKENS: Readonly<Record<ThemeName, Tokens>> = {
  light: {
    ground: "#F3F0E7",
    panel: "#FCFBF7",
    sunk: "#F6F3EB",
    ink: "#20241F",
    ink2: "#575C52",
    ink3: "#6A6E63",
    line: "#E3DED1",
    line2: "#CDC6B5",
    accent: "#2446C8",
    accentTint: "#E8ECFA",
    error: "#B3261E",
    warning: "#9A5B00",
    available: "#9C6200",
    vacant: "#C24A00",
    built: "#5B5344",
    inProcess: "#A99C82",
    availableBar: "#D9CFB9",
    rest: "#ECE6D8",
    street: "#FBF9F3",
    water: "#BFD8E3",
    waterText: "#376A83",
    graticule: "#E0DACB",
    plant: "#6A5238",
    selectionCasing: "#FFFFFF",
  },
  dark: {
    ground: "#141715",
    panel: "#1B1F1D",
    sunk: "#232825",
    ink: "#ECEBE4",
    ink2: "#B0B4AB",
    ink3: "#969B92",
    line: "#2E3330",
    line2: "#444B46",
    accent: "#8FA6FF",
    accentTint: "#262D45",
    error: "#FF8A80",
    warning: "#F2B23C",
    available: "#F2B23C",
    vacant: "#FF8A3D",
    built: "#C9BFA6",
    inProcess: "#857C69",
    availableBar: "#5F5848",
    rest: "#3A3F3A",
    street: "#2A2F2C",
    water: "#1E3946",
    waterText: "#7FB2CA",
    graticule: "#262B28",
    plant: "#0F1110",
    selectionCasing: "#0F1110",
  },
};

/** The Chinese stack: each system's own first, the free one last. */
export const FONT_FAMILIES = [
  "PingFang SC",
  "HarmonyOS Sans SC",
  "MiSans",
  "Microsoft YaHei",
  "Noto Sans CJK SC",
] as const;

/** The tokens of a theme as CSS custom properties (`--accent-tint`, `--ink2`), and the stack as `--font`. */
export function getTokenProperties(theme: ThemeName): Readonly<Record<`--${string}`, string>> {
  const properties: Record<`--${string}`, string> = {};
  for (const [name, value] of Object.entries(TOKENS[theme])) {
    properties[`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] = String(value);
  }
  properties["--font"] = [...FONT_FAMILIES.map((family) => `"${family}"`), "sans-serif"].join(", ");
  return properties;
}
