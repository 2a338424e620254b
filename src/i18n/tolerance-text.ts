import type { Tolerance } from "../domain/tolerance.ts";
import { formatPlain } from "./format.ts";
import type { Locale } from "./locale.ts";
import { translate } from "./translate.ts";

/** What a tolerance hides, in words: only the measures that hide anything. */
export function getToleranceText({ m, m2, percent }: Tolerance, locale: Locale): string {
  const parts = [
    ...(m > 0 ? [translate(locale, "proof.tolerance.m", { m: formatPlain(m) })] : []),
    ...(m2 > 0 ? [translate(locale, "proof.tolerance.m2", { m2: formatPlain(m2) })] : []),
    ...(percent > 0 ? [translate(locale, "proof.tolerance.percent", { percent: formatPlain(percent) })] : []),
  ];
  return parts.length === 0
    ? translate(locale, "proof.tolerance.none")
    : translate(locale, "proof.tolerance.text", {
        parts: parts.join(translate(locale, "proof.tolerance.or")),
      });
}
