import { NOT_STATED, type SiteFacet } from "../../analysis/site-catalog.ts";
import { isLandUse } from "../../domain/land-use.ts";
import type { Plan } from "../../domain/plan.ts";
import { formatName } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { translate } from "../../i18n/translate.ts";
import type { Derived } from "../../state/derived.ts";

/** What is needed to name an answer of a facet. */
export interface AnswerNames {
  readonly locale: Locale;
  readonly plan: Plan | undefined;
  readonly nameOf: Derived["nameOf"];
}

/** An answer of a facet in the user's language; one the data is silent about is "not given". */
export function getAnswerName(
  facet: SiteFacet,
  value: string,
  { locale, plan, nameOf }: AnswerNames,
): string {
  if (value === NOT_STATED) return translate(locale, "sites.notStated");
  switch (facet) {
    case "kinds":
      return translate(locale, value === "plant" ? "siteKind.plant" : "siteKind.plot");
    case "clusters":
      return nameOf({ layer: "clusters", id: value });
    case "landUses":
      return isLandUse(value) ? `${value} ${translate(locale, `landUse.${value}`)}` : value;
    case "industries":
      return formatName(plan?.industries.find(({ id }) => id === value)?.name, locale, value);
  }
}
