import type { Finding } from "../../domain/finding.ts";
import { createFindingNames, getCheckFindingText } from "../../i18n/check-finding-text.ts";
import type { App } from "../shared/app-context.ts";

/** What a finding says, in the user's language, with the names of the park and its plan. */
export function getFindingSentence({ derived }: App, finding: Finding): string {
  const data = derived.park.value;
  const locale = derived.locale.value;
  const names = createFindingNames(data?.park ?? { clusters: [] }, data?.plan ?? null, locale);
  return getCheckFindingText(finding, locale, names);
}
