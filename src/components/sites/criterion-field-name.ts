import type { Locale } from "../../i18n/locale.ts";
import { getCriterionName } from "../../i18n/need-text.ts";
import { translate } from "../../i18n/translate.ts";
import type { FilterField } from "./criterion-fields.ts";

export function getFieldName(field: FilterField, locale: Locale): string {
  return field === "combine" ? translate(locale, "need.combine") : getCriterionName(field, locale);
}
