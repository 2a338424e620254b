import { formatName } from "../../i18n/format.ts";
import type { NeedNames } from "../../i18n/need-text.ts";
import type { App } from "../shared/app-context.ts";

/** The names of the park in the user's language, for the words of a need. */
export function getNeedNames({ derived }: Pick<App, "derived">): NeedNames {
  const locale = derived.locale.value;
  const industries = derived.park.value?.plan.industries ?? [];
  return {
    locale,
    nameOf: derived.nameOf,
    industryName: (id) => formatName(industries.find((industry) => industry.id === id)?.name, locale, id),
  };
}
