import { readFindingKey } from "../../domain/finding-key.ts";
import { isIsoDay } from "../../domain/iso-day.ts";
import { DEFAULT_TOLERANCE, type Tolerance } from "../../domain/tolerance.ts";
import type { AppState } from "../app-state.ts";
import type { Link } from "./link.ts";
import { type LinkPart, parseAmount } from "./link-part.ts";

/** A longer key is of ids nobody types. */
const MAX_KEY_LENGTH = 400;

/** The day, the tolerance and the finding that is looked at, where they are not what the park starts with. */
export function formatCheck({ asOf, tolerance, openFindingKey }: AppState): LinkPart[] {
  const { m, m2, percent } = tolerance;
  const isDefault =
    m === DEFAULT_TOLERANCE.m && m2 === DEFAULT_TOLERANCE.m2 && percent === DEFAULT_TOLERANCE.percent;
  return [
    ...(asOf === null ? [] : [["asof", asOf] as const]),
    ...(isDefault ? [] : [["tol", [m, m2, percent].join(",")] as const]),
    ...(openFindingKey !== null && isFindingKey(openFindingKey)
      ? [["finding", openFindingKey] as const]
      : []),
  ];
}

/** What a part says of the check; undefined where it is none of it, or not understood. */
export function parseCheckPart([key, value]: LinkPart): Link | undefined {
  switch (key) {
    case "asof":
      return isIsoDay(value) ? { asOf: value } : undefined;
    case "tol": {
      const tolerance = parseTolerance(value);
      return tolerance === undefined ? undefined : { tolerance };
    }
    case "finding":
      return isFindingKey(value) ? { openFindingKey: value } : undefined;
    default:
      return undefined;
  }
}

/** `0.1,1,0`: metres, square metres, percent. */
function parseTolerance(text: string): Tolerance | undefined {
  const [m, m2, percent, ...rest] = text.split(",").map(parseAmount);
  if (m === undefined || m2 === undefined || percent === undefined || rest.length > 0) return undefined;
  return percent > 100 ? undefined : { m, m2, percent };
}

function isFindingKey(text: string): boolean {
  return text.length <= MAX_KEY_LENGTH && readFindingKey(text).code !== null;
}
