import { describe, expect, it } from "vitest";
import { getPageTheme } from "../../../../src/components/page/page-theme.ts";

describe("the theme of elements in a page", () => {
  it.each([
    ["normal", "light", "light"],
    ["light", "light", "light"],
    ["only light", "light", "light"],
    ["light dark", "light", "dark"],
    ["dark", "dark", "dark"],
    ["only dark", "dark", "dark"],
  ])("under color-scheme %s is %s, on a dark system %s", (scheme, onLight, onDark) => {
    expect(getPageTheme(scheme, false)).toBe(onLight);
    expect(getPageTheme(scheme, true)).toBe(onDark);
  });
});
