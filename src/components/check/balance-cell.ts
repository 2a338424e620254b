import { html } from "lit";
import { BALANCE_DECIMALS } from "../../analysis/check/printed-balance.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { translate } from "../../i18n/translate.ts";
import type { LandSource } from "../shared/park-figure-button.ts";
import "../shared/park-figure-button.ts";

/**
 * A figure of the balance with the land it stands for; `label` says which it is. A dash where there is no land at all;
 * a figure that rounds to 0.00 is printed as such. A signed one has its plus, and its nought.
 */
export function balanceFigure(
  locale: Locale,
  value: number | null | undefined,
  land: LandSource | undefined,
  label: string,
  isSigned = false,
): unknown {
  if (value === null || value === undefined) return lacking(locale);
  if (value === 0 && land !== undefined && land.count === 0 && !isSigned) {
    return html`<span class="dim" aria-hidden="true">—</span><span class="visually-hidden">0</span>`;
  }
  return html`<park-figure-button
    text=${print(value, isSigned)}
    label=${label}
    .land=${land ?? null}
  ></park-figure-button>`;
}

/** A share of the whole, percent. */
export function balanceShare(locale: Locale, percent: number | null, isSigned = false): unknown {
  return percent === null ? lacking(locale) : print(percent, isSigned);
}

function lacking(locale: Locale): unknown {
  return html`<span class="lacking">${translate(locale, "balance.lacking")}</span>`;
}

function print(value: number, isSigned: boolean): string {
  const text = formatNumber(value, BALANCE_DECIMALS);
  return isSigned && value > 0 ? `+${text}` : text;
}
