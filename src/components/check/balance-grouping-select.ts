import { css, html, type TemplateResult } from "lit";
import { type BalanceGrouping, LAND_USE_LEVELS } from "../../analysis/check/balance.ts";
import type { Locale } from "../../i18n/locale.ts";
import { translate } from "../../i18n/translate.ts";

const GROUPINGS: readonly BalanceGrouping[] = [
  ...LAND_USE_LEVELS.map((level) => ({ by: "landUse", level }) as const),
  { by: "stage" },
];

/** What the rows of the balance are to be: uses of a level, or stages. */
export function balanceGroupingSelect(
  locale: Locale,
  shown: BalanceGrouping,
  choose: (grouping: BalanceGrouping) => void,
): TemplateResult {
  const handleChange = (event: Event): void => {
    const grouping = GROUPINGS[Number((event.currentTarget as HTMLSelectElement).value)];
    if (grouping !== undefined) choose(grouping);
  };
  return html`<select aria-label=${translate(locale, "balance.rows")} @change=${handleChange}>
    ${GROUPINGS.map(
      (grouping, index) =>
        html`<option value=${index} ?selected=${isSameGrouping(grouping, shown)}>
          ${translate(
            locale,
            grouping.by === "stage" ? "balance.rows.stage" : `balance.rows.landUse.${grouping.level}`,
          )}
        </option>`,
    )}
  </select>`;
}

export const balanceGroupingStyles = css`
  select {
    height: 24px;
    border: 1px solid var(--line2);
    border-radius: 4px;
    background: var(--panel);
    color: var(--ink2);
  }
  @media (max-width: 767px) {
    select {
      height: 44px;
    }
  }
`;

function isSameGrouping(a: BalanceGrouping, b: BalanceGrouping): boolean {
  return a.by === "stage" ? b.by === "stage" : b.by === "landUse" && a.level === b.level;
}
