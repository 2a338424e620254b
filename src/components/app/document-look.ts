import { effect } from "@preact/signals-core";
import { translate } from "../../i18n/translate.ts";
import type { App } from "../shared/app-context.ts";
import { getTokenProperties } from "../../theme/tokens.ts";

/** Keeps what lies outside every element in step: tokens on :root, language, title, panel width. */
export function keepDocumentLook(app: App, page: Document): void {
  const sheet = new CSSStyleSheet();
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  effect(() => {
    const theme = app.derived.themeName.value;
    const declarations = Object.entries(getTokenProperties(theme)).map(
      ([name, value]) => `${name}: ${value};`,
    );
    const width = app.derived.panelWidthPx.value;
    if (width !== null) declarations.push(`--panel-width: ${width}px;`);
    sheet.replaceSync(
      `:root { color-scheme: ${theme}; ${declarations.join(" ")} } body { margin: 0; background: var(--ground); }`,
    );
  });
  effect(() => {
    const locale = app.derived.locale.value;
    page.documentElement.lang = locale;
    page.title = translate(locale, "app.title");
  });
}
