import type { Orientation } from "../../domain/paper.ts";
import { FONT_FAMILIES } from "../../theme/tokens.ts";

/** Ink of what stands in the margin of a page. */
const MARGIN_INK = "#6A6E63";

/** Room for the footer beside the page's number, mm. */
const FOOTER_WIDTH_MM: Readonly<Record<Orientation, number>> = { portrait: 168, landscape: 255 };

/** `@page` rules of an A4 sheet with `footer` and the page's number below every page (CSS Paged Media, margin boxes). */
export function getPageRules(footer: string, orientation: Orientation = "portrait"): string {
  const font = `7pt/1.3 ${[...FONT_FAMILIES.map((family) => `"${family}"`), "sans-serif"].join(", ")}`;
  return `@page {
    size: ${orientation === "portrait" ? "A4" : "A4 landscape"};
    margin: 14mm 15mm 18mm;
    @bottom-left {
      content: ${toCssString(footer)};
      font: ${font};
      color: ${MARGIN_INK};
      width: ${FOOTER_WIDTH_MM[orientation]}mm;
      vertical-align: top;
      padding-top: 4mm;
    }
    @bottom-right {
      content: counter(page) " / " counter(pages);
      font: ${font};
      color: ${MARGIN_INK};
      vertical-align: top;
      padding-top: 4mm;
    }
  }`;
}

/** The `@page` rule of a map sheet: it brings its own edge. */
export function getMapPageRules({
  widthMm,
  heightMm,
}: {
  readonly widthMm: number;
  readonly heightMm: number;
}): string {
  return `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`;
}

/** Any text as a CSS string: what could end it is written as an escape. */
export function toCssString(text: string): string {
  const escaped = text.replace(/["\\\n\r\f]/g, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
