import { effect, type ReadonlySignal } from "@preact/signals-core";
import type { ThemeName } from "../../theme/theme-name.ts";
import { getTokenProperties } from "../../theme/tokens.ts";
import { PUBLIC_ELEMENTS } from "./public-elements.ts";

/** The public elements, and the pages they have printed. */
const DRESSED = [...PUBLIC_ELEMENTS, "park-proof-sheet"].join(", ");
/** A map has no height of its own. */
const MAP_HEIGHT = "24rem";

/**
 * Gives the public elements their tokens, and nothing else of the page anything: the page may have custom properties of
 * the same names. The rules weigh nothing, so that any rule of the page for an element counts before them.
 * @returns dresses what lies in a document or shadow root; again changes nothing
 */
export function createElementLook(
  themeName: ReadonlySignal<ThemeName>,
): (root: DocumentOrShadowRoot) => void {
  const sheet = new CSSStyleSheet();
  effect(() => {
    const theme = themeName.value;
    const declarations = Object.entries(getTokenProperties(theme)).map(
      ([name, value]) => `${name}: ${value};`,
    );
    sheet.replaceSync(
      `:where(${DRESSED}) { color-scheme: ${theme}; ${declarations.join(" ")} }
      :where(park-map) { height: ${MAP_HEIGHT}; }`,
    );
  });
  return (root) => {
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  };
}
