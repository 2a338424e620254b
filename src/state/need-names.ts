import { formatName } from "../i18n/format.ts";
import type { NeedNames } from "../i18n/need-text.ts";
import type { Derived } from "./derived.ts";

/** The names of the park in the user's language, for the words of a need and of what answers it. */
export function getNeedNames({
  locale: { value: locale },
  nameOf,
  park,
}: Pick<Derived, "locale" | "nameOf" | "park">): NeedNames {
  const industries = park.value?.plan.industries ?? [];
  return {
    locale,
    nameOf,
    industryName: (id) => formatName(industries.find((industry) => industry.id === id)?.name, locale, id),
  };
}
