import type { ExpressionSpecification } from "maplibre-gl";
import { LAND_USES } from "../../domain/land-use.ts";

/** Digits of the three levels of a land-use code, from the finest. */
const FINER_LEVELS = [6, 4] as const;
const CLASS_DIGITS = 2;

/**
 * `getValue` of a plot's land-use code as an expression over `landUse` and `landUseClass`: a code that is not
 * known takes the value of its level 2, then of its level 1, then of "". Only values that differ from their
 * parent's are written down.
 */
export function matchLandUse(getValue: (code: string) => string | number): ExpressionSpecification {
  const classes = LAND_USES.filter((code) => code.length === CLASS_DIGITS);
  let expression = toMatch(["get", "landUseClass"], classes, getValue, getValue(""));
  for (const digits of [...FINER_LEVELS].reverse()) {
    const finer = LAND_USES.filter(
      (code) => code.length === digits && getValue(code) !== getValue(code.slice(0, digits - 2)),
    );
    const input: ExpressionSpecification =
      digits === FINER_LEVELS[0] ? ["get", "landUse"] : ["slice", ["get", "landUse"], 0, digits];
    expression = toMatch(input, finer, getValue, expression);
  }
  return expression;
}

/** A `match` with one branch a value; the fallback alone where there is nothing to tell apart. */
function toMatch(
  input: ExpressionSpecification,
  codes: readonly string[],
  getValue: (code: string) => string | number,
  fallback: ExpressionSpecification | string | number,
): ExpressionSpecification {
  const codesByValue = new Map<string | number, string[]>();
  for (const code of codes) {
    const value = getValue(code);
    const same = codesByValue.get(value);
    if (same === undefined) codesByValue.set(value, [code]);
    else same.push(code);
  }
  if (codesByValue.size === 0) return fallback as ExpressionSpecification;
  const branches = [...codesByValue].flatMap(([value, labels]) => [labels, value]);
  return ["match", input, ...branches, fallback] as unknown as ExpressionSpecification;
}
