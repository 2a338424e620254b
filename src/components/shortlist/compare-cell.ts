import { html, type TemplateResult } from "lit";
import type { CompareRow } from "../../analysis/sites/compare-rows.ts";
import { getBestName, getCompareValueText } from "../../i18n/compare-text.ts";
import type { NeedNames } from "../../i18n/need-text.ts";
import { translate } from "../../i18n/translate.ts";
import { getVerifiedAge } from "../card/verified-age.ts";

/** The cell of the site at a place of the row: its value, and in words where it is the best. */
export function compareCell(row: CompareRow, at: number, names: NeedNames, asOf: string): TemplateResult {
  const { locale } = names;
  if (row.isAsked[at] !== true) {
    return html`<td class="dim">${translate(locale, "shortlist.compare.notAsked")}</td>`;
  }
  const value = row.cells[at] ?? null;
  const text = getCompareValueText(row.field, value, names);
  if (value === null) return html`<td class="dim">${text}</td>`;
  if (row.field === "verifiedOn" && typeof value === "string") {
    return html`<td>${text}${verifiedAge(value, asOf, locale)}</td>`;
  }
  return row.best.includes(at)
    ? html`<td class="is-best"><b>${text}</b><span class="best">${getBestName(row.field, locale)}</span></td>`
    : html`<td>${text}</td>`;
}

function verifiedAge(day: string, asOf: string, locale: NeedNames["locale"]): TemplateResult {
  const age = getVerifiedAge(day, asOf);
  return age === null
    ? html``
    : html`<span class="age ${age.level === "fresh" ? "dim" : age.level}"
        >${translate(locale, `card.age.${age.level}`, { days: age.days })}</span
      >`;
}
