import { getSiteChange } from "../../analysis/sites/site-changes.ts";
import { type CompareField, COMPARE_FIELDS } from "../../domain/compare-field.ts";
import type { ShortlistItem } from "../../domain/shortlist.ts";
import { getCompareFieldName, getSeenText } from "../../i18n/compare-text.ts";
import type { NeedNames } from "../../i18n/need-text.ts";
import { translate } from "../../i18n/translate.ts";
import type { ParkIndex } from "../../state/park-index.ts";

/** Changes told one by one; the others are counted. */
const TOLD_CHANGES = 2;

/** What became of a site since it was starred, in words; null where nothing did. */
export function getChangeText(item: ShortlistItem, index: ParkIndex, names: NeedNames): string | null {
  const { locale } = names;
  const change = getSiteChange(item, index);
  switch (change.kind) {
    case "same":
      return null;
    case "removed":
      return translate(locale, "shortlist.change.removed");
    case "gone-candidate":
      return translate(locale, "shortlist.change.gone");
    case "changed": {
      const told = change.fields.flatMap(({ field, from, to }) =>
        isCompareField(field)
          ? [
              translate(locale, "shortlist.change.field", {
                field: getCompareFieldName(field, locale),
                from: getSeenText(field, from, names),
                to: getSeenText(field, to, names),
              }),
            ]
          : [],
      );
      if (told.length === 0) return translate(locale, "shortlist.change.some");
      const rest = told.length - TOLD_CHANGES;
      const shown = told.slice(0, TOLD_CHANGES);
      if (rest > 0) shown.push(translate(locale, "shortlist.change.more", { count: rest }));
      return shown.join(translate(locale, "shortlist.change.separator"));
    }
  }
}

function isCompareField(field: string): field is CompareField {
  return Object.hasOwn(COMPARE_FIELDS, field);
}
