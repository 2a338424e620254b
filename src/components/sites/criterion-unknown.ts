import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../../i18n/locale.ts";
import { translate } from "../../i18n/translate.ts";

interface UnknownState {
  readonly count: number;
  readonly isIncluded: boolean;
  /** False while nothing is asked that what does not say could fail. */
  readonly canInclude: boolean;
}

/** How many candidates do not say, and whether they pass all the same. */
export function unknownLine(
  { count, isIncluded, canInclude }: UnknownState,
  locale: Locale,
  handleChange: (event: Event) => void,
): TemplateResult | typeof nothing {
  const text = translate(locale, "need.unknown.count", { count });
  if (!canInclude) return count === 0 ? nothing : html`<p class="unknown dim">${text}</p>`;
  if (count === 0 && !isIncluded) return nothing;
  return html`<label class="unknown" title=${translate(locale, "need.unknown.include", { count })}>
    <input type="checkbox" .checked=${isIncluded} @change=${handleChange} />${text}
  </label>`;
}
