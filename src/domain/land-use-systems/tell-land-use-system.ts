import type { LandUseSystem } from "../field-mapping.ts";
import { isLandUse } from "../land-use.ts";
import { GB_50137 } from "./gb-50137.ts";
import { GUIDE_2023_NAMES } from "./guide-2023-names.ts";
import { readLandUseText } from "./land-use-text.ts";
import { SURVEY_3 } from "./survey-3.ts";
import { translateName } from "./translate-land-use.ts";

/** Which system the land-use codes of a column are of. */
export interface LandUseSystemReading {
  /** The likeliest; null where hardly any value is a code or name of land use. */
  readonly system: LandUseSystem | null;
  /** 0–1. */
  readonly confidence: number;
  /** True when the codes mean something in more than one system and nothing tells which: somebody has to say. */
  readonly isAmbiguous: boolean;
}

/** Bare rock and saline land of the survey: in a park 1207 is a street of the guide, not rock. */
const IMPROBABLE_SURVEY = new Set(["1204", "1205", "1206", "1207"]);

/** Share of the values that must be land use at all. */
const MIN_SHARE = 0.5;

const NONE: LandUseSystemReading = { system: null, confidence: 0, isAmbiguous: false };

/**
 * The system of a column by all its values together: 0601 or 0508 are only the survey's in a park, 100102 or 1402
 * only the guide's, M2 only GB 50137's; 1001 beside a name (铁路用地, 工业用地) is told by the name. Codes that two
 * systems share, and nothing else, are ambiguous.
 */
export function tellLandUseSystem(values: readonly string[]): LandUseSystemReading {
  const distinct = new Set(values.filter((value) => value.trim() !== ""));
  const votes: Record<LandUseSystem, number> = { "guide-2023": 0, "survey-3": 0, "gb-50137": 0 };
  let shared = 0;
  let named = 0;
  let known = 0;
  for (const value of distinct) {
    const vote = castVote(value);
    if (vote === undefined) continue;
    known += 1;
    if (vote === "shared") shared += 1;
    else if (vote === "name") named += 1;
    else votes[vote] += 1;
  }
  if (known === 0 || known < distinct.size * MIN_SHARE) return NONE;
  const share = known / distinct.size;
  const ranked = (Object.entries(votes) as [LandUseSystem, number][]).sort(([, a], [, b]) => b - a);
  const [[system, most], [, next]] = ranked as [[LandUseSystem, number], [LandUseSystem, number]];
  if (most === 0) {
    // Names mean the same everywhere; what they become are the guide's codes.
    if (shared === 0)
      return { system: "guide-2023", confidence: 0.95 * (named / distinct.size), isAmbiguous: false };
    return { system: "guide-2023", confidence: 0.3, isAmbiguous: true };
  }
  if (next === 0) return { system, confidence: 0.95 * share, isAmbiguous: false };
  return { system, confidence: (0.8 * share * most) / (most + next), isAmbiguous: most < 3 * next };
}

/** What one value says: a system only it can be of, "shared", "name", or undefined for no land use at all. */
function castVote(value: string): LandUseSystem | "shared" | "name" | undefined {
  const { code, name } = readLandUseText(value);
  if (code === undefined) return name !== undefined && translateName(name) !== undefined ? "name" : undefined;
  if (/^[A-Z]/.test(code)) return isGbCode(code) ? "gb-50137" : undefined;
  const isGuide = isLandUse(code) || (code.length === 6 && isLandUse(code.slice(0, 4)));
  const isSurvey = Object.hasOwn(SURVEY_3, code);
  if (isGuide && isSurvey) return IMPROBABLE_SURVEY.has(code) ? "guide-2023" : tellByName(code, name);
  if (isGuide) return "guide-2023";
  return isSurvey ? "survey-3" : undefined;
}

function isGbCode(code: string): boolean {
  return Object.hasOwn(GB_50137, code) || Object.hasOwn(GB_50137, code.slice(0, 2));
}

function tellByName(code: string, name: string | undefined): LandUseSystem | "shared" {
  const inGuide = isLandUse(code) ? GUIDE_2023_NAMES[code] : undefined;
  const inSurvey = SURVEY_3[code]?.[0];
  if (name === undefined || inGuide === inSurvey) return "shared";
  if (name === inGuide) return "guide-2023";
  return name === inSurvey ? "survey-3" : "shared";
}
