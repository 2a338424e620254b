import { describe, expect, it } from "vitest";
import { checkBuiltFile } from "../../tooling/check-dist.ts";

describe("a built file", () => {
  it("passes as a plain module", () => {
    expect(
      checkBuiltFile("assets/a.js", `import "./b.js"; export const x = await import("./c.js");`),
    ).toEqual([]);
  });

  it("fails with a decorator left in it, whose build was green", () => {
    expect(checkBuiltFile("assets/a.js", "class A { @state() accessor x = 1; }")).toEqual([
      "assets/a.js does not parse: SyntaxError: Invalid or unexpected token",
    ]);
  });

  it("fails when it names another host", () => {
    expect(checkBuiltFile("assets/a.js", `const font = "https://fonts.example.org/x";`)).toEqual([
      "assets/a.js names another host: fonts.example.org",
    ]);
    expect(checkBuiltFile("assets/a.css", "@import url(http://fonts.example.org/x.css);")).toHaveLength(1);
  });

  it("may name a namespace, and licence texts any host", () => {
    expect(checkBuiltFile("assets/a.js", `const svg = "http://www.w3.org/2000/svg";`)).toEqual([]);
    expect(checkBuiltFile("licences.txt", "see https://www.gnu.org/licenses/")).toEqual([]);
  });

  it("fails with usage statistics in it", () => {
    expect(checkBuiltFile("assets/grid.js", `const host = "tools.vaadin.com";`)).toEqual([
      "assets/grid.js carries usage statistics",
    ]);
  });
});
