import { getLandUseFill, getOfficialColour, isEdgeDashed } from "./land-use-colours.ts";
import { getLandUsePattern, getLandUsePatternColour } from "./land-use-patterns.ts";
import type { LandUseStyle } from "./land-use-style.ts";
import { getPatternSvg, type PatternSvg } from "./pattern-svg.ts";
import { getPlantStyle, getStatusStyle, type PlotStatusShown } from "./status-style.ts";
import type { ThemeName } from "./theme-name.ts";

/** One box of the legend: what the map draws, in the order it draws it. */
export interface Swatch {
  /** Absent: the box is hollow. */
  readonly fill?: string;
  readonly fillOpacity: number;
  readonly edge: string;
  readonly edgeWidthPx: number;
  readonly isEdgeDashed: boolean;
  readonly pattern?: PatternSvg & { readonly colour: string };
}

/** Streets are most of class 12 in a park: the class is shown as they are drawn. */
const SHOWN_CODE: Readonly<Record<string, string>> = { "12": "1207" };

/** The box of a level-1 class or of any code. */
export function getLandUseSwatch(code: string, theme: ThemeName, style: LandUseStyle): Swatch {
  const shownCode = SHOWN_CODE[code] ?? code;
  const { fill, fillOpacity, edge } = getLandUseFill(shownCode, theme, style);
  const pattern = getLandUsePattern(shownCode, style);
  return {
    fill,
    fillOpacity,
    // paper on paper: a street's box needs a line the map does without
    edge: edge === fill ? getLandUseFill("16", theme, style).edge : edge,
    edgeWidthPx: 1,
    isEdgeDashed: isEdgeDashed(shownCode),
    ...(pattern === null
      ? {}
      : {
          pattern: {
            ...getPatternSvg(pattern),
            colour: getLandUsePatternColour(code.slice(0, 2), theme, style),
          },
        }),
  };
}

/** The box of the pure official colour, as exports and a legend by the rules show it. */
export function getOfficialSwatch(code: string, theme: ThemeName): Swatch {
  const { edge } = getLandUseFill(code, theme, "standard");
  return {
    fill: getOfficialColour(code).hex,
    fillOpacity: 1,
    edge,
    edgeWidthPx: 1,
    isEdgeDashed: isEdgeDashed(code),
  };
}

/** The box of a plot's status: outline and pattern over no fill. */
export function getStatusSwatch(status: PlotStatusShown, theme: ThemeName): Swatch {
  const { pattern, colour, outlinePx } = getStatusStyle(status, theme);
  return {
    fillOpacity: 0,
    edge: colour,
    edgeWidthPx: Math.max(outlinePx, 0.75),
    isEdgeDashed: false,
    pattern: { ...getPatternSvg(pattern), colour },
  };
}

/** The footprint of a plant, smaller than its box. */
export function getPlantSwatch(isVacant: boolean, theme: ThemeName): Swatch {
  const { fill, fillOpacity, outline, outlinePx } = getPlantStyle(isVacant, theme);
  return { fill, fillOpacity, edge: outline, edgeWidthPx: outlinePx, isEdgeDashed: false };
}
