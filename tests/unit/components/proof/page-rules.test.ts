import { describe, expect, it } from "vitest";
import { getMapPageRules, getPageRules, toCssString } from "../../../../src/components/proof/page-rules.ts";

describe("the rules of a printed page", () => {
  it("name the paper, and the page's number beside the footer", () => {
    const rules = getPageRules("Park · 2026");
    expect(rules).toContain("size: A4");
    expect(rules).toContain('content: "Park · 2026"');
    expect(rules).toContain("counter(page)");
  });

  it("lay a sheet that is wider than high across the paper", () => {
    expect(getPageRules("Park", "landscape")).toContain("size: A4 landscape;");
    expect(getPageRules("Park")).toContain("size: A4;");
  });

  it("let no name of a park end the text it stands in", () => {
    expect(toCssString('a"} body {display:none} "\\\n')).toBe('"a\\22 } body {display:none} \\22 \\5c \\a "');
  });

  it("give a map sheet its own paper without margins", () => {
    expect(getMapPageRules({ widthMm: 420, heightMm: 297 })).toBe("@page { size: 420mm 297mm; margin: 0; }");
  });
});
