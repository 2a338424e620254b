import type { Finding } from "../domain/finding.ts";
import type { Locale } from "./locale.ts";
import { MESSAGES } from "./messages.ts";
import { fillMessage, isMessageKey } from "./translate.ts";

/** Figures whose codes are named elsewhere. */
const VOCABULARY: Readonly<Record<string, string>> = {
  unit: "unit",
  system: "import.fields.system",
  format: "import.format",
};

/**
 * What a finding says, as a sentence in `locale`. A text among its figures that is a code (`finding.reason.…`,
 * `finding.what.…`, as a reason also that of another finding) is translated; any other stands as it is.
 */
export function getFindingText(finding: Finding, locale: Locale): string {
  const messages = MESSAGES[locale];
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(finding.figures)) {
    const key = `${VOCABULARY[name] ?? `finding.${name}`}.${value}`;
    const title = `finding.${value}.title`;
    if (isMessageKey(key)) words[name] = messages[key];
    else words[name] = name === "reason" && isMessageKey(title) ? messages[title] : value;
  }
  return fillMessage(messages[`finding.${finding.code}`], words);
}

/** The short name of a finding's code. */
export function getFindingTitle({ code }: Pick<Finding, "code">, locale: Locale): string {
  return MESSAGES[locale][`finding.${code}.title`];
}
