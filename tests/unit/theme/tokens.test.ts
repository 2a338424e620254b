import { describe, expect, test } from "vitest";
import { getContrast } from "../../../src/theme/colour-space.ts";
import { THEME_NAMES } from "../../../src/theme/theme-name.ts";
import { getTokenProperties, TOKENS, type Tokens } from "../../../src/theme/tokens.ts";

const TEXTS: readonly (keyof Tokens)[] = [
  "ink",
  "ink2",
  "ink3",
  "accent",
  "error",
  "warning",
  "available",
  "vacant",
];
const GROUNDS: readonly (keyof Tokens)[] = ["ground", "panel", "sunk"];

describe.each(THEME_NAMES)("tokens of the %s theme", (theme) => {
  const tokens = TOKENS[theme];

  test.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    "%s reads on %s: at least 4.5 : 1",
    (text, ground) => {
      // amber and orange are marks on paper and text on panels only
      const least = ["available", "vacant"].includes(text) && ground !== "panel" ? 3 : 4.5;
      expect(getContrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(least);
    },
  );

  test("the accent reads on its own tint", () => {
    expect(getContrast(tokens.accent, tokens.accentTint)).toBeGreaterThanOrEqual(4.5);
  });

  test("names of waters read on the ground", () => {
    expect(getContrast(tokens.waterText, tokens.ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("the selection shows on its casing: at least 3 : 1", () => {
    expect(getContrast(tokens.accent, tokens.selectionCasing)).toBeGreaterThanOrEqual(3);
  });

  test("every token is a CSS custom property of its own name", () => {
    const properties = getTokenProperties(theme);
    expect(properties["--accent-tint"]).toBe(tokens.accentTint);
    expect(properties["--ink2"]).toBe(tokens.ink2);
    expect(Object.keys(properties)).toHaveLength(Object.keys(tokens).length + 1);
  });
});

test("both themes have the same tokens, each a full colour", () => {
  expect(Object.keys(TOKENS.dark)).toEqual(Object.keys(TOKENS.light));
  for (const theme of THEME_NAMES) {
    for (const value of Object.values(TOKENS[theme])) expect(value).toMatch(/^#[0-9A-F]{6}$/);
  }
});
