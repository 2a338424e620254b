import type { Finding } from "../domain/finding.ts";
import type { Locale } from "./locale.ts";
import { MESSAGES } from "./messages.ts";
import { fillMessage, isMessageKey } from "./translate.ts";

/** What a finding says, as a sentence in `locale`; words among its figures are translated too. */
export function getFindingText(finding: Finding, locale: Locale): string {
  const messages = MESSAGES[locale];
  const { what } = finding.figures;
  const whatKey = `finding.what.${what ?? ""}`;
  const words = isMessageKey(whatKey) ? { what: messages[whatKey] } : {};
  return fillMessage(messages[`finding.${finding.code}`], { ...finding.figures, ...words });
}

/** The short name of a finding's code. */
export function getFindingTitle({ code }: Pick<Finding, "code">, locale: Locale): string {
  return MESSAGES[locale][`finding.${code}.title`];
}
