import type { LandUse } from "../domain/land-use.ts";
import { fromOklch, toOklch } from "./colour-space.ts";
import type { LandUseStyle } from "./land-use-style.ts";
import type { ThemeName } from "./theme-name.ts";
import { TOKENS } from "./tokens.ts";

/**
 * Where a colour comes from. `standard`: the drawing rules for municipal territorial plans (trial), annex B,
 * which stop at level 2. `second-table`: an independent transcription of the same rules, for codes the first
 * leaves out. `proposal`: ours, no standard behind it.
 */
export type ColourSource = "standard" | "second-table" | "proposal";

export interface OfficialColour {
  readonly hex: string;
  readonly source: ColourSource;
}

const standard = (hex: string): OfficialColour => ({ hex, source: "standard" });
const secondTable = (hex: string): OfficialColour => ({ hex, source: "second-table" });
const proposal = (hex: string): OfficialColour => ({ hex, source: "proposal" });

/** Pure colour per code of the 2023 guide. A code that is not here has its parent's colour. */
const OFFICIAL_COLOURS: Readonly<Partial<Record<LandUse, OfficialColour>>> = {
  "01": standard("#F5F8DC"),
  "02": standard("#BFE9AA"),
  "03": standard("#68B167"),
  "04": standard("#CDF57A"),
  "05": standard("#65CDAA"),
  "06": standard("#D8D79F"),
  "07": standard("#FFFF2D"),
  "0701": standard("#FFFF2D"),
  "0702": proposal("#FFE600"),
  "0703": standard("#FFD380"),
  // the standard colours only the kinds of public service; the class as a whole takes its first kind's
  "08": proposal("#FF00FF"),
  "0801": standard("#FF00FF"),
  "0802": standard("#E6005C"),
  "0803": standard("#FF7F00"),
  "0804": standard("#FF85C9"),
  "0805": standard("#00A57C"),
  "0806": standard("#FF7F7E"),
  "0807": standard("#FF9F7F"),
  "09": standard("#FF0000"),
  "0901": standard("#FF0000"),
  "0902": secondTable("#C00000"),
  "10": proposal("#BB9674"),
  "1001": standard("#BB9674"),
  "100101": proposal("#D2B79C"),
  "100102": proposal("#BB9674"),
  "100103": proposal("#8C6A4A"),
  "1002": standard("#9E6C54"),
  "11": proposal("#8761D3"),
  "1101": standard("#8761D3"),
  "1102": standard("#9999FF"),
  "12": standard("#B7B7B7"),
  "1201": secondTable("#595959"),
  "1202": standard("#ADADAD"),
  "1203": standard("#B7B7B7"),
  "1205": standard("#999999"),
  "1207": standard("#A3A3A3"),
  "1208": secondTable("#D9D9D9"),
  "13": standard("#006380"),
  "14": proposal("#148D4A"),
  "1401": standard("#00FF00"),
  "1402": standard("#148D4A"),
  "1403": standard("#ACFFCF"),
  "15": standard("#859156"),
  "16": standard("#FFFFFF"),
  "17": standard("#338EC0"),
  "23": standard("#EEEEEE"),
};

/** For a code of no known class: seen as grey, so that it is not taken for a use. */
const UNKNOWN: OfficialColour = proposal("#C9C9C9");

/** The colour of the code itself, else of its level 2, else of its level 1, else grey. */
export function getOfficialColour(code: string): OfficialColour {
  const table: Readonly<Partial<Record<string, OfficialColour>>> = OFFICIAL_COLOURS;
  return table[code] ?? table[code.slice(0, 4)] ?? table[code.slice(0, 2)] ?? UNKNOWN;
}

/** How a land use is filled and edged on the screen. */
export interface LandUseFill {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly edge: string;
}

/** Lets the ground, textures and edges speak through the fill. */
export const LAND_USE_FILL_OPACITY: Readonly<Record<ThemeName, number>> = { light: 0.6, dark: 0.56 };

/** Strong official colours tire the eye on a screen: OKLCH chroma is capped, hue kept. */
const CHROMA_CAP: Readonly<Record<ThemeName, number>> = { light: 0.155, dark: 0.125 };

/** Lightness of an edge relative to its fill, in the light theme. */
const EDGE_LIGHTNESS_RATIO = 0.66;
/** On a dark ground edges are lighter than what they bound, and calmer. */
const DARK_EDGE_MIN_LIGHTNESS = 0.62;
const DARK_EDGE_LIGHTNESS_RATIO = 0.91;
const DARK_EDGE_CHROMA_RATIO = 0.6;
/** Pale official colours would glare on the dark ground. */
const DARK_FILL_MAX_LIGHTNESS = 0.88;

function getScreenFill(hex: string, theme: ThemeName): string {
  const { lightness, chroma, hueDeg } = toOklch(hex);
  return fromOklch({
    lightness: theme === "dark" ? Math.min(lightness + 0.02, DARK_FILL_MAX_LIGHTNESS) : lightness,
    chroma: Math.min(chroma, CHROMA_CAP[theme]),
    hueDeg,
  });
}

function getEdge(fillHex: string, theme: ThemeName): string {
  const { lightness, chroma, hueDeg } = toOklch(fillHex);
  if (theme === "light") return fromOklch({ lightness: lightness * EDGE_LIGHTNESS_RATIO, chroma, hueDeg });
  return fromOklch({
    lightness: Math.max(DARK_EDGE_MIN_LIGHTNESS, lightness * DARK_EDGE_LIGHTNESS_RATIO),
    chroma: chroma * DARK_EDGE_CHROMA_RATIO,
    hueDeg,
  });
}

/** Level-1 class → fill. */
type SafeFills = Readonly<Record<string, string>>;

/**
 * One colour per level-1 class, found by search so that any two, as drawn, stay at least 10 apart
 * (OKLab × 100) for normal, protan and deutan eyes. Hues stay near the convention where that allows.
 */
const COLOUR_BLIND_SAFE_FILLS: Readonly<Record<ThemeName, SafeFills>> = {
  light: {
    "07": "#FBEC80",
    "08": "#D285C0",
    "09": "#9F4400",
    "10": "#D9BF9A",
    "11": "#564990",
    "12": "#6F6F6F",
    "13": "#132F4E",
    "14": "#5EA54F",
    "17": "#99D8FF",
  },
  dark: {
    "07": "#DDD064",
    "08": "#FDB2E4",
    "09": "#C66A00",
    "10": "#BCA583",
    "11": "#6156B8",
    "12": "#6F696F",
    "13": "#294368",
    "14": "#205614",
    "17": "#5794C7",
  },
};
/** Stronger than the convention's: distances shrink with opacity. */
const COLOUR_BLIND_SAFE_OPACITY: Readonly<Record<ThemeName, number>> = { light: 0.75, dark: 0.7 };

/** Streets are ground, not a use to look at: they are drawn as paper. */
const STREET = "1207";
const WATER = "17";
const RESERVE = "16";

/** How a code is filled and edged. Streets, water and reserve are drawn in tokens, not in hues. */
export function getLandUseFill(code: string, theme: ThemeName, style: LandUseStyle): LandUseFill {
  const tokens = TOKENS[theme];
  if (code.startsWith(STREET)) return { fill: tokens.street, fillOpacity: 1, edge: tokens.street };
  if (code.startsWith(RESERVE)) {
    return { fill: tokens.panel, fillOpacity: LAND_USE_FILL_OPACITY[theme], edge: tokens.ink2 };
  }
  if (style === "colour-blind-safe") {
    const safe = COLOUR_BLIND_SAFE_FILLS[theme][code.slice(0, 2)];
    if (safe !== undefined) {
      return { fill: safe, fillOpacity: COLOUR_BLIND_SAFE_OPACITY[theme], edge: getEdge(safe, theme) };
    }
  }
  if (code.startsWith(WATER)) {
    return { fill: tokens.water, fillOpacity: 1, edge: getEdge(tokens.water, theme) };
  }
  const fill = getScreenFill(getOfficialColour(code).hex, theme);
  return { fill, fillOpacity: LAND_USE_FILL_OPACITY[theme], edge: getEdge(fill, theme) };
}

/** Reserve land is bounded by dashes: nothing is decided inside. */
export function isEdgeDashed(code: string): boolean {
  return code.startsWith(RESERVE);
}
